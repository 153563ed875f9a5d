using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Files.Settings;
using Korevagt.Json;

namespace Korevagt.Files.Batches;

/// <summary>A batch: which scenarios are to be evaluated, under which demands and prices, and how.</summary>
[FileFormat("batch", "en beregningsopgave", "korevagt-batch/1")]
[NeedsExactlyOneOf("scenarios", "runs")]
internal sealed record BatchFile : RootProperties
{
    public const int DefaultYear = 2017;
    public const int DefaultReplications = 50;

    /// <summary>Longest list of demand cases, price readings or seeds.</summary>
    private const int MostCases = 100;

    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("One or two sentences on what it asks.")]
    [MaxLength(Patterns.LongText)]
    public string? Description { get; init; }

    [Description("Path of the baseline or model, or of the scenario that serves as one, relative to this file; every run is compared with it.")]
    public required string Baseline { get; init; }

    [Description("Paths of scenarios on the baseline, relative to this file; each is evaluated under every demand case, price reading and seed.")]
    [Length(1, 500)]
    public IReadOnlyList<string>? Scenarios { get; init; }

    [Description("Single runs in place of the grid of scenarios, demand cases, price readings and seeds.")]
    [Length(1, BatchFileLoader.MostRuns)]
    public IReadOnlyList<BatchRunFile>? Runs { get; init; }

    [Description("The demands to evaluate under; left out, that of the baseline.")]
    [Length(1, MostCases)]
    public IReadOnlyList<BatchCaseFile>? DemandCases { get; init; }

    [Description("The prices to evaluate under; left out, those of the baseline.")]
    [Length(1, MostCases)]
    public IReadOnlyList<BatchCaseFile>? PriceReadings { get; init; }

    [Description("The seeds of the random numbers; left out, 1.")]
    [Length(1, MostCases)]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int>? Seeds { get; init; }

    [Description("The calendar year; left out, 2017.")]
    [Range(Patterns.EarliestYear, Patterns.LatestYear)]
    public int? Year { get; init; }

    [Description("How many years are simulated per plan; left out, 50.")]
    [Range(2, EvaluationSettings.MostReplications)]
    public int? Replications { get; init; }

    [Description("Whether each two simulated years are an antithetic pair.")]
    public bool? Antithetic { get; init; }

    [Description("Whether each simulated year draws its visit rates from what the log leaves possible; all demands are then fitted to a log.")]
    public bool? DemandUncertainty { get; init; }

    [Description("Whether a planner waits for it or it belongs to the work of the night; left out, a planner.")]
    public RequestedPriority? Priority { get; init; }
}
