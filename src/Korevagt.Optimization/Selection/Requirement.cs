namespace Korevagt.Optimization.Selection;

/// <summary>A promise that the chosen plan must keep: the mean over years of a measure has a least or a most.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Limit">The limit, in the unit of the measure.</param>
/// <param name="IsLeast">Whether the mean must be at least the limit, or else at most.</param>
/// <param name="Tolerance">
/// How far beyond the limit still counts as kept, 0 or more, in the unit of the measure. A plan whose mean lies at the limit to
/// the hair is undecided for ever without one.
/// </param>
/// <param name="ComparedWith">
/// The place of the plan that the measure is compared with, year by year ("rises by at most": the baseline); null where the
/// limit holds for the measure itself.
/// </param>
/// <param name="ShareOfYears">
/// Where it is not the mean that must keep the limit but the single year, in this share of years at least, above 0 and below 1;
/// otherwise null. The tolerance then widens the limit of the year.
/// </param>
/// <param name="Scale">
/// A shortfall that is as bad as the scale of any other requirement, above 0, in the unit of the measure (of the share, where one
/// is asked for): decides only which plan comes nearest where none keeps all.
/// </param>
public sealed record Requirement(
    YearlyMeasure Measure,
    double Limit,
    bool IsLeast,
    double Tolerance = 0,
    int? ComparedWith = null,
    double? ShareOfYears = null,
    double Scale = 1)
{
    /// <summary>Whether no simulation is needed to judge it.</summary>
    public bool IsExact => Measure.IsExact;
}

/// <summary>What is known about a requirement or about all of them.</summary>
public enum Verdict
{
    /// <summary>Neither is sure yet.</summary>
    Undecided,

    /// <summary>Kept, for sure: not broken by more than the tolerance.</summary>
    SurelyMet,

    /// <summary>Broken, for sure.</summary>
    SurelyMissed,
}
