using Korevagt.Planning.Evaluation;
using Spectre.Console;

namespace Korevagt.Cli.Terminal;

/// <summary>The key figures of a baseline, beside those of a scenario and their difference.</summary>
internal static class KeyFigures
{
    public static Table Of(Comparison comparison, ScenarioComparison? scenario, ReportWords words)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("")
            .AddColumn(new TableColumn(comparison.Baseline.Name.EscapeMarkup()).RightAligned());
        if (scenario is not null)
        {
            table.AddColumn(new TableColumn(scenario.Name.EscapeMarkup()).RightAligned());
            table.AddColumn(new TableColumn(words.Terminal.Change).RightAligned());
        }

        foreach (var row in Rows(comparison.Baseline.Evaluation, scenario, words))
        {
            table.AddRow([.. row.Take(table.Columns.Count).Select(cell => cell.EscapeMarkup())]);
        }

        return table;
    }

    private static IEnumerable<string[]> Rows(PlanEvaluation before, ScenarioComparison? scenario, ReportWords words)
    {
        var (format, report, after) = (words.Format, words.Report, scenario?.Evaluation);
        yield return [
            report.AnnualCost, Money(before.AnnualCostDkk, words), after is null ? "" : Money(after.AnnualCostDkk, words), ""];
        if (scenario is not null)
        {
            var saving = scenario.SavingDkkPerYear;
            yield return [report.SavingPerYear, "", format.Millions(saving.Mean), format.AmountInterval(saving.Low, saving.High)];
            yield return ["  " + report.SavingContracted, "", format.Millions(saving.Contracted), ""];
            yield return ["  " + report.SavingSimulated, "", format.Millions(saving.Simulated), ""];
            yield return [
                report.SavingFirstYear, "", format.Millions(scenario.SavingFirstYearDkk), format.Date(scenario.EffectiveFrom)];
        }

        yield return
        [
            report.ContractedHours, format.Number(before.ContractedHoursPerYear), format.Number(after?.ContractedHoursPerYear),
            format.Signed(-scenario?.ContractedHoursSaved, 0),
        ];
        yield return Counts(report.Visits, before, after, evaluation => evaluation.VisitsPerYear, words);
        foreach (var (target, index) in before.Targets.Select((target, index) => (target, index)))
        {
            yield return
            [
                $"{target.Name} ({target.WithinMinutes:0} min)", Share(target, words),
                after is null ? "" : Share(after.Targets[index], words),
                index == 0 && scenario is not null ? Points(scenario.Delta.WithinTargetShare, words) : "",
            ];
        }

        yield return Minutes(
            report.ResponseMean, before, after, minutes => minutes.Mean, scenario?.Delta.MeanResponseMinutes, words);
        yield return Minutes(report.ResponseP50, before, after, minutes => minutes.P50, null, words);
        yield return Minutes(
            report.ResponseP90, before, after, minutes => minutes.P90, scenario?.Delta.P90ResponseMinutes, words);
        yield return Minutes(report.ResponseP95, before, after, minutes => minutes.P95, null, words);
        yield return Counts(report.HandedToDaytime, before, after, evaluation => evaluation.HandedToDaytimePerYear, words);
        if (before.HandedOnPerYear > 0 || after?.HandedOnPerYear > 0)
        {
            yield return Counts(report.HandedOn, before, after, evaluation => evaluation.HandedOnPerYear, words);
        }

        yield return Counts(report.MovedToDaytime, before, after, evaluation => evaluation.MovedToDaytimePerYear, words);
    }

    private static string[] Counts(
        string label, PlanEvaluation before, PlanEvaluation? after, Func<PlanEvaluation, double> figure, ReportWords words) =>
        [label, words.Format.Number(figure(before)), after is null
            ? ""
            : words.Format.Number(figure(after)), after is null
            ? ""
            : words.Format.Signed(figure(after) - figure(before), 0)];

    private static string[] Minutes(
        string label, PlanEvaluation before, PlanEvaluation? after, Func<ResponseMinutes, double> figure, Estimate? paired,
        ReportWords words)
    {
        var format = words.Format;
        var change = after is null ? "" : format.SignedMinutes(figure(after.ResponseMinutes) - figure(before.ResponseMinutes));
        return
        [
            label, format.Minutes(figure(before.ResponseMinutes)),
            after is null ? "" : format.Minutes(figure(after.ResponseMinutes)),
            paired is null ? change : $"{change} ({format.SignedInterval(paired)})",
        ];
    }

    private static string Money(MoneyEstimate money, ReportWords words)
    {
        var format = words.Format;
        return money.Low == money.High
            ? format.Millions(money.Mean)
            : $"{format.Millions(money.Mean)} ({format.Interval(Millions(money.Low), Millions(money.High))})";

        string Millions(decimal dkk) => format.Number(dkk / 1_000_000, 2);
    }

    private static string Share(TargetFigures target, ReportWords words)
    {
        var (share, format) = (target.ReachedShare, words.Format);
        var interval = format.Interval(format.Percent(share.Low), format.Percent(share.High));
        return $"{format.Percent(share.Mean)} ({interval}) {(target.Met ? words.Report.TargetMet : words.Report.TargetMissed)}";
    }

    private static string Points(Estimate difference, ReportWords words) =>
        $"{words.Format.Points(difference.Mean)} ({words.Format.SignedInterval(difference, 100)})";
}
