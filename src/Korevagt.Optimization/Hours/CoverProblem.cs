using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Hours;

/// <summary>Which duties to have so that enough cars are on at every time of a day that recurs, at the least cost.</summary>
/// <param name="Duties">The duties that there may be.</param>
/// <param name="Needs">How many cars must be on.</param>
/// <param name="Limits">
/// What else must be kept, or null; a <see cref="Term"/> names a duty by its place: most cars of a station, a locked duty.
/// </param>
public sealed record CoverProblem(
    IReadOnlyList<CandidateDuty> Duties, IReadOnlyList<CoverNeed> Needs, IReadOnlyList<LinearConstraint>? Limits = null)
{
    /// <summary>How many cars of a group are on at a minute of the day, reckoned from the duties alone.</summary>
    /// <param name="counts">How often each duty is taken.</param>
    /// <param name="group">The group.</param>
    /// <param name="minute">Minutes after midnight.</param>
    public int CarsOn(IReadOnlyList<int> counts, int group, int minute) => Duties
        .Select((duty, place) => duty.Group == group && duty.Hours.Covers(minute) ? counts[place] : 0).Sum();

    /// <summary>What duties cost together.</summary>
    public long Cost(IReadOnlyList<int> counts) => Duties.Select((duty, place) => duty.Cost * counts[place]).Sum();
}

/// <summary>A duty that there may be.</summary>
/// <param name="Group">Whom it counts for: a district, a station, or all.</param>
/// <param name="Hours">When it is on.</param>
/// <param name="Cost">What it costs, 0 or more, in whole øre for instance.</param>
/// <param name="Most">How many cars may have it, 1 or more.</param>
public sealed record CandidateDuty(int Group, DutyTemplate Hours, long Cost, int Most = 1);

/// <summary>How many cars must be on at every minute of some hours.</summary>
/// <param name="Group">Whose cars count.</param>
/// <param name="Hours">When.</param>
/// <param name="Cars">How many at least, 0 or more.</param>
public sealed record CoverNeed(int Group, DutyTemplate Hours, int Cars);

/// <summary>The cheapest cover.</summary>
/// <param name="Status">How the search ended; <see cref="SolutionStatus.Infeasible"/> where the needs cannot be met.</param>
/// <param name="Counts">How many cars have each duty; null where no cover was found.</param>
/// <param name="Cost">What they cost together; null where there are none.</param>
/// <param name="IsUnique">
/// Whether it is the one answer, whatever solver finds it: the cheapest, of these the one with fewest duties, of these the one
/// whose counts come first number by number. Otherwise the limit of work ended the search for that.
/// </param>
/// <param name="Conflict">
/// Where infeasible, needs that cannot be met together though they could if any one of them were spared, by their places; empty
/// where the limits alone cannot be kept.
/// </param>
public sealed record CoverSolution(
    SolutionStatus Status, IReadOnlyList<int>? Counts, long? Cost, bool IsUnique, IReadOnlyList<int> Conflict);
