using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;

namespace Korevagt.Nights;

/// <summary>The words of the alerts.</summary>
internal static class AlertSentences
{
    public static NightAlert Target(ScenarioNight plan, TargetNight target)
    {
        var missed = target.State == TargetState.Missed;
        return Alert(
            AlertKind.TargetMissed, missed ? AlertSeverity.Serious : AlertSeverity.Warning, plan.Name, target.Name,
            format =>
            {
                var wanted = format.Say(ReportTexts.Target(
                    format.WantedPercent(target.WantedShare), format.Number(target.WithinMinutes)));
                var share = format.Percent(target.Reached).Both;
                return missed
                    ? AlertTexts.TargetMissed(plan.Name, wanted, share)
                    : AlertTexts.TargetInDoubt(plan.Name, wanted, share);
            });
    }

    public static NightAlert Saving(ScenarioNight plan, MoneyEstimate before, MoneyEstimate now) => Alert(
        AlertKind.SavingMoved, now.Mean < before.Low ? AlertSeverity.Warning : AlertSeverity.Notice, plan.Name, null,
        format => AlertTexts.Saving(plan.Name, format.Amount(now.Mean), format.AmountInterval(before.Low, before.High)));

    public static NightAlert Slower(ScenarioNight plan, PlaceFigures area, FigureReference before) => Alert(
        AlertKind.AreaSlower, AlertSeverity.Warning, plan.Name, area.Name,
        format => AlertTexts.Slower(
            plan.Name, area.Name, format.Within(area.P90!.Mean), format.Within(before.Figure.Mean),
            format.Date(Night.Parse(before.Night)!.Value.Date), format.SignedMinutes(area.P90.Mean - before.Figure.Mean)));

    public static NightAlert Drift(DriftResult drift)
    {
        var (factor, district) = (drift.Drift!, drift.District is null ? null : drift.Name);
        return Alert(
            AlertKind.DemandDrift, district is null ? AlertSeverity.Serious : AlertSeverity.Warning, null, district,
            format =>
            {
                var place = district ?? format.Say(AlertTexts.TheRegion);
                var (change, since) = (Change(format, factor), format.Date(factor.Since));
                return factor.Factor > 1
                    ? AlertTexts.MoreVisits(place, change, since)
                    : AlertTexts.FewerVisits(place, change, since);
            });
    }

    public static NightAlert SetAside(SetAsideLog log) => Alert(
        AlertKind.LogSetAside, AlertSeverity.Warning, null, log.Name,
        format => AlertTexts.SetAside(log.Name, First(log.Faults, format)));

    public static NightAlert Failed(FailedScenario scenario) => Alert(
        AlertKind.ScenarioFailed, AlertSeverity.Serious, scenario.File, null,
        format => AlertTexts.Failed(scenario.File, First(scenario.Faults, format)));

    public static NightAlert YearTurned(NightFigures before, NightFigures now) => Alert(
        AlertKind.YearTurned, AlertSeverity.Notice, null, null, _ => AlertTexts.YearTurned(before.Year, now.Year));

    /// <summary>A factor with its interval as changes: +14 % (+8 til +21 %).</summary>
    public static string Change(ReportFormat format, DriftFactor factor)
    {
        var interval = format.Interval(format.Signed((factor.Low - 1) * 100, 0), format.SignedPercent(factor.High - 1, 0));
        return $"{format.SignedPercent(factor.Factor - 1, 0)} ({interval})";
    }

    private static NightAlert Alert(
        AlertKind kind, AlertSeverity severity, string? scenario, string? place, Func<ReportFormat, Text> sentence)
    {
        var (danish, english) = ReportFormat.InBoth(sentence);
        return new NightAlert(kind, severity, scenario, place, danish, english);
    }

    private static string First(IReadOnlyList<Fault> faults, ReportFormat format)
    {
        var first = faults[0].In(format.Language).TrimEnd('.');
        return faults.Count > 1 ? format.Say(AlertTexts.OneOfFaults(first, faults.Count - 1)) : first;
    }
}
