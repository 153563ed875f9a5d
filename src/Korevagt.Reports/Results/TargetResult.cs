using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>A service target with the share reached.</summary>
public sealed record TargetResult
{
    /// <summary>Id of the target.</summary>
    [Description("Id of the target.")]
    public required string Target { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>The time within which visits are to be reached.</summary>
    [Description("The time within which visits are to be reached.")]
    [Unit(Units.Minutes)]
    public required double WithinMinutes { get; init; }

    /// <summary>The share of visits that is to be reached so.</summary>
    [Description("The share of visits that is to be reached so.")]
    [Unit(Units.Share)]
    public required double WantedShare { get; init; }

    /// <summary>The share that is.</summary>
    [Description("The share that is.")]
    [Unit(Units.Share)]
    public required EstimateResult ReachedShare { get; init; }

    /// <summary>Whether the mean of the share reached is at least the one wanted.</summary>
    [Description("Whether the mean of the share reached is at least the one wanted.")]
    public required bool Met { get; init; }

    internal static TargetResult Of(TargetFigures target) => new()
    {
        Target = target.Id,
        Name = target.Name,
        WithinMinutes = RoundedNumbers.Minutes(target.WithinMinutes),
        WantedShare = RoundedNumbers.Share(target.WantedShare),
        ReachedShare = EstimateResult.Share(target.ReachedShare),
        Met = target.Met,
    };
}
