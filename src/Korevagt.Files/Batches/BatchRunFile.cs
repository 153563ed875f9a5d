using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Settings;

namespace Korevagt.Files.Batches;

/// <summary>A single run of a batch.</summary>
internal sealed record BatchRunFile
{
    [Description("Path of a scenario on the baseline, relative to this file.")]
    public required string Scenario { get; init; }

    [Description("Name of a demand case; left out, the baseline's own demand.")]
    public string? DemandCase { get; init; }

    [Description("Name of a price reading; left out, the baseline's own prices.")]
    public string? PriceReading { get; init; }

    [Description("The seed; left out, a run with each seed of the batch.")]
    [Range(0, int.MaxValue)]
    public int? Seed { get; init; }

    [Description("How many years are simulated per plan; left out, as many as the batch says.")]
    [Range(2, EvaluationSettings.MostReplications)]
    public int? Replications { get; init; }
}
