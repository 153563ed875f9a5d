using System.ComponentModel;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;

namespace Korevagt.Results;

/// <summary>How the search for a precision ended.</summary>
public sealed record PrecisionSearchResult
{
    /// <summary>The figure whose interval was to become narrow.</summary>
    [Description("The figure whose interval was to become narrow.")]
    public required PrecisionFigure Figure { get; init; }

    /// <summary>The unit of the half widths.</summary>
    [Description("The unit of the half widths.")]
    public required PrecisionUnit Unit { get; init; }

    /// <summary>Half the width wanted.</summary>
    [Description("Half the width wanted.")]
    [Unit(Units.FigureUnit)]
    public required double WantedHalfWidth { get; init; }

    /// <summary>Whether every plan reached it.</summary>
    [Description("Whether every plan reached it.")]
    public required bool Reached { get; init; }

    /// <summary>Replications run per plan.</summary>
    [Description("Replications run per plan.")]
    [Unit(Units.Replications)]
    public required int Replications { get; init; }

    /// <summary>The most that were allowed.</summary>
    [Description("The most that were allowed.")]
    [Unit(Units.Replications)]
    public required int MostReplications { get; init; }

    /// <summary>Replications at each look at the intervals.</summary>
    [Description("Replications at each look at the intervals.")]
    [Unit(Units.Replications)]
    public required IReadOnlyList<int> Looks { get; init; }

    /// <summary>What each plan reached.</summary>
    [Description("What each plan reached.")]
    public required IReadOnlyList<PlanPrecisionResult> Plans { get; init; }

    internal static PrecisionSearchResult Of(PrecisionResult precision) => new()
    {
        Figure = precision.Target.Figure,
        Unit = UnitOf(precision.Target.Figure),
        WantedHalfWidth = precision.Target.HalfWidth,
        Reached = precision.Reached,
        Replications = precision.Replications,
        MostReplications = precision.Target.MostReplications,
        Looks = precision.Looks,
        Plans = [.. precision.Plans.Select(PlanPrecisionResult.Of)],
    };

    private static PrecisionUnit UnitOf(PrecisionFigure figure) => figure switch
    {
        PrecisionFigure.WithinTarget => PrecisionUnit.PercentagePoints,
        PrecisionFigure.AnnualCost => PrecisionUnit.Dkk,
        _ => PrecisionUnit.Minutes,
    };
}

/// <summary>How narrow the interval of one plan became.</summary>
public sealed record PlanPrecisionResult
{
    /// <summary>Name of the scenario or plan.</summary>
    [Description("Name of the scenario or plan.")]
    public required string Name { get; init; }

    /// <summary>Half the width; null where a year has no such figure.</summary>
    [Description("Half the width; null where a year has no such figure.")]
    [Unit(Units.FigureUnit)]
    public required double? HalfWidth { get; init; }

    /// <summary>Replications that the width wanted takes; null where no number could be run.</summary>
    [Description("Replications that the width wanted takes; null where no number could be run.")]
    [Unit(Units.Replications)]
    public required long? ReplicationsNeeded { get; init; }

    internal static PlanPrecisionResult Of(PlanPrecision plan) => new()
    {
        Name = plan.Name,
        HalfWidth = RoundedNumbers.HalfWidthOrNull(plan.HalfWidth),
        ReplicationsNeeded = plan.ReplicationsNeeded,
    };
}

/// <summary>The unit of the half width of an interval.</summary>
public enum PrecisionUnit
{
    /// <summary>Minutes of response time.</summary>
    Minutes,

    /// <summary>Percentage points of visits within the target.</summary>
    PercentagePoints,

    /// <summary>Kroner a year.</summary>
    Dkk,
}
