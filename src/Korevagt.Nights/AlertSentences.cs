using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports;

namespace Korevagt.Nights;

/// <summary>The words of the alerts.</summary>
internal static class AlertSentences
{
    private static readonly ReportFormat Da = ReportFormat.For(Language.Da);
    private static readonly ReportFormat En = ReportFormat.For(Language.En);

    public static NightAlert Target(ScenarioNight plan, TargetNight target)
    {
        var missed = target.State == TargetState.Missed;
        string Share(ReportFormat format) => $"{format.Percent(target.Reached.Mean)} ({format.PercentInterval(target.Reached)})";
        return new NightAlert(
            AlertKind.TargetMissed, missed ? AlertSeverity.Serious : AlertSeverity.Warning, plan.Name, target.Name,
            $"{plan.Name}: servicemålet {Da.WantedPercent(target.WantedShare)} inden for {Da.Number(target.WithinMinutes)} min holdes {(missed ? "ikke længere" : "måske ikke længere")}: {Share(Da)}.",
            $"{plan.Name}: the service target {En.WantedPercent(target.WantedShare)} within {En.Number(target.WithinMinutes)} min is {(missed ? "no longer met" : "perhaps no longer met")}: {Share(En)}.");
    }

    public static NightAlert Saving(ScenarioNight plan, MoneyEstimate before, MoneyEstimate now) => new(
        AlertKind.SavingMoved, now.Mean < before.Low ? AlertSeverity.Warning : AlertSeverity.Notice, plan.Name, null,
        $"{plan.Name}: besparelsen er nu {Da.Amount(now.Mean)} om året og har forladt sit hidtidige interval ({Da.AmountInterval(before.Low, before.High)}).",
        $"{plan.Name}: the saving is now {En.Amount(now.Mean)} a year and has left its old interval ({En.AmountInterval(before.Low, before.High)}).");

    public static NightAlert Slower(ScenarioNight plan, PlaceFigures area, FigureReference before) => new(
        AlertKind.AreaSlower, AlertSeverity.Warning, plan.Name, area.Name,
        $"{plan.Name}: i {area.Name} nås 90 % af besøgene nu først inden for {Da.Minutes(area.P90!.Mean)} mod {Da.Minutes(before.Figure.Mean)} pr. {Da.Date(Night.Parse(before.Night)!.Value.Date)} ({Da.SignedMinutes(area.P90.Mean - before.Figure.Mean)}).",
        $"{plan.Name}: in {area.Name} 90% of the visits are now reached within {En.Minutes(area.P90.Mean)} only, against {En.Minutes(before.Figure.Mean)} as of {En.Date(Night.Parse(before.Night)!.Value.Date)} ({En.SignedMinutes(area.P90.Mean - before.Figure.Mean)}).");

    public static NightAlert Drift(DriftResult drift)
    {
        var factor = drift.Drift!;
        return new NightAlert(
            AlertKind.DemandDrift, drift.District is null ? AlertSeverity.Serious : AlertSeverity.Warning, null, drift.District is null ? null : drift.Name,
            $"Der bestilles {(factor.Factor > 1 ? "flere" : "færre")} besøg end forudset i {(drift.District is null ? "regionen" : drift.Name)}: {Change(Da, factor)} siden omkring {Da.Date(factor.Since)}.",
            $"{(factor.Factor > 1 ? "More" : "Fewer")} visits are ordered than forecast in {(drift.District is null ? "the region" : drift.Name)}: {Change(En, factor)} since about {En.Date(factor.Since)}.");
    }

    public static NightAlert SetAside(SetAsideLog log) => new(
        AlertKind.LogSetAside, AlertSeverity.Warning, null, log.Name,
        $"Loggen {log.Name} kunne ikke bruges og er lagt til side: {First(log.Faults, "fejl")}.",
        $"The log {log.Name} could not be used and is set aside: {First(log.Faults, "faults")}.");

    public static NightAlert Failed(FailedScenario scenario) => new(
        AlertKind.ScenarioFailed, AlertSeverity.Serious, scenario.File, null,
        $"Scenariet {scenario.File} kan ikke længere regnes: {First(scenario.Faults, "fejl")}.",
        $"The scenario {scenario.File} can no longer be evaluated: {First(scenario.Faults, "faults")}.");

    public static NightAlert YearTurned(NightFigures before, NightFigures now) => new(
        AlertKind.YearTurned, AlertSeverity.Notice, null, null,
        FormattableString.Invariant($"Fra i nat regnes der på {now.Year} og ikke længere på {before.Year}; tallene sammenlignes på ny fra i nat."),
        FormattableString.Invariant($"From this night on {now.Year} is evaluated and no longer {before.Year}; figures are compared anew from this night."));

    /// <summary>A factor with its interval as changes: +14 % (+8 til +21 %).</summary>
    public static string Change(ReportFormat format, DriftFactor factor) =>
        $"{Percent(format, factor.Factor)} ({format.Interval(format.Signed((factor.Low - 1) * 100, 0), Percent(format, factor.High))})";

    private static string Percent(ReportFormat format, double factor) => format.Signed((factor - 1) * 100, 0) + (format.Language == Language.En ? "%" : " %");

    private static string First(IReadOnlyList<Fault> faults, string word) =>
        faults[0].ToString().TrimEnd('.') + (faults.Count > 1 ? FormattableString.Invariant($" (+{faults.Count - 1} {word})") : "");
}
