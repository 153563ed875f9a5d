using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports.Texts;
using NodaTime;

namespace Korevagt.Reports;

/// <summary>
/// The planner's question answered in words: what is saved, who waits longer, does the service target hold, and what is
/// left to the daytime practice. It says no more than the figures do: a difference whose 95 % interval holds zero is no
/// certain change, and districts are named only when their own interval lies on one side of it.
/// </summary>
public static class PlainAnswer
{
    private const int NamedDistricts = 3;
    private const int NamedAreas = 3;
    private const double NoticeableMinutes = 1;

    /// <summary>Four sentences: money, waits, target, daytime.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="comparison">The comparison that it belongs to.</param>
    /// <param name="language">The language of the sentences.</param>
    public static IReadOnlyList<string> For(ScenarioComparison scenario, Comparison comparison, Language language)
    {
        var (format, texts) = (ReportFormat.For(language), ReportTexts.For(language).Answer);
        var baseline = comparison.Baseline.Evaluation;
        return
        [
            Sentence(Money(scenario, comparison.Provenance.Year, format, texts)),
            Sentence(Waits(scenario, baseline, format, texts)),
            Sentence(Target(scenario, baseline, format, texts)),
            Sentence(Daytime(scenario.Evaluation, baseline, format, texts)),
        ];
    }

    private static IEnumerable<string> Money(ScenarioComparison scenario, int year, ReportFormat format, AnswerTexts texts)
    {
        var saving = scenario.SavingDkkPerYear;
        if (saving is { Mean: 0, Low: 0, High: 0, Contracted: 0 })
        {
            yield return texts.CostUnchanged;
            yield break;
        }

        yield return saving switch
        {
            { Low: > 0 } => Fill(texts.Saves, format.Amount(saving.Mean), Interval(saving.Low, saving.High)),
            { High: < 0 } => Fill(texts.Costs, format.Amount(-saving.Mean), Interval(-saving.High, -saving.Low)),
            _ => Fill(texts.NoCertainSaving, format.Amount(saving.Mean), Interval(saving.Low, saving.High)),
        };
        yield return CertainPart(scenario, format, texts);
        if (saving.Contracted != 0 && saving.Simulated != 0)
        {
            yield return saving.Simulated > 0
                ? Fill(texts.SimulatedAdds, format.Amount(saving.Simulated))
                : Fill(texts.SimulatedTakes, format.Amount(-saving.Simulated));
        }

        if (scenario.EffectiveFrom > new LocalDate(year, 1, 1) && scenario.EffectiveFrom.Year == year)
        {
            yield return Fill(
                texts.FirstYear, Year(year), format.Date(scenario.EffectiveFrom), format.Amount(scenario.SavingFirstYearDkk));
        }

        string Interval(decimal low, decimal high) => low == high ? "" : Fill(texts.Interval, format.AmountInterval(low, high));
    }

    private static string CertainPart(ScenarioComparison scenario, ReportFormat format, AnswerTexts texts)
    {
        var contracted = scenario.SavingDkkPerYear.Contracted;
        return (contracted, scenario.ContractedHoursSaved) switch
        {
            (0, _) => texts.NothingCertain,
            ( > 0, > 0) => Fill(texts.CertainPartFewerHours, format.Amount(contracted), format.Number(scenario.ContractedHoursSaved)),
            ( < 0, < 0) => Fill(texts.CertainPartMoreHours, format.Amount(contracted), format.Number(-scenario.ContractedHoursSaved)),
            _ => Fill(texts.CertainPart, format.Amount(contracted)),
        };
    }

    private static IEnumerable<string> Waits(
        ScenarioComparison scenario, PlanEvaluation baseline, ReportFormat format, AnswerTexts texts)
    {
        var change = scenario.Delta.P90ResponseMinutes;
        var (after, before) = (scenario.Evaluation.ResponseMinutes.P90, baseline.ResponseMinutes.P90);
        var interval = format.SignedInterval(change);
        yield return IsCertain(change)
            ? Fill(texts.RegionP90, format.Minutes(after), format.Minutes(before), format.SignedMinutes(change.Mean), interval)
            : Fill(texts.RegionP90NotCertain, format.Minutes(after), format.Minutes(before), interval);
        if (format.Number(scenario.Evaluation.VisitsPerYear) != format.Number(baseline.VisitsPerYear))
        {
            yield return Fill(
                texts.OtherVisits, format.Number(scenario.Evaluation.VisitsPerYear), format.Number(baseline.VisitsPerYear));
        }

        var longer = CertainDistricts(scenario, change => change.Low > 0 && change.Mean >= NoticeableMinutes);
        if (longer.Count == 0)
        {
            yield return texts.NoDistrictLonger;
        }
        else
        {
            var named = format.List([.. longer.Take(NamedDistricts).Select(district => DistrictItem(district, scenario, format, texts))]);
            yield return longer.Count > NamedDistricts
                ? Fill(texts.DistrictsLongerAndMore, named, Year(longer.Count - NamedDistricts))
                : Fill(texts.DistrictsLonger, named);
            var areas = AreasOf(longer, scenario, format);
            if (areas.Length > 0)
            {
                yield return Fill(texts.Areas, areas);
            }
        }

        if (DutyPartChange.Largest(baseline, scenario) is { } most)
        {
            var parts = DutyPartTexts.For(format.Language);
            yield return Fill(
                parts.Most, parts.Name(most.Part), most.District, format.Minutes(most.P90After), format.Minutes(most.P90Before),
                format.Count(Math.Round(most.VisitsPerYear)));
        }

        var shorter = CertainDistricts(scenario, change => change.High < 0 && change.Mean <= -NoticeableMinutes);
        if (shorter.Count > 0)
        {
            var named = shorter.AsEnumerable().Reverse().Take(NamedDistricts).Select(district => DistrictItem(district, scenario, format, texts));
            yield return Fill(texts.DistrictsShorter, format.List([.. named]));
        }
    }

    private static List<DistrictDelta> CertainDistricts(ScenarioComparison scenario, Func<Estimate, bool> holds) =>
    [
        .. scenario.Districts
            .Where(district => district.Delta is { } delta && holds(delta.P90ResponseMinutes))
            .OrderByDescending(district => district.Delta!.P90ResponseMinutes.Mean),
    ];

    private static string DistrictItem(DistrictDelta district, ScenarioComparison scenario, ReportFormat format, AnswerTexts texts)
    {
        var visits = scenario.Evaluation.Districts.FirstOrDefault(group => group.Id == district.District)?.VisitsPerYear;
        return Fill(
            texts.DistrictItem,
            district.Name,
            format.SignedMinutes(district.Delta!.P90ResponseMinutes.Mean),
            format.Count(visits is { } number ? Math.Round(number) : null));
    }

    // An area has no interval of its own: it is named only inside a district that certainly waits longer.
    private static string AreasOf(List<DistrictDelta> districts, ScenarioComparison scenario, ReportFormat format)
    {
        var ids = districts.Select(district => district.District).ToHashSet(StringComparer.Ordinal);
        return format.List(
        [
            .. AreaRanking.LosingMost(scenario, scenario.Areas.Count)
                .Where(area => ids.Contains(area.District) && AreaRanking.P90Change(area) >= NoticeableMinutes)
                .Take(NamedAreas)
                .Select(area => $"{area.Name} ({format.SignedMinutes(AreaRanking.P90Change(area))})"),
        ]);
    }

    private static IEnumerable<string> Target(
        ScenarioComparison scenario, PlanEvaluation baseline, ReportFormat format, AnswerTexts texts)
    {
        var (after, before) = (scenario.Evaluation.Targets[0], baseline.Targets[0]);
        var target = Fill(texts.Target, format.WantedPercent(after.WantedShare), format.Number(after.WithinMinutes));
        var share = format.Percent(after.ReachedShare.Mean);
        var sameTarget = after.WithinMinutes == before.WithinMinutes && after.WantedShare == before.WantedShare;
        var sentence = (sameTarget, before.Met, after.Met) switch
        {
            (false, _, true) => texts.OtherTargetMet,
            (false, _, false) => texts.OtherTargetMissed,
            (true, true, true) => texts.TargetStillMet,
            (true, true, false) => texts.TargetNewlyMissed,
            (true, false, true) => texts.TargetNewlyMet,
            (true, false, false) => texts.TargetStillMissed,
        };
        yield return Fill(sentence, target, share, format.Percent(before.ReachedShare.Mean));
        if (after.ReachedShare.Low < after.WantedShare && after.ReachedShare.High >= after.WantedShare)
        {
            yield return Fill(
                texts.TargetOnTheEdge,
                format.PercentInterval(after.ReachedShare));
        }

        var sharesBefore = baseline.Districts.ToDictionary(group => group.Id, group => group.WithinTargetShare, StringComparer.Ordinal);
        var below = scenario.Evaluation.Districts.Where(group => group.WithinTargetShare < after.WantedShare).ToList();
        var fell = below.Where(group => sameTarget && sharesBefore.GetValueOrDefault(group.Id) >= before.WantedShare).ToList();
        if (fell.Count > 0)
        {
            yield return Fill(texts.DistrictsFallBelow, format.List(
            [
                .. fell.OrderBy(group => group.WithinTargetShare).Select(group => Fill(
                    texts.BelowItem,
                    group.Name,
                    format.Percent(group.WithinTargetShare),
                    format.Percent(sharesBefore.GetValueOrDefault(group.Id)))),
            ]));
        }

        var stayed = below.Where(group => sameTarget && sharesBefore.GetValueOrDefault(group.Id) < before.WantedShare).ToList();
        if (stayed.Count > 0)
        {
            yield return Fill(texts.DistrictsStayBelow, format.List([.. stayed.Select(group => group.Name)]));
        }
    }

    private static IEnumerable<string> Daytime(
        PlanEvaluation scenario, PlanEvaluation baseline, ReportFormat format, AnswerTexts texts)
    {
        var (after, before) = (format.Count(scenario.HandedToDaytimePerYear), format.Count(baseline.HandedToDaytimePerYear));
        yield return (after == before, scenario.HandedToDaytimePerYear) switch
        {
            (true, 0) => texts.NoneHanded,
            (true, _) => Fill(texts.HandedUnchanged, after),
            _ => Fill(texts.Handed, after, before),
        };
        if (scenario.MovedToDaytimePerYear > 0)
        {
            yield return Fill(texts.Moved, format.Count(scenario.MovedToDaytimePerYear));
        }
    }

    private static bool IsCertain(Estimate change) => change.Low > 0 || change.High < 0;

    // A clause may end in "kr.", which ends the sentence too.
    private static string Sentence(IEnumerable<string> clauses) => string.Join("; ", clauses).TrimEnd('.') + ".";

    private static string Year(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Fill(string text, params ReadOnlySpan<object?> values) => ReportTexts.Fill(text, values);
}
