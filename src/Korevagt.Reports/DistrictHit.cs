using Korevagt.Domain.Time;
using Korevagt.Evaluation;

namespace Korevagt.Reports;

/// <summary>A district that is proven to wait longer, in the part of the day in which it suffers most.</summary>
/// <param name="District">Id of the district.</param>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part of the day whose mean grows most; null where it grows in none by as much as is noticed.</param>
/// <param name="VisitsPerYear">Visits ordered then.</param>
/// <param name="Mean">Mean response time of them, in minutes.</param>
/// <param name="P90">90 % response time of them, in minutes.</param>
/// <param name="Delta">The paired differences of the whole district.</param>
public sealed record DistrictHit(
    string District, string Name, DutyPart? Part, double VisitsPerYear, BeforeAndAfter Mean, BeforeAndAfter P90, RegionDelta Delta)
{
    private const double NoticeableMinutes = 0.5;

    /// <summary>How much longer they wait in the mean, in minutes.</summary>
    public double MeanGrowth => Part is null ? Delta.MeanResponseMinutes.Mean : Mean.Scenario!.Value - Mean.Baseline!.Value;

    /// <summary>
    /// The districts whose mean or 90 % response time grows noticeably, with an interval above zero, those that suffer the
    /// largest growth of the mean in some part of the day first.
    /// </summary>
    public static IReadOnlyList<DistrictHit> Of(PlanEvaluation baseline, ScenarioComparison scenario)
    {
        var parts = DutyPartChange.Of(baseline, scenario).ToLookup(change => change.DistrictId, StringComparer.Ordinal);
        return
        [
            .. scenario.Districts
                .Where(district => district.Delta is { } delta && (Grows(delta.MeanResponseMinutes) || Grows(delta.P90ResponseMinutes)))
                .Select(district => Hit(district, baseline, scenario, parts[district.District]))
                .OrderByDescending(hit => hit.MeanGrowth),
        ];
    }

    private static DistrictHit Hit(
        DistrictDelta district, PlanEvaluation baseline, ScenarioComparison scenario, IEnumerable<DutyPartChange> parts)
    {
        if (parts.Where(part => part.MeanGrowth >= NoticeableMinutes).MaxBy(part => part.MeanGrowth) is { } worst)
        {
            return new DistrictHit(
                district.District, district.Name, worst.Part, worst.VisitsPerYear, new(worst.MeanBefore, worst.MeanAfter),
                new(worst.P90Before, worst.P90After), district.Delta!);
        }

        var before = baseline.Districts.FirstOrDefault(group => group.Id == district.District);
        var after = scenario.Evaluation.Districts.FirstOrDefault(group => group.Id == district.District);
        return new DistrictHit(
            district.District, district.Name, null, after?.VisitsPerYear ?? 0,
            new(before?.ResponseMinutes?.Mean, after?.ResponseMinutes?.Mean),
            new(before?.ResponseMinutes?.P90, after?.ResponseMinutes?.P90), district.Delta!);
    }

    private static bool Grows(Estimate change) => change is { Low: > 0, Mean: >= NoticeableMinutes };
}
