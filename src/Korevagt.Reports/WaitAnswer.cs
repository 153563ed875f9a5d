using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>
/// Who waits: the region, then those hit first by the size of the change that they suffer, in the part of the day in which it
/// happens, then the municipalities.
/// </summary>
internal static class WaitAnswer
{
    private const int NamedDistricts = 3;
    private const int NamedMunicipalities = 3;
    private const double NoticeableMinutes = 0.5;

    public static IEnumerable<string> Of(ScenarioComparison scenario, PlanEvaluation baseline, ReportFormat format)
    {
        yield return Region(scenario, baseline, format);
        if (Disagreement.OfRegion(scenario, baseline, format) is { } twoWays)
        {
            yield return twoWays;
        }

        if (format.Number(scenario.Evaluation.VisitsPerYear) != format.Number(baseline.VisitsPerYear))
        {
            yield return format.Say(WaitTexts.OtherVisits(
                format.Number(scenario.Evaluation.VisitsPerYear), format.Number(baseline.VisitsPerYear)));
        }

        var hits = DistrictHit.Of(baseline, scenario);
        if (hits.Count == 0)
        {
            yield return format.Say(WaitTexts.NoDistrictLonger);
        }
        else
        {
            foreach (var (place, hit) in hits.Take(NamedDistricts).Index())
            {
                yield return place == 0 ? format.Say(WaitTexts.HitFirst(Item(hit, format))) : format.Say(WaitTexts.HitNext(Item(hit, format)));
            }

            if (hits.Count > NamedDistricts)
            {
                var others = hits.Skip(NamedDistricts).Select(hit => hit.Delta.MeanResponseMinutes.Mean).ToList();
                yield return format.Say(WaitTexts.OtherDistricts(
                    format.Number(others.Count), format.Signed(others.Min(), 1), format.SignedMinutes(others.Max())));
            }

            var municipalities = Municipalities(scenario, hits, format);
            if (municipalities.Length > 0)
            {
                yield return format.Say(WaitTexts.Municipalities(municipalities));
            }
        }

        foreach (var clause in Shorter(scenario, format).Concat(Disagreement.OfDistricts(scenario, baseline, format)))
        {
            yield return clause;
        }
    }

    private static string Region(ScenarioComparison scenario, PlanEvaluation baseline, ReportFormat format)
    {
        var (after, before, delta) = (scenario.Evaluation.ResponseMinutes, baseline.ResponseMinutes, scenario.Delta);
        var (mean, meanBefore) = (format.Minutes(after.Mean), format.Minutes(before.Mean));
        var (p90, p90Before) = (format.Within(after.P90), format.Within(before.P90));
        if (ResponseLimit.Cuts(after.P90))
        {
            return format.Say(WaitTexts.RegionBeyondADay(
                mean, meanBefore, format.SignedMinutes(delta.MeanResponseMinutes.Mean), p90, p90Before));
        }

        return format.Say(IsProven(delta.MeanResponseMinutes) || IsProven(delta.P90ResponseMinutes)
            ? WaitTexts.Region(
                mean, meanBefore, format.SignedMinutes(delta.MeanResponseMinutes.Mean), p90, p90Before,
                format.SignedMinutes(delta.P90ResponseMinutes.Mean))
            : WaitTexts.RegionNotProven(mean, meanBefore, p90, p90Before));
    }

    private static string Item(DistrictHit hit, ReportFormat format)
    {
        var p90 = format.Say(WaitTexts.P90(format.Within(hit.P90.Scenario), format.Within(hit.P90.Baseline)));
        var place = hit.Part is { } part ? format.Say(WaitTexts.InPart(hit.Name, format.Say(DutyPartTexts.Of(part)))) : hit.Name;
        return format.Say(WaitTexts.Hit(
            place, format.Minutes(hit.Mean.Scenario), format.Minutes(hit.Mean.Baseline), format.SignedMinutes(hit.MeanGrowth), p90,
            format.Count(Math.Round(hit.VisitsPerYear))));
    }

    /// <summary>A municipality has no interval of its own: it is named only where it reaches into a district that is hit.</summary>
    private static string Municipalities(ScenarioComparison scenario, IReadOnlyList<DistrictHit> hits, ReportFormat format)
    {
        var districts = hits.Select(hit => hit.District).ToHashSet(StringComparer.Ordinal);
        var codes = scenario.Plan.Areas.Where(area => districts.Contains(area.District)).Select(area => area.Municipality).ToHashSet(StringComparer.Ordinal);
        var hit =
            from municipality in scenario.Municipalities
            let mean = municipality.MeanResponseMinutes.Scenario - municipality.MeanResponseMinutes.Baseline
            where codes.Contains(municipality.Code) && mean >= NoticeableMinutes
            orderby mean descending
            select format.Say(WaitTexts.Municipality(
                municipality.Name, format.SignedMinutes(mean), format.SignedMinutes(ResponseChange.Of(municipality.P90ResponseMinutes))));
        return format.List([.. hit.Take(NamedMunicipalities)]);
    }

    private static IEnumerable<string> Shorter(ScenarioComparison scenario, ReportFormat format)
    {
        var shorter = scenario.Districts
            .Where(district => district.Delta?.MeanResponseMinutes is { High: < 0, Mean: <= -NoticeableMinutes })
            .OrderBy(district => district.Delta!.MeanResponseMinutes.Mean).Take(NamedDistricts)
            .Select(district => $"{district.Name} ({format.SignedMinutes(district.Delta!.MeanResponseMinutes.Mean)})").ToList();
        if (shorter.Count > 0)
        {
            yield return format.Say(WaitTexts.Shorter(format.List(shorter)));
        }
    }

    private static bool IsProven(Estimate change) => change.Low > 0 || change.High < 0;
}
