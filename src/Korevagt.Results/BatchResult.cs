using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Korevagt.Results;

/// <summary>A batch with its runs: what --json of the batch commands writes. Times are UTC.</summary>
public sealed record BatchResult
{
    /// <summary>Number of the batch in its store.</summary>
    [Description("Number of the batch in its store.")]
    [Unit(Units.Count)]
    public required long Batch { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    [Description("What it is for.")]
    public required string Description { get; init; }

    /// <summary>planner or night.</summary>
    [Description("planner or night.")]
    public required string Priority { get; init; }

    /// <summary>active, paused, cancelled or finished.</summary>
    [Description("active, paused, cancelled or finished.")]
    public required string State { get; init; }

    /// <summary>Who submitted it.</summary>
    [Description("Who submitted it.")]
    public required string SubmittedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    [Description("When, in UTC.")]
    public required string SubmittedAt { get; init; }

    /// <summary>When its last run ended, in UTC; null before.</summary>
    [Description("When its last run ended, in UTC; null before.")]
    public required string? FinishedAt { get; init; }

    /// <summary>Runs it has.</summary>
    [Description("Runs it has.")]
    [Unit(Units.Count)]
    public required int RunsTotal { get; init; }

    /// <summary>Runs with a result.</summary>
    [Description("Runs with a result.")]
    [Unit(Units.Count)]
    public required int RunsDone { get; init; }

    /// <summary>Runs that failed.</summary>
    [Description("Runs that failed.")]
    [Unit(Units.Count)]
    public required int RunsFailed { get; init; }

    /// <summary>Blocks of simulated years that its runs are made of.</summary>
    [Description("Blocks of simulated years that its runs are made of.")]
    [Unit(Units.Count)]
    public required int BlocksTotal { get; init; }

    /// <summary>Blocks that are computed.</summary>
    [Description("Blocks that are computed.")]
    [Unit(Units.Count)]
    public required int BlocksDone { get; init; }

    /// <summary>The runs in their order.</summary>
    [Description("The runs in their order.")]
    public required IReadOnlyList<BatchRunResult> Runs { get; init; }
}

/// <summary>A run of a batch with the figures by which runs are held against each other.</summary>
public sealed record BatchRunResult
{
    /// <summary>Its place in the batch, from 1.</summary>
    [Description("Its place in the batch, from 1.")]
    [Unit(Units.Count)]
    public required int Run { get; init; }

    /// <summary>Identity of the run; null where its files are faulty.</summary>
    [Description("Identity of the run; null where its files are faulty.")]
    public required string? Identity { get; init; }

    /// <summary>The scenario; empty for the baseline alone.</summary>
    [Description("The scenario; empty for the baseline alone.")]
    public required string Scenario { get; init; }

    /// <summary>Name of the demand case, or null.</summary>
    [Description("Name of the demand case, or null.")]
    public required string? DemandCase { get; init; }

    /// <summary>Name of the price reading, or null.</summary>
    [Description("Name of the price reading, or null.")]
    public required string? PriceReading { get; init; }

    /// <summary>Seed of the random streams.</summary>
    [Description("Seed of the random streams.")]
    [Unit(Units.None)]
    public required ulong Seed { get; init; }

    /// <summary>Simulated years per plan.</summary>
    [Description("Simulated years per plan.")]
    [Unit(Units.Replications)]
    public required int Replications { get; init; }

    /// <summary>open, finishing, done or failed.</summary>
    [Description("open, finishing, done or failed.")]
    public required string State { get; init; }

    /// <summary>What the baseline costs a year; null where it has no price; left out before the run has a result.</summary>
    [Description("What the baseline costs a year; null where it has no price; left out before the run has a result.")]
    [Unit(Units.Dkk)]
    [WrittenIf(nameof(HasFigures))]
    public ExactEstimateResult? CostBeforeDkk { get; init; }

    /// <summary>What the scenario costs a year; null for the baseline alone or where it has no price.</summary>
    [Description("What the scenario costs a year; null for the baseline alone or where it has no price.")]
    [Unit(Units.Dkk)]
    [WrittenIf(nameof(HasFigures))]
    public ExactEstimateResult? CostAfterDkk { get; init; }

    /// <summary>What the scenario saves a year; null for the baseline alone or where either has no price.</summary>
    [Description("What the scenario saves a year; null for the baseline alone or where either has no price.")]
    [Unit(Units.Dkk)]
    [WrittenIf(nameof(HasFigures))]
    public ExactEstimateResult? SavingDkkPerYear { get; init; }

    /// <summary>Minutes within which 90 % of the visits are reached on the baseline; null where nobody is visited.</summary>
    [Description("Minutes within which 90 % of the visits are reached on the baseline; null where nobody is visited.")]
    [Unit(Units.Minutes)]
    [WrittenIf(nameof(HasFigures))]
    public double? P90BeforeMinutes { get; init; }

    /// <summary>The same in the scenario.</summary>
    [Description("The same in the scenario.")]
    [Unit(Units.Minutes)]
    [WrittenIf(nameof(HasFigures))]
    public double? P90AfterMinutes { get; init; }

    /// <summary>The paired difference; null for the baseline alone or where nobody is visited.</summary>
    [Description("The paired difference; null for the baseline alone or where nobody is visited.")]
    [Unit(Units.Minutes)]
    [WrittenIf(nameof(HasFigures))]
    public ExactEstimateResult? P90ChangeMinutes { get; init; }

    /// <summary>Share of visits within the first service target on the baseline; null where nobody is visited.</summary>
    [Description("Share of visits within the first service target on the baseline; null where nobody is visited.")]
    [Unit(Units.Share)]
    [WrittenIf(nameof(HasFigures))]
    public double? WithinTargetBefore { get; init; }

    /// <summary>The same in the scenario.</summary>
    [Description("The same in the scenario.")]
    [Unit(Units.Share)]
    [WrittenIf(nameof(HasFigures))]
    public double? WithinTargetAfter { get; init; }

    /// <summary>The paired difference of the shares.</summary>
    [Description("The paired difference of the shares.")]
    [Unit(Units.Share)]
    [WrittenIf(nameof(HasFigures))]
    public ExactEstimateResult? WithinTargetChange { get; init; }

    /// <summary>What is wrong with its files; empty where nothing is.</summary>
    [Description("What is wrong with its files; empty where nothing is.")]
    public required IReadOnlyList<FaultResult> Faults { get; init; }

    /// <summary>What the last failing block said, or what is wrong with the stored result; null where nothing is.</summary>
    [Description("What the last failing block said, or what is wrong with the stored result; null where nothing is.")]
    public required string? Message { get; init; }

    /// <summary>Whether it has a sound result: its figures are left out as long as it has none.</summary>
    [JsonIgnore]
    public bool HasFigures => CostBeforeDkk is not null || P90BeforeMinutes is not null || WithinTargetBefore is not null;
}
