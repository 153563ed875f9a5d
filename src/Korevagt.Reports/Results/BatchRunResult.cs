using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Korevagt.Reports.Results;

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

    /// <summary>What the baseline costs a year; left out before the run has a result.</summary>
    [Description("What the baseline costs a year; left out before the run has a result.")]
    [Unit(Units.Dkk)]
    [WrittenIf(nameof(HasFigures))]
    public ExactEstimateResult? CostBeforeDkk { get; init; }

    /// <summary>What the scenario costs a year; null for the baseline alone.</summary>
    [Description("What the scenario costs a year; null for the baseline alone.")]
    [Unit(Units.Dkk)]
    [WrittenIf(nameof(HasFigures))]
    public ExactEstimateResult? CostAfterDkk { get; init; }

    /// <summary>What the scenario saves a year; null for the baseline alone.</summary>
    [Description("What the scenario saves a year; null for the baseline alone.")]
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
    public bool HasFigures => CostBeforeDkk is not null;
}
