namespace Korevagt.Optimization.Awards;

/// <summary>What the search for an award found.</summary>
/// <param name="Status">How it ended; there is an award only where it is <see cref="AwardStatus.Proved"/>.</param>
/// <param name="Optimal">
/// Every award with the least total, no two the same, in an order that the places of items and bidders decide; empty unless
/// proved.
/// </param>
/// <param name="Uncovered">The items that cannot be awarded, ascending; empty where that is not known.</param>
/// <param name="Work">Work of all solves, in the unit of <see cref="AwardLimits.Work"/>.</param>
public sealed record AwardAnswer(AwardStatus Status, IReadOnlyList<Award> Optimal, IReadOnlyList<int> Uncovered, double Work)
{
    /// <summary>Other items that could be left without a winner in place of <see cref="Uncovered"/>, where that is not determined.</summary>
    public IReadOnlyList<int> OtherUncovered { get; init; } = [];
}

/// <summary>How the search for an award ended.</summary>
public enum AwardStatus
{
    /// <summary>The least total is proved, and so is that these are all awards with it.</summary>
    Proved,

    /// <summary>No award keeps the rules, proved.</summary>
    NoneAdmissible,

    /// <summary>The limit of work was reached before a proof: there is no award.</summary>
    NotProved,

    /// <summary>As many items can be covered in different ways, and their totals cannot be compared: there is no award.</summary>
    CoverageUndetermined,

    /// <summary>More awards than <see cref="AwardLimits.MostTies"/> have the least total: there is no award.</summary>
    TooManyTies,
}

/// <summary>How much is done to find an award.</summary>
/// <param name="Work">Work of each solve at most, as <see cref="IntegerPrograms.IntegerSolver.Solve"/> counts it.</param>
/// <param name="MostTies">How many ways to the least total are told apart.</param>
public sealed record AwardLimits(double Work, int MostTies)
{
    /// <summary>Enough for hundreds of items and thousands of bids.</summary>
    public static AwardLimits Usual { get; } = new(Work: 200, MostTies: 1_000);
}
