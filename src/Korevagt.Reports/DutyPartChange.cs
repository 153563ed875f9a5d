using Korevagt.Domain.Time;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports;

/// <summary>A district in one part of the day, before and after.</summary>
/// <param name="District">Name of the district.</param>
/// <param name="Part">The part of the day.</param>
/// <param name="VisitsPerYear">Visits arisen in the scenario.</param>
/// <param name="P90Before">90 % response time of the baseline in minutes, or null.</param>
/// <param name="P90After">90 % response time of the scenario in minutes, or null.</param>
public sealed record DutyPartChange(string District, DutyPart Part, double VisitsPerYear, double? P90Before, double? P90After)
{
    /// <summary>Growth in minutes; null where one side had no visit.</summary>
    public double? Growth => P90After - P90Before;

    /// <summary>Every district and part of the day of a scenario, in the plan's order.</summary>
    public static IReadOnlyList<DutyPartChange> Of(PlanEvaluation baseline, ScenarioComparison scenario) =>
    [
        .. scenario.Evaluation.DistrictParts.Select(after => new DutyPartChange(
            after.Name, after.Part, after.VisitsPerYear,
            baseline.DistrictParts.FirstOrDefault(before => before.District == after.District && before.Part == after.Part)?.P90Minutes,
            after.P90Minutes)),
    ];

    /// <summary>The district and part of the day whose 90 % response time grows most, or null where none grows by a minute.</summary>
    public static DutyPartChange? Largest(PlanEvaluation baseline, ScenarioComparison scenario) =>
        Of(baseline, scenario).Where(change => change.Growth >= 1).MaxBy(change => change.Growth);
}
