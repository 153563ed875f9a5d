using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>A baseline and scenarios side by side, met by the same visits: the answer of korevagt compare --json.</summary>
public sealed record ComparisonResult
{
    /// <summary>What determines the figures.</summary>
    [Description("What determines the figures.")]
    public required ProvenanceResult Provenance { get; init; }

    /// <summary>How the search for a precision ended; left out where none was asked for.</summary>
    [Description("How the search for a precision ended; left out where none was asked for.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PrecisionSearchResult? Precision { get; init; }

    /// <summary>The baseline.</summary>
    [Description("The baseline.")]
    public required BaselineResult Baseline { get; init; }

    /// <summary>The scenarios, in the order asked for.</summary>
    [Description("The scenarios, in the order asked for.")]
    public required IReadOnlyList<ScenarioResult> Scenarios { get; init; }

    /// <summary>The result of a comparison, rounded as the contract has it.</summary>
    public static ComparisonResult Of(Comparison comparison) => new()
    {
        Provenance = ProvenanceResult.Of(comparison.Provenance),
        Precision = comparison.Precision is { } precision ? PrecisionSearchResult.Of(precision) : null,
        Baseline = BaselineResult.Of(comparison),
        Scenarios = [.. comparison.Scenarios.Select(ScenarioResult.Of)],
    };
}

/// <summary>Everything that determines the figures of a comparison.</summary>
public sealed record ProvenanceResult
{
    /// <summary>Version of the engine.</summary>
    [Description("Version of the engine.")]
    public required string EngineVersion { get; init; }

    /// <summary>Content hash of the baseline.</summary>
    [Description("Content hash of the baseline.")]
    public required string BaselineHash { get; init; }

    /// <summary>Content hash of the road map; empty where the plan brings its own driving times.</summary>
    [Description("Content hash of the road map; empty where the plan brings its own driving times.")]
    public required string MapHash { get; init; }

    /// <summary>The year evaluated.</summary>
    [Description("The year evaluated.")]
    [Unit(Units.CalendarYear)]
    public required int Year { get; init; }

    /// <summary>Seed of the random streams.</summary>
    [Description("Seed of the random streams.")]
    [Unit(Units.None)]
    public required ulong Seed { get; init; }

    /// <summary>Simulated years per plan.</summary>
    [Description("Simulated years per plan.")]
    [Unit(Units.Replications)]
    public required int Replications { get; init; }

    /// <summary>Whether each two replications are an antithetic pair.</summary>
    [Description("Whether each two replications are an antithetic pair.")]
    public required bool Antithetic { get; init; }

    /// <summary>Whether each replication drew its visit rates anew.</summary>
    [Description("Whether each replication drew its visit rates anew.")]
    public required bool DemandUncertainty { get; init; }

    internal static ProvenanceResult Of(ComparisonProvenance provenance) => new()
    {
        EngineVersion = provenance.EngineVersion,
        BaselineHash = provenance.BaselineHash,
        MapHash = provenance.MapHash,
        Year = provenance.Year,
        Seed = provenance.Seed,
        Replications = provenance.Replications,
        Antithetic = provenance.Antithetic,
        DemandUncertainty = provenance.DemandUncertainty,
    };
}

/// <summary>The plan that scenarios are compared with.</summary>
public sealed record BaselineResult
{
    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>What it does in a year.</summary>
    [Description("What it does in a year.")]
    public required EvaluationResult Evaluation { get; init; }

    /// <summary>A single coming year; left out where the demand is not taken as uncertain.</summary>
    [Description("A single coming year; left out where the demand is not taken as uncertain.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ComingYearResult? ComingYear { get; init; }

    /// <summary>What antithetic pairs brought; left out without them.</summary>
    [Description("What antithetic pairs brought; left out without them.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VarianceReductionResult? VarianceReduction { get; init; }

    /// <summary>Its figures that rest on no source.</summary>
    [Description("Its figures that rest on no source.")]
    public required IReadOnlyList<AssumptionResult> Assumptions { get; init; }

    internal static BaselineResult Of(Comparison comparison) => new()
    {
        Name = comparison.Baseline.Name,
        Evaluation = EvaluationResult.Of(comparison.Baseline.Evaluation),
        ComingYear = comparison.ComingYear is { } year ? ComingYearResult.Of(year) : null,
        VarianceReduction = comparison.AntitheticReduction is { } pairs
            ? new() { Antithetic = VarianceFactorsResult.Of(pairs) }
            : null,
        Assumptions = [.. comparison.Baseline.Assumptions.Select(AssumptionResult.Of)],
    };
}
