using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;

namespace Korevagt.Results;

/// <summary>What each shift of a plan is worth. Intervals of changes hold together for all that were looked at.</summary>
public sealed record ShiftValuesResult
{
    /// <summary>What determines the figures.</summary>
    [Description("What determines the figures.")]
    public required ShiftValuesProvenanceResult Provenance { get; init; }

    /// <summary>Name of the plan.</summary>
    [Description("Name of the plan.")]
    public required string Plan { get; init; }

    /// <summary>The probability with which all intervals of one kind of change hold together.</summary>
    [Description("The probability with which all intervals of one kind of change hold together.")]
    [Unit(Units.Share)]
    public required double Confidence { get; init; }

    /// <summary>What it says, in sentences.</summary>
    [Description("What it says, in sentences.")]
    public required TextsResult Answer { get; init; }

    /// <summary>What the plan itself does.</summary>
    [Description("What the plan itself does.")]
    public required ValuedPlanResult Baseline { get; init; }

    /// <summary>What was taken out, by rank.</summary>
    [Description("What was taken out, by rank.")]
    public required IReadOnlyList<ShiftValueResult> Values { get; init; }

    /// <summary>Shifts that cannot be taken out.</summary>
    [Description("Shifts that cannot be taken out.")]
    public required IReadOnlyList<IrremovableResult> NotPossible { get; init; }

    /// <summary>Pairs of shifts, the strongest interaction first; left out where nobody asked for them.</summary>
    [Description("Pairs of shifts, the strongest interaction first; left out where nobody asked for them.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PairValueResult>? Pairs { get; init; }

    internal static ShiftValuesResult Of(ShiftValues values, TextsResult answer) => new()
    {
        Provenance = new ShiftValuesProvenanceResult
        {
            EngineVersion = values.Provenance.EngineVersion,
            PlanHash = values.Provenance.BaselineHash,
            MapHash = values.Provenance.MapHash.Length == 0 ? null : values.Provenance.MapHash,
            Year = values.Provenance.Year,
            Seed = values.Provenance.Seed,
            Replications = values.Provenance.Replications,
        },
        Plan = values.Plan,
        Confidence = RoundedNumbers.Share(ShiftValues.Confidence),
        Answer = answer,
        Baseline = new ValuedPlanResult
        {
            MeanMinutes = EstimateResult.Minutes(values.Baseline.MeanMinutes),
            P90Minutes = EstimateResult.Minutes(values.Baseline.P90Minutes),
            UrgentP90Minutes = EstimateResult.Minutes(values.Baseline.UrgentP90Minutes),
            WithinTargetShare = EstimateResult.Share(values.Baseline.WithinTargetShare),
            LateVisits = EstimateResult.Amount(values.Baseline.LateVisits),
        },
        Values = [.. values.Values.Select(ShiftValueResult.Of)],
        NotPossible = [.. values.NotPossible.Select(irremovable => new IrremovableResult
        {
            Shift = irremovable.Shift,
            Name = irremovable.Name,
            ReasonDa = irremovable.Reason.Danish,
            ReasonEn = irremovable.Reason.English,
        })],
        Pairs = values.Pairs is { } pairs ? [.. pairs.Select(PairValueResult.Of)] : null,
    };
}

/// <summary>Everything that determines the figures.</summary>
public sealed record ShiftValuesProvenanceResult
{
    /// <summary>Version of the engine.</summary>
    [Description("Version of the engine.")]
    public required string EngineVersion { get; init; }

    /// <summary>Content hash of the plan.</summary>
    [Description("Content hash of the plan.")]
    public required string PlanHash { get; init; }

    /// <summary>Content hash of the road map; left out where the plan brings its own driving times.</summary>
    [Description("Content hash of the road map; left out where the plan brings its own driving times.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MapHash { get; init; }

    /// <summary>The year evaluated.</summary>
    [Description("The year evaluated.")]
    [Unit(Units.CalendarYear)]
    public required int Year { get; init; }

    /// <summary>Seed of the random streams.</summary>
    [Description("Seed of the random streams.")]
    [Unit(Units.None)]
    public required ulong Seed { get; init; }

    /// <summary>Number of replications.</summary>
    [Description("Number of replications.")]
    [Unit(Units.Replications)]
    public required int Replications { get; init; }
}

/// <summary>A plan's own figures, each with an interval of its own.</summary>
public sealed record ValuedPlanResult
{
    /// <summary>Mean response time.</summary>
    [Description("Mean response time.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanMinutes { get; init; }

    /// <summary>The time that 90 % of the visits do not exceed.</summary>
    [Description("The time that 90 % of the visits do not exceed.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90Minutes { get; init; }

    /// <summary>The same of the most urgent class.</summary>
    [Description("The same of the most urgent class.")]
    [Unit(Units.Minutes)]
    public required EstimateResult UrgentP90Minutes { get; init; }

    /// <summary>Share within the first service target.</summary>
    [Description("Share within the first service target.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    /// <summary>Visits a year that were not reached within the first service target.</summary>
    [Description("Visits a year that were not reached within the first service target.")]
    [Unit(Units.Visits)]
    public required EstimateResult LateVisits { get; init; }
}

/// <summary>A shift that cannot be taken out.</summary>
public sealed record IrremovableResult
{
    /// <summary>Id of the shift.</summary>
    [Description("Id of the shift.")]
    public required string Shift { get; init; }

    /// <summary>Its name.</summary>
    [Description("Its name.")]
    public required string Name { get; init; }

    /// <summary>Why, in Danish.</summary>
    [Description("Why, in Danish.")]
    public required string ReasonDa { get; init; }

    /// <summary>Why, in English.</summary>
    [Description("Why, in English.")]
    public required string ReasonEn { get; init; }
}

/// <summary>What two shifts come to together beyond what each comes to alone.</summary>
public sealed record PairValueResult
{
    /// <summary>Id of the first shift.</summary>
    [Description("Id of the first shift.")]
    public required string First { get; init; }

    /// <summary>Id of the second shift.</summary>
    [Description("Id of the second shift.")]
    public required string Second { get; init; }

    /// <summary>Change of the 90 % response time where both are gone.</summary>
    [Description("Change of the 90 % response time where both are gone.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90Minutes { get; init; }

    /// <summary>That, less what each changes alone.</summary>
    [Description("That, less what each changes alone.")]
    [Unit(Units.Minutes)]
    public required EstimateResult ExtraP90Minutes { get; init; }

    /// <summary>The late visits a year of both, less those of each alone.</summary>
    [Description("The late visits a year of both, less those of each alone.")]
    [Unit(Units.Visits)]
    public required EstimateResult ExtraLateVisits { get; init; }

    internal static PairValueResult Of(PairValue pair) => new()
    {
        First = pair.First,
        Second = pair.Second,
        P90Minutes = EstimateResult.Minutes(pair.P90Minutes),
        ExtraP90Minutes = EstimateResult.Minutes(pair.ExtraP90Minutes),
        ExtraLateVisits = EstimateResult.Amount(pair.ExtraLateVisits),
    };
}
