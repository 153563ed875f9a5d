using System.ComponentModel;
using Korevagt.Choosing.Answers;

namespace Korevagt.Results;

/// <summary>The plans that there are.</summary>
public sealed record AnsweredSpaceResult
{
    /// <summary>How many decisions.</summary>
    [Description("How many decisions.")]
    [Unit(Units.Count)]
    public required int Decisions { get; init; }

    /// <summary>How many combinations of their values, as a whole number in digits: it may be greater than numbers reach.</summary>
    [Description("How many combinations of their values, as a whole number in digits: it may be greater than numbers reach.")]
    public required string WithinValues { get; init; }

    /// <summary>How many plans keep what no year decides; null where they are too many to count.</summary>
    [Description("How many plans keep what no year decides; null where they are too many to count.")]
    [Unit(Units.Count)]
    public required int? Allowed { get; init; }

    /// <summary>Whether all of those were judged: nothing was searched.</summary>
    [Description("Whether all of those were judged: nothing was searched.")]
    public required bool AllJudged { get; init; }

    /// <summary>How many plans the search looked at; 0 where nothing was searched.</summary>
    [Description("How many plans the search looked at; 0 where nothing was searched.")]
    [Unit(Units.Count)]
    public required int Seen { get; init; }

    /// <summary>How many were judged on fresh years, the baseline and the planner's own among them.</summary>
    [Description("How many were judged on fresh years, the baseline and the planner's own among them.")]
    [Unit(Units.Count)]
    public required int Judged { get; init; }

    /// <summary>Whether the search ended because nothing near looked better, not for want of budget.</summary>
    [Description("Whether the search ended because nothing near looked better, not for want of budget.")]
    public required bool SearchIsComplete { get; init; }

    /// <summary>Whether whole plans were forecast well by adding up the parts of the day; null where nothing was.</summary>
    [Description("Whether whole plans were forecast well by adding up the parts of the day; null where nothing was.")]
    public required bool? PartsAddUp { get; init; }

    /// <summary>The errors of those forecasts.</summary>
    [Description("The errors of those forecasts.")]
    [Unit(Units.AimUnit)]
    public required IReadOnlyList<double?> AdditivityErrors { get; init; }

    internal static AnsweredSpaceResult Of(AnsweredSpace space, AimNumbers aim) => new()
    {
        Decisions = space.Decisions,
        WithinValues = space.WithinValues,
        Allowed = space.Allowed,
        AllJudged = space.AllJudged,
        Seen = space.Seen,
        Judged = space.Judged,
        SearchIsComplete = space.SearchIsComplete,
        PartsAddUp = space.PartsAddUp,
        AdditivityErrors = [.. space.AdditivityErrors.Select(error => aim.Rounded(error))],
    };
}

/// <summary>What can be said of the plans judged.</summary>
public sealed record AnsweredStatementResult
{
    /// <summary>No plan judged that keeps the requirements is better than the chosen one by more; null where none is chosen or nothing can be said yet.</summary>
    [Description("No plan judged that keeps the requirements is better than the chosen one by more; null where none is chosen or nothing can be said yet.")]
    [Unit(Units.AimUnit)]
    public required double? Bound { get; init; }

    /// <summary>Whether a plan is chosen and too few years are there to bound the others.</summary>
    [Description("Whether a plan is chosen and too few years are there to bound the others.")]
    public required bool BoundIsInfinite { get; init; }

    /// <summary>Whether more years were not needed.</summary>
    [Description("Whether more years were not needed.")]
    public required bool IsSettled { get; init; }

    /// <summary>Whether every plan one change away from the chosen one was among those judged.</summary>
    [Description("Whether every plan one change away from the chosen one was among those judged.")]
    public required bool NeighboursJudged { get; init; }

    /// <summary>Plans judged that surely keep every requirement.</summary>
    [Description("Plans judged that surely keep every requirement.")]
    [Unit(Units.Count)]
    public required int SurelyMet { get; init; }

    /// <summary>Plans judged that surely break one.</summary>
    [Description("Plans judged that surely break one.")]
    [Unit(Units.Count)]
    public required int SurelyMissed { get; init; }

    /// <summary>Plans judged of which neither is sure.</summary>
    [Description("Plans judged of which neither is sure.")]
    [Unit(Units.Count)]
    public required int Undecided { get; init; }

    /// <summary>No neighbour of a plan of the front that costs no more is better by more; null where no front was asked for or nothing can be said.</summary>
    [Description("No neighbour of a plan of the front that costs no more is better by more; null where no front was asked for or nothing can be said.")]
    [Unit(Units.AimUnit)]
    public required double? FrontBound { get; init; }

    /// <summary>Whether a front was asked for and too few years are there to bound its neighbours.</summary>
    [Description("Whether a front was asked for and too few years are there to bound its neighbours.")]
    public required bool FrontBoundIsInfinite { get; init; }

    /// <summary>How many years were averaged to one value, since single ones are skewed; 1 for none.</summary>
    [Description("How many years were averaged to one value, since single ones are skewed; 1 for none.")]
    [Unit(Units.Count)]
    public required int YearsPerValue { get; init; }

    internal static AnsweredStatementResult Of(AnsweredStatement statement, AimNumbers aim) => new()
    {
        Bound = aim.Rounded(statement.Bound),
        BoundIsInfinite = IsInfinite(statement.Bound),
        IsSettled = statement.IsSettled,
        NeighboursJudged = statement.NeighboursJudged,
        SurelyMet = statement.SurelyMet,
        SurelyMissed = statement.SurelyMissed,
        Undecided = statement.Undecided,
        FrontBound = aim.Rounded(statement.FrontBound),
        FrontBoundIsInfinite = IsInfinite(statement.FrontBound),
        YearsPerValue = statement.YearsPerValue,
    };

    internal static bool IsInfinite(double? bound) => bound is { } value && double.IsInfinity(value);
}

/// <summary>What could be said at a barrier.</summary>
public sealed record BoundResult
{
    /// <summary>Fresh years of plans until then.</summary>
    [Description("Fresh years of plans until then.")]
    [Unit(Units.Count)]
    public required long Years { get; init; }

    /// <summary>The bound; null while none is chosen or nothing can be said.</summary>
    [Description("The bound; null while none is chosen or nothing can be said.")]
    [Unit(Units.AimUnit)]
    public required double? Bound { get; init; }

    /// <summary>Whether a plan was ahead and too few years were there to bound the others.</summary>
    [Description("Whether a plan was ahead and too few years were there to bound the others.")]
    public required bool BoundIsInfinite { get; init; }

    /// <summary>How many plans could yet be better than the one ahead.</summary>
    [Description("How many plans could yet be better than the one ahead.")]
    [Unit(Units.Count)]
    public required int Left { get; init; }

    internal static BoundResult Of(BoundAtBarrier barrier, AimNumbers aim) => new()
    {
        Years = barrier.Years,
        Bound = aim.Rounded(barrier.Bound),
        BoundIsInfinite = AnsweredStatementResult.IsInfinite(barrier.Bound),
        Left = barrier.Left,
    };
}
