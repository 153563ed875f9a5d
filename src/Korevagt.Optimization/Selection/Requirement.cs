namespace Korevagt.Optimization.Selection;

/// <summary>A promise that the chosen plan must keep: the mean over years of a measure has a least or a most.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Limit">The limit, in the unit of the measure.</param>
/// <param name="IsLeast">Whether the mean must be at least the limit, or else at most.</param>
/// <param name="Tolerance">How far beyond the limit still counts as kept, 0 or more, in the unit of the measure.</param>
/// <param name="ComparedWith">
/// The place of the plan that the measure is compared with, year by year ("rises by at most": the baseline); null where the
/// limit holds for the measure itself.
/// </param>
public sealed record Requirement(
    YearlyMeasure Measure, double Limit, bool IsLeast, double Tolerance = 0, int? ComparedWith = null);

/// <summary>What is known about a requirement or about all of them.</summary>
public enum Verdict
{
    /// <summary>Neither is sure yet.</summary>
    Undecided,

    /// <summary>Kept, for sure.</summary>
    SurelyMet,

    /// <summary>Broken, for sure.</summary>
    SurelyMissed,
}
