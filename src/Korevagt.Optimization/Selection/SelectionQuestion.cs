using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Selection;

/// <summary>Which of some plans is to be chosen, and what it must keep.</summary>
/// <param name="Plans">The plans, none of them twice, one at least.</param>
/// <param name="ExactCosts">What each costs for certain, in the caller's unit.</param>
/// <param name="Aim">What is to be small or great.</param>
/// <param name="Requirements">What must be kept; may be empty.</param>
public sealed record SelectionQuestion(
    IReadOnlyList<DecisionVector> Plans,
    IReadOnlyList<double> ExactCosts,
    Aim Aim,
    IReadOnlyList<Requirement> Requirements)
{
    /// <summary>Places of plans that break something which neither figures nor exact costs tell: they are never chosen.</summary>
    public IReadOnlySet<int> Barred { get; init; } = new HashSet<int>();
}

/// <summary>What is to be small or great in the mean over years.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="SmallerIsBetter">Whether small is good, or else great.</param>
/// <param name="Indifference">
/// A difference, 0 or more, that is too small to matter, in the unit of the measure: it ends the selection, and makes no plan
/// better or worse.
/// </param>
public sealed record Aim(YearlyMeasure Measure, bool SmallerIsBetter, double Indifference);

/// <summary>How a selection goes about it.</summary>
public sealed record SelectionSettings
{
    /// <summary>The number of the first fresh year: no search comes near it.</summary>
    public const int FirstFreshYear = 1_000_000;

    /// <summary>The probability, above 0.5 and below 1, that everything stated is right.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Number of the first year. Years on which the plans were chosen by a search must not be judged by again.</summary>
    public int FirstYear { get; init; } = FirstFreshYear;

    /// <summary>How many years every plan gets, 2 values or more.</summary>
    public int FirstYears { get; init; } = 10;

    /// <summary>How many years more a round gives a plan at least; a fifth of those it has where that is more.</summary>
    public int YearsPerRound { get; init; } = 10;

    /// <summary>
    /// How many years are averaged to one value, 1 or more, a divisor of the two above: more than 1 where the search years'
    /// differences are too skewed to be taken for normal (<see cref="RunningMoments.SkewnessInStandardErrors"/>).
    /// </summary>
    public int YearsPerValue { get; init; } = 1;

    /// <summary>How many years one plan may have: ends a selection that waits for what no number of years decides.</summary>
    public int MostYearsOfPlan { get; init; } = 10_000;

    /// <summary>How many years all plans may have together.</summary>
    public long MostYears { get; init; } = long.MaxValue;
}
