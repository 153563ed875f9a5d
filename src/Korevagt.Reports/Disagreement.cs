using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>
/// Where mean and 90 % response time are proven to move opposite ways it is said, and why as far as the figures tell: they
/// belong to different parts of the day, or most visits move one way and the longest waits the other.
/// </summary>
internal static class Disagreement
{
    private const double WrittenMinutes = 0.1;
    private const double NoticeableMinutes = 0.5;

    /// <summary>The region's; null where both move the same way.</summary>
    public static string? OfRegion(ScenarioComparison scenario, PlanEvaluation baseline, ReportFormat format)
    {
        if (!PointsTwoWays(scenario.Delta))
        {
            return null;
        }

        var (before, after) = (baseline.ResponseMinutes, scenario.Evaluation.ResponseMinutes);
        return Said(format.Say(WaitTexts.TheRegion), scenario.Delta, before, after, DutyPartChange.Of(baseline, scenario), format);
    }

    /// <summary>Each district's that moves both ways.</summary>
    public static IEnumerable<string> OfDistricts(ScenarioComparison scenario, PlanEvaluation baseline, ReportFormat format) =>
        from district in scenario.Districts
        where district.Delta is { } delta && PointsTwoWays(delta)
        let before = baseline.Districts.FirstOrDefault(other => other.Id == district.District)?.ResponseMinutes
        let after = scenario.Evaluation.Districts.FirstOrDefault(other => other.Id == district.District)?.ResponseMinutes
        where before is not null && after is not null
        select Said(
            district.Name, district.Delta!, before, after,
            DutyPartChange.Of(baseline, scenario).Where(part => part.DistrictId == district.District), format);

    private static bool PointsTwoWays(RegionDelta delta) =>
        (Grows(delta.MeanResponseMinutes) && Falls(delta.P90ResponseMinutes))
        || (Falls(delta.MeanResponseMinutes) && Grows(delta.P90ResponseMinutes));

    private static string Said(
        string place, RegionDelta delta, ResponseMinutes before, ResponseMinutes after, IEnumerable<DutyPartChange> parts,
        ReportFormat format)
    {
        var (mean, p90) = (format.SignedMinutes(delta.MeanResponseMinutes.Mean), format.SignedMinutes(delta.P90ResponseMinutes.Mean));
        var meanGrows = delta.MeanResponseMinutes.Mean > 0;
        return format.Say(meanGrows ? WaitTexts.MeanGrowsP90Falls(place, mean, p90) : WaitTexts.MeanFallsP90Grows(place, mean, p90))
            + Why([.. parts], before, after, meanGrows, format);
    }

    private static string Why(
        IReadOnlyList<DutyPartChange> parts, ResponseMinutes before, ResponseMinutes after, bool meanGrows, ReportFormat format)
    {
        var sign = meanGrows ? 1 : -1;
        var ofMean = parts.Where(part => part.MeanGrowth * sign > 0).MaxBy(part => part.MeanGrowth * sign * part.VisitsPerYear);
        var ofP90 = parts.Where(part => part.P90Growth * sign < 0).MaxBy(part => -part.P90Growth * sign * part.VisitsPerYear);
        if (ofMean is not null && ofP90 is not null && (ofMean.DistrictId, ofMean.Part) != (ofP90.DistrictId, ofP90.Part))
        {
            return format.Say(WaitTexts.OtherTimes(
                Place(ofMean), format.SignedMinutes(ofMean.MeanGrowth), Place(ofP90), format.SignedMinutes(ofP90.P90Growth)));
        }

        var (median, longest) = (format.SignedMinutes(after.P50 - before.P50), format.SignedMinutes(ResponseChange.Of(before.P95, after.P95)));
        var holds = (after.P50 - before.P50) * sign > 0 && ResponseChange.Of(before.P95, after.P95) * sign < NoticeableMinutes;
        var when = ofMean is not null && ofP90 is not null
            ? format.Say(WaitTexts.SameTime(Place(ofMean), format.SignedMinutes(ofMean.MeanGrowth), format.SignedMinutes(ofMean.P90Growth)))
            : "";
        return when + format.Say((holds, meanGrows) switch
        {
            (true, true) => WaitTexts.MostLonger(median, longest),
            (true, false) => WaitTexts.MostShorter(median, longest),
            _ => WaitTexts.OtherShape(median, longest),
        });

        string Place(DutyPartChange part) => parts.All(other => other.DistrictId == part.DistrictId)
            ? format.Say(DutyPartTexts.Of(part.Part))
            : format.Say(WaitTexts.InPart(part.District, format.Say(DutyPartTexts.Of(part.Part))));
    }

    private static bool Grows(Estimate change) => change is { Low: > 0, Mean: >= WrittenMinutes };

    private static bool Falls(Estimate change) => change is { High: < 0, Mean: <= -WrittenMinutes };
}
