using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Choosing.Candidates;

/// <summary>A candidate with its duties.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Schedule">Its duties.</param>
/// <param name="Difference">Where they differ from the reference's; null where the dispatch differs, and so everything may.</param>
internal sealed record PreparedCandidate(Candidate Candidate, DutySchedule Schedule, DutyDifference? Difference);
