using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Terminal;

/// <summary>The key figures of a baseline, beside those of a scenario and their difference.</summary>
internal static class KeyFigures
{
    public static FittedTable Of(Comparison comparison, ScenarioComparison? scenario, ReportFormat format)
    {
        var table = new FittedTable(format.Language).Words("").Numbers(comparison.Baseline.Name);
        if (scenario is not null)
        {
            table.Numbers(scenario.Name).Numbers(format.Say(TerminalTexts.Change));
        }

        foreach (var row in Rows(comparison, scenario, format))
        {
            table.Row(row[..(scenario is null ? 2 : 4)]);
        }

        return table;
    }

    private static IEnumerable<string[]> Rows(Comparison comparison, ScenarioComparison? scenario, ReportFormat format)
    {
        var (before, after) = (comparison.Baseline.Evaluation, scenario?.Evaluation);
        foreach (var row in CostRows.Of(comparison))
        {
            yield return [
                (row.IsPart ? "  " : "") + format.Say(row.Label), Money(row.Baseline, row.Absent, format),
                scenario is null ? "" : Money(row.Scenario(scenario), row.Absent, format), ""];
        }

        if (scenario is not null)
        {
            foreach (var row in Savings(comparison, scenario, format))
            {
                yield return row;
            }
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

        var (was, now) = (before.ResponseMinutes, after?.ResponseMinutes);
        yield return
        [
            format.Say(ReportTexts.ResponseMean), format.Minutes(was.Mean), now is null ? "" : format.Minutes(now.Mean),
            scenario is null ? "" : format.SignedMinutes(scenario.Delta.MeanResponseMinutes).Both,
        ];
        yield return Within(ReportTexts.ResponseP50, was, now, minutes => minutes.P50, null, format);
        yield return Within(ReportTexts.ResponseP90, was, now, minutes => minutes.P90, scenario?.Delta.P90ResponseMinutes, format);
        yield return Within(ReportTexts.ResponseP95, was, now, minutes => minutes.P95, null, format);
        if (before.CannotKeepUp || after is { CannotKeepUp: true })
        {
            yield return Counts(ReportTexts.StillOpen, before, after, evaluation => evaluation.StillOpenAtYearEnd, format);
        }

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

    private static IEnumerable<string[]> Savings(Comparison comparison, ScenarioComparison scenario, ReportFormat format)
    {
        var readings = scenario.OtherReadings.Count;
        yield return [
            format.Say(CostRows.SavingLabel(comparison)), "", Range(scenario.SavingRange, format),
            readings == 0 ? "" : format.Say(ReportTexts.OverReadings(format.Number(readings + 1)))];
        if (scenario.SavingRange is not null)
        {
            yield return ["  " + format.Say(ReportTexts.SavingContracted), "", Range(scenario.ContractedRange, format), ""];
            yield return ["  " + format.Say(ReportTexts.SavingSimulated), "", Range(scenario.SimulatedRange, format), ""];
        }

        foreach (var (part, savingOf) in CostRows.SavingsOfOthers(comparison))
        {
            yield return ["  " + format.Say(part), "", Money(savingOf(scenario), CostTexts.NotComparable, format), ""];
        }

        if (scenario.FirstYearRange is { } firstYear)
        {
            yield return [
                format.Say(ReportTexts.SavingFirstYear), "", format.AmountRange(firstYear), format.Date(scenario.EffectiveFrom)];
        }
    }

    private static string[] Counts(
        Text label, PlanEvaluation before, PlanEvaluation? after, Func<PlanEvaluation, double> figure, ReportFormat format) =>
        [format.Say(label), format.Number(figure(before)), after is null
            ? ""
            : format.Number(figure(after)), after is null
            ? ""
            : format.Signed(figure(after) - figure(before), 0)];

    private static string[] Within(
        Text label, ResponseMinutes before, ResponseMinutes? after, Func<ResponseMinutes, double> figure, Estimate? paired,
        ReportFormat format)
    {
        var change = after is null ? "" : format.SignedMinutes(ResponseChange.Of(figure(before), figure(after)));
        return
        [
            format.Say(label), format.Within(figure(before)), after is null ? "" : format.Within(figure(after)),
            paired is null ? change : format.SignedMinutes(paired).Both,
        ];
    }

    private static string Money(MoneyEstimate? money, Text absent, ReportFormat format) =>
        money is null ? format.Say(absent) : format.Amount(money).Both;

    private static string Range(DkkRange? range, ReportFormat format) =>
        range is null ? format.Say(CostTexts.NoPrice) : format.AmountRange(range);

    private static string Share(TargetFigures target, ReportFormat format)
    {
        var mark = format.Say(target.Met ? ReportTexts.TargetMet : ReportTexts.TargetMissed);
        return $"{format.Percent(target.ReachedShare).Both} {mark}";
    }

    private static string Points(Estimate difference, ReportFormat format) => format.Points(difference).Both;
}
