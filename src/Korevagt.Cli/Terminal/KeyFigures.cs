using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Cli.Terminal;

/// <summary>The key figures of a baseline, beside those of a scenario and their difference.</summary>
internal static class KeyFigures
{
    public static Table Of(Comparison comparison, ScenarioComparison? scenario, ReportFormat format)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("")
            .AddColumn(new TableColumn(comparison.Baseline.Name.EscapeMarkup()).RightAligned());
        if (scenario is not null)
        {
            table.AddColumn(new TableColumn(scenario.Name.EscapeMarkup()).RightAligned());
            table.AddColumn(new TableColumn(format.Say(TerminalTexts.Change)).RightAligned());
        }

        foreach (var row in Rows(comparison.Baseline.Evaluation, scenario, format))
        {
            table.AddRow([.. row.Take(table.Columns.Count).Select(cell => cell.EscapeMarkup())]);
        }

        return table;
    }

    private static IEnumerable<string[]> Rows(PlanEvaluation before, ScenarioComparison? scenario, ReportFormat format)
    {
        var after = scenario?.Evaluation;
        yield return [
            format.Say(ReportTexts.AnnualCost), Money(before.AnnualCostDkk, format),
            after is null ? "" : Money(after.AnnualCostDkk, format), ""];
        if (scenario is not null)
        {
            var saving = scenario.SavingDkkPerYear;
            yield return [
                format.Say(ReportTexts.SavingPerYear), "", format.Millions(saving.Mean),
                format.AmountInterval(saving.Low, saving.High)];
            yield return ["  " + format.Say(ReportTexts.SavingContracted), "", format.Millions(saving.Contracted), ""];
            yield return ["  " + format.Say(ReportTexts.SavingSimulated), "", format.Millions(saving.Simulated), ""];
            yield return [
                format.Say(ReportTexts.SavingFirstYear), "", format.Millions(scenario.SavingFirstYearDkk),
                format.Date(scenario.EffectiveFrom)];
        }

        yield return
        [
            format.Say(ReportTexts.ContractedHours), format.Number(before.ContractedHoursPerYear),
            format.Number(after?.ContractedHoursPerYear),
            format.Signed(-scenario?.ContractedHoursSaved, 0),
        ];
        yield return Counts(ReportTexts.Visits, before, after, evaluation => evaluation.VisitsPerYear, format);
        foreach (var (target, index) in before.Targets.Select((target, index) => (target, index)))
        {
            yield return
            [
                $"{target.Name} ({target.WithinMinutes:0} min)", Share(target, format),
                after is null ? "" : Share(after.Targets[index], format),
                index == 0 && scenario is not null ? Points(scenario.Delta.WithinTargetShare, format) : "",
            ];
        }

        yield return Minutes(
            ReportTexts.ResponseMean, before, after, minutes => minutes.Mean, scenario?.Delta.MeanResponseMinutes, format);
        yield return Minutes(ReportTexts.ResponseP50, before, after, minutes => minutes.P50, null, format);
        yield return Minutes(
            ReportTexts.ResponseP90, before, after, minutes => minutes.P90, scenario?.Delta.P90ResponseMinutes, format);
        yield return Minutes(ReportTexts.ResponseP95, before, after, minutes => minutes.P95, null, format);
        yield return Counts(ReportTexts.HandedToDaytime, before, after, evaluation => evaluation.HandedToDaytimePerYear, format);
        if (before.HeldForPracticePerYear > 0 || after?.HeldForPracticePerYear > 0)
        {
            yield return Counts(
                ReportTexts.HeldForPractice, before, after, evaluation => evaluation.HeldForPracticePerYear, format);
        }

        if (before.HandedOnPerYear > 0 || after?.HandedOnPerYear > 0)
        {
            yield return Counts(ReportTexts.HandedOn, before, after, evaluation => evaluation.HandedOnPerYear, format);
        }

        yield return Counts(ReportTexts.MovedToDaytime, before, after, evaluation => evaluation.MovedToDaytimePerYear, format);
    }

    private static string[] Counts(
        Text label, PlanEvaluation before, PlanEvaluation? after, Func<PlanEvaluation, double> figure, ReportFormat format) =>
        [format.Say(label), format.Number(figure(before)), after is null
            ? ""
            : format.Number(figure(after)), after is null
            ? ""
            : format.Signed(figure(after) - figure(before), 0)];

    private static string[] Minutes(
        Text label, PlanEvaluation before, PlanEvaluation? after, Func<ResponseMinutes, double> figure, Estimate? paired,
        ReportFormat format)
    {
        var change = after is null ? "" : format.SignedMinutes(figure(after.ResponseMinutes) - figure(before.ResponseMinutes));
        return
        [
            format.Say(label), format.Minutes(figure(before.ResponseMinutes)),
            after is null ? "" : format.Minutes(figure(after.ResponseMinutes)),
            paired is null ? change : $"{change} ({format.SignedInterval(paired)})",
        ];
    }

    private static string Money(MoneyEstimate money, ReportFormat format)
    {
        return money.Low == money.High
            ? format.Millions(money.Mean)
            : $"{format.Millions(money.Mean)} ({format.Interval(Millions(money.Low), Millions(money.High))})";

        string Millions(decimal dkk) => format.Number(dkk / 1_000_000, 2);
    }

    private static string Share(TargetFigures target, ReportFormat format)
    {
        var share = target.ReachedShare;
        var interval = format.Interval(format.Percent(share.Low), format.Percent(share.High));
        var mark = format.Say(target.Met ? ReportTexts.TargetMet : ReportTexts.TargetMissed);
        return $"{format.Percent(share.Mean)} ({interval}) {mark}";
    }

    private static string Points(Estimate difference, ReportFormat format) =>
        $"{format.Points(difference.Mean)} ({format.SignedInterval(difference, 100)})";
}
