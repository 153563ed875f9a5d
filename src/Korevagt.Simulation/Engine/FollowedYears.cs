using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>How a plan follows the years of others that differ from it in their duties alone.</summary>
/// <param name="Schedule">The duties of this one, by places of shifts that all of them share.</param>
/// <param name="PlaceOfShift">The shared place of each shift of this plan, in its own order.</param>
/// <param name="Plans">The others, the one that it differs from least first: of each year the first that has it is followed.</param>
public sealed record FollowedYears(DutySchedule Schedule, IReadOnlyList<int> PlaceOfShift, IReadOnlyList<FollowedPlan> Plans);

/// <summary>Another plan that is followed.</summary>
/// <param name="Years">Its years, as far as they are kept.</param>
/// <param name="Difference">Where its duties, the first, differ from those of the plan that follows.</param>
public sealed record FollowedPlan(TracedYears Years, DutyDifference Difference);
