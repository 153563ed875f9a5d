using Korevagt.Domain.Plans;

namespace Korevagt.Planning.Analysis;

/// <summary>A plan analysed by queueing theory, with its simulation beside.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="PlanHash">Content hash of the plan.</param>
/// <param name="MapHash">Content hash of the road map; empty where the plan brings its own driving times.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Analysis">What queueing theory says.</param>
/// <param name="Simulation">What the simulation says; null where none was asked for.</param>
public sealed record AnalysedPlan(
    Plan Plan, string PlanHash, string MapHash, int Year, PlanAnalysis Analysis, SimulatedBeside? Simulation);
