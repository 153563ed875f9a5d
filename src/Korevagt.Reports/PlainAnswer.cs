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
        var format = ReportFormat.For(language);
        var baseline = comparison.Baseline.Evaluation;
        return
        [
            Sentence(Money(scenario, comparison.Provenance.Year, format)),
            Sentence(Waits(scenario, baseline, format)),
            Sentence(Target(scenario, baseline, format)),
            Sentence(Daytime(scenario.Evaluation, baseline, format)),
        ];
    }

    private static IEnumerable<string> Money(ScenarioComparison scenario, int year, ReportFormat format)
    {
        var saving = scenario.SavingDkkPerYear;
        if (saving is { Mean: 0, Low: 0, High: 0, Contracted: 0 })
        {
            yield return format.Say(AnswerTexts.CostUnchanged);
            yield break;
        }

        yield return format.Say(saving switch
        {
            { Low: > 0 } => AnswerTexts.Saves(format.Amount(saving.Mean), Interval(saving.Low, saving.High)),
            { High: < 0 } => AnswerTexts.Costs(format.Amount(-saving.Mean), Interval(-saving.High, -saving.Low)),
            _ => AnswerTexts.NoCertainSaving(format.Amount(saving.Mean), Interval(saving.Low, saving.High)),
        });
        yield return CertainPart(scenario, format);
        if (saving.Contracted != 0 && saving.Simulated != 0)
        {
            yield return format.Say(saving.Simulated > 0
                ? AnswerTexts.SimulatedAdds(format.Amount(saving.Simulated))
                : AnswerTexts.SimulatedTakes(format.Amount(-saving.Simulated)));
        }

        if (scenario.EffectiveFrom > new LocalDate(year, 1, 1) && scenario.EffectiveFrom.Year == year)
        {
            yield return format.Say(AnswerTexts.FirstYear(
                year, format.Date(scenario.EffectiveFrom), format.Amount(scenario.SavingFirstYearDkk)));
        }

        string Interval(decimal low, decimal high) =>
            low == high ? "" : format.Say(AnswerTexts.Interval(format.AmountInterval(low, high)));
    }

    private static string CertainPart(ScenarioComparison scenario, ReportFormat format)
    {
        var contracted = scenario.SavingDkkPerYear.Contracted;
        var hours = scenario.ContractedHoursSaved;
        return format.Say((contracted, hours) switch
        {
            (0, _) => AnswerTexts.NothingCertain,
            ( > 0, > 0) => AnswerTexts.CertainPartFewerHours(format.Amount(contracted), format.Number(hours)),
            ( < 0, < 0) => AnswerTexts.CertainPartMoreHours(format.Amount(contracted), format.Number(-hours)),
            _ => AnswerTexts.CertainPart(format.Amount(contracted)),
        });
    }

    private static IEnumerable<string> Waits(
        ScenarioComparison scenario, PlanEvaluation baseline, ReportFormat format)
    {
        var change = scenario.Delta.P90ResponseMinutes;
        var (after, before) = (scenario.Evaluation.ResponseMinutes.P90, baseline.ResponseMinutes.P90);
        var interval = format.SignedInterval(change);
        yield return format.Say(IsCertain(change)
            ? AnswerTexts.RegionP90(format.Minutes(after), format.Minutes(before), format.SignedMinutes(change.Mean), interval)
            : AnswerTexts.RegionP90NotCertain(format.Minutes(after), format.Minutes(before), interval));
        if (format.Number(scenario.Evaluation.VisitsPerYear) != format.Number(baseline.VisitsPerYear))
        {
            yield return format.Say(AnswerTexts.OtherVisits(
                format.Number(scenario.Evaluation.VisitsPerYear), format.Number(baseline.VisitsPerYear)));
        }

        var longer = CertainDistricts(scenario, change => change.Low > 0 && change.Mean >= NoticeableMinutes);
        if (longer.Count == 0)
        {
            yield return format.Say(AnswerTexts.NoDistrictLonger);
        }
        else
        {
            var named = format.List(
                [.. longer.Take(NamedDistricts).Select(district => DistrictItem(district, scenario, format))]);
            yield return format.Say(longer.Count > NamedDistricts
                ? AnswerTexts.DistrictsLongerAndMore(named, longer.Count - NamedDistricts)
                : AnswerTexts.DistrictsLonger(named));
            var areas = AreasOf(longer, scenario, format);
            if (areas.Length > 0)
            {
                yield return format.Say(AnswerTexts.Areas(areas));
            }
        }

        if (DutyPartChange.Largest(baseline, scenario) is { } most)
        {
            yield return format.Say(DutyPartTexts.Most(
                format.Say(DutyPartTexts.Of(most.Part)), most.District, format.Minutes(most.P90After),
                format.Minutes(most.P90Before), format.Count(Math.Round(most.VisitsPerYear))));
        }

        var shorter = CertainDistricts(scenario, change => change.High < 0 && change.Mean <= -NoticeableMinutes);
        if (shorter.Count > 0)
        {
            var named = shorter.AsEnumerable().Reverse().Take(NamedDistricts)
                .Select(district => DistrictItem(district, scenario, format));
            yield return format.Say(AnswerTexts.DistrictsShorter(format.List([.. named])));
        }
    }

    private static List<DistrictDelta> CertainDistricts(ScenarioComparison scenario, Func<Estimate, bool> holds) =>
    [
        .. scenario.Districts
            .Where(district => district.Delta is { } delta && holds(delta.P90ResponseMinutes))
            .OrderByDescending(district => district.Delta!.P90ResponseMinutes.Mean),
    ];

    private static string DistrictItem(DistrictDelta district, ScenarioComparison scenario, ReportFormat format)
    {
        var visits = scenario.Evaluation.Districts.FirstOrDefault(group => group.Id == district.District)?.VisitsPerYear;
        return format.Say(AnswerTexts.DistrictItem(
            district.Name,
            format.SignedMinutes(district.Delta!.P90ResponseMinutes.Mean),
            format.Count(visits is { } number ? Math.Round(number) : null)));
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
        ScenarioComparison scenario, PlanEvaluation baseline, ReportFormat format)
    {
        var (after, before) = (scenario.Evaluation.Targets[0], baseline.Targets[0]);
        var target = format.Say(ReportTexts.Target(format.WantedPercent(after.WantedShare), format.Number(after.WithinMinutes)));
        var share = format.Percent(after.ReachedShare.Mean);
        var sameTarget = after.WithinMinutes == before.WithinMinutes && after.WantedShare == before.WantedShare;
        var shareBefore = format.Percent(before.ReachedShare.Mean);
        yield return format.Say((sameTarget, before.Met, after.Met) switch
        {
            (false, _, true) => AnswerTexts.OtherTargetMet(target, share),
            (false, _, false) => AnswerTexts.OtherTargetMissed(target, share),
            (true, true, true) => AnswerTexts.TargetStillMet(target, share, shareBefore),
            (true, true, false) => AnswerTexts.TargetNewlyMissed(target, share, shareBefore),
            (true, false, true) => AnswerTexts.TargetNewlyMet(target, share, shareBefore),
            (true, false, false) => AnswerTexts.TargetStillMissed(target, share, shareBefore),
        });
        if (after.ReachedShare.Low < after.WantedShare && after.ReachedShare.High >= after.WantedShare)
        {
            yield return format.Say(AnswerTexts.TargetOnTheEdge(format.PercentInterval(after.ReachedShare)));
        }

        var sharesBefore = baseline.Districts.ToDictionary(group => group.Id, group => group.WithinTargetShare, StringComparer.Ordinal);
        var below = scenario.Evaluation.Districts.Where(group => group.WithinTargetShare < after.WantedShare).ToList();
        var fell = below.Where(group => sameTarget && sharesBefore.GetValueOrDefault(group.Id) >= before.WantedShare).ToList();
        if (fell.Count > 0)
        {
            yield return format.Say(AnswerTexts.DistrictsFallBelow(format.List(
            [
                .. fell.OrderBy(group => group.WithinTargetShare).Select(group => format.Say(AnswerTexts.BelowItem(
                    group.Name,
                    format.Percent(group.WithinTargetShare),
                    format.Percent(sharesBefore.GetValueOrDefault(group.Id))))),
            ])));
        }

        var stayed = below.Where(group => sameTarget && sharesBefore.GetValueOrDefault(group.Id) < before.WantedShare).ToList();
        if (stayed.Count > 0)
        {
            yield return format.Say(AnswerTexts.DistrictsStayBelow(format.List([.. stayed.Select(group => group.Name)])));
        }
    }

    private static IEnumerable<string> Daytime(
        PlanEvaluation scenario, PlanEvaluation baseline, ReportFormat format)
    {
        var (after, before) = (format.Count(scenario.HandedToDaytimePerYear), format.Count(baseline.HandedToDaytimePerYear));
        yield return format.Say((after == before, scenario.HandedToDaytimePerYear) switch
        {
            (true, 0) => AnswerTexts.NoneHanded,
            (true, _) => AnswerTexts.HandedUnchanged(after),
            _ => AnswerTexts.Handed(after, before),
        });
        if (scenario.HeldForPracticePerYear > 0 || baseline.HeldForPracticePerYear > 0)
        {
            var (held, heldBefore) = (format.Count(scenario.HeldForPracticePerYear), format.Count(baseline.HeldForPracticePerYear));
            yield return format.Say(held == heldBefore ? AnswerTexts.HeldUnchanged(held) : AnswerTexts.Held(held, heldBefore));
        }

        if (scenario.MovedToDaytimePerYear > 0)
        {
            yield return format.Say(AnswerTexts.Moved(format.Count(scenario.MovedToDaytimePerYear)));
        }
    }

    private static bool IsCertain(Estimate change) => change.Low > 0 || change.High < 0;

    // A clause may end in "kr.", which ends the sentence too.
    private static string Sentence(IEnumerable<string> clauses) => string.Join("; ", clauses).TrimEnd('.') + ".";
}
