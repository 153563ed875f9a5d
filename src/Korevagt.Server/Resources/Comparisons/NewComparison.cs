using System.ComponentModel.DataAnnotations;
using Korevagt.Batches.Computing;

namespace Korevagt.Server.Resources.Comparisons;

/// <summary>Runs to be looked at side by side.</summary>
public sealed record NewComparison
{
    /// <summary>Name shown to people.</summary>
    [Length(1, 200)]
    public string? Name { get; init; }

    /// <summary>Ids of 1 to 20 runs that are done, of one baseline, year, seed and number of replications.</summary>
    [Length(1, RunComparisons.MostRuns)]
    public required IReadOnlyList<string> Runs { get; init; }
}
