using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>How a plan follows the years of another that differs in its duties alone.</summary>
/// <param name="Known">The other plan's years, as far as they were kept.</param>
/// <param name="Schedule">The duties of this one, by places of shifts that both share.</param>
/// <param name="Difference">Where the other's duties, the first, differ from these.</param>
/// <param name="PlaceOfShift">The shared place of each shift of this plan, in its own order.</param>
public sealed record FollowedYears(TracedYears Known, DutySchedule Schedule, DutyDifference Difference, IReadOnlyList<int> PlaceOfShift);
