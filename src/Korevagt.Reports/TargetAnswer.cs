using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>The promise: whether the service target holds, where it does not, and what is left to daytime.</summary>
internal static class TargetAnswer
{
    public static IEnumerable<string> Of(ScenarioComparison scenario, PlanEvaluation baseline, ReportFormat format) =>
        Target(scenario, baseline, format).Concat(Daytime(scenario.Evaluation, baseline, format));

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
}
