using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>Every scenario's key figures, then the baseline's beside them.</summary>
internal static class KeyFigureTable
{
    public static Markup Render(ReportContext page)
    {
        var comparison = page.Comparison;
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-labelledby="key-caption">
            <table class="key">
            <caption id="key-caption">{page.Say(ReportTexts.KeyFiguresCaption)}</caption>
            <thead><tr><td></td>{comparison.Scenarios.Select((scenario, i) => Markup.Of($"<th scope=\"col\"{Markup.When(i == 0, () => Markup.Of($" data-answer=\"true\""))}>{scenario.Name}</th>"))}<th scope="col">{comparison.Baseline.Name}<span class="role">{page.Say(ReportTexts.BaselineRole)}</span></th></tr></thead>
            <tbody>{Money(page)}</tbody>
            <tbody>{Service(page)}</tbody>
            <tbody>{Load(page)}</tbody>
            </table>
            </div>
            """);
    }

    private static IEnumerable<Markup> Money(ReportContext page)
    {
        var format = page.Format;
        yield return Group(page, ReportTexts.GroupMoney);
        foreach (var row in CostRows.Of(page.Comparison))
        {
            yield return Row(
                page, page.Say(row.Label), MoneyCell(page, row.Baseline, row.Absent),
                scenario => MoneyCell(page, row.Scenario(scenario), row.Absent), row.IsPart ? "sub" : "");
        }

        yield return Row(
            page, page.Say(CostRows.SavingLabel(page.Comparison)), null,
            scenario => Cell(
                Range(page, scenario.SavingRange),
                scenario.OtherReadings.Count == 0
                    ? null
                    : page.Say(ReportTexts.OverReadings(format.Number(scenario.OtherReadings.Count + 1))),
                "strong"));
        yield return Row(
            page, page.Say(ReportTexts.SavingContracted), null, scenario => Cell(Range(page, scenario.ContractedRange)), "sub");
        yield return Row(
            page, page.Say(ReportTexts.SavingSimulated), null, scenario => Cell(Range(page, scenario.SimulatedRange)), "sub");
        foreach (var (label, savingOf) in CostRows.SavingsOfOthers(page.Comparison))
        {
            yield return Row(
                page, page.Say(label), null, scenario => MoneyCell(page, savingOf(scenario), CostTexts.NotComparable), "sub");
        }

        yield return Row(page, page.Say(ReportTexts.SavingFirstYear), null, scenario => Cell(
            Range(page, scenario.FirstYearRange), $"{page.Say(ReportTexts.From)} {format.Date(scenario.EffectiveFrom)}"));
        yield return Row(
            page, page.Say(ReportTexts.ContractedHours), Cell(format.Number(page.Baseline.ContractedHoursPerYear)),
            scenario => Cell(format.Number(scenario.Evaluation.ContractedHoursPerYear), Change(format, -scenario.ContractedHoursSaved)));
    }

    private static IEnumerable<Markup> Service(ReportContext page)
    {
        var (format, baseline) = (page.Format, page.Baseline);
        yield return Group(page, ReportTexts.GroupService);
        for (var i = 0; i < baseline.Targets.Count; i++)
        {
            var index = i;
            yield return TargetRow(page, index);
        }

        yield return Row(
            page, page.Say(ReportTexts.ResponseMean), Cell(format.Minutes(baseline.ResponseMinutes.Mean)),
            scenario => Cell(
                format.Minutes(scenario.Evaluation.ResponseMinutes.Mean), ChangeWithInterval(format, scenario.Delta.MeanResponseMinutes)));
        yield return Row(
            page, page.Say(ReportTexts.ResponseP50), Cell(format.Within(baseline.ResponseMinutes.P50)),
            scenario => Cell(
                format.Within(scenario.Evaluation.ResponseMinutes.P50),
                Change(format, ResponseChange.Of(baseline.ResponseMinutes.P50, scenario.Evaluation.ResponseMinutes.P50), 1)));
        yield return Row(
            page, page.Say(ReportTexts.ResponseP90), Cell(format.Within(baseline.ResponseMinutes.P90)),
            scenario => Cell(
                format.Within(scenario.Evaluation.ResponseMinutes.P90), ChangeWithInterval(format, scenario.Delta.P90ResponseMinutes)));
        yield return Row(
            page, page.Say(ReportTexts.ResponseP95), Cell(format.Within(baseline.ResponseMinutes.P95)),
            scenario => Cell(
                format.Within(scenario.Evaluation.ResponseMinutes.P95),
                Change(format, ResponseChange.Of(baseline.ResponseMinutes.P95, scenario.Evaluation.ResponseMinutes.P95), 1)));
    }

    private static IEnumerable<Markup> Load(ReportContext page)
    {
        var (format, baseline) = (page.Format, page.Baseline);
        yield return Group(page, ReportTexts.GroupVisits);
        yield return CountRow(page, ReportTexts.Visits, evaluation => evaluation.VisitsPerYear);
        if (page.SomeCannotKeepUp)
        {
            yield return CountRow(page, ReportTexts.StillOpen, evaluation => evaluation.StillOpenAtYearEnd);
        }

        yield return CountRow(page, ReportTexts.HandedToDaytime, evaluation => evaluation.HandedToDaytimePerYear);
        if (page.Comparison.SomeAreHeldForPractice)
        {
            yield return CountRow(page, ReportTexts.HeldForPractice, evaluation => evaluation.HeldForPracticePerYear);
        }

        if (page.Comparison.SomeAreHandedOn)
        {
            yield return CountRow(page, ReportTexts.HandedOn, evaluation => evaluation.HandedOnPerYear);
        }

        yield return CountRow(page, ReportTexts.MovedToDaytime, evaluation => evaluation.MovedToDaytimePerYear);
        yield return CountRow(
            page, ReportTexts.Kilometers, evaluation => Math.Round(evaluation.Shifts.Sum(shift => shift.KilometersPerYear)));
        yield return CountRow(
            page, ReportTexts.OvertimeHours, evaluation => evaluation.Shifts.Sum(shift => shift.OvertimeHoursPerYear));
        yield return Row(
            page, page.Say(ReportTexts.Utilization), Cell(format.Percent(MeanUtilization(baseline))),
            scenario => Cell(format.Percent(MeanUtilization(scenario.Evaluation))));
    }

    private static Markup TargetRow(ReportContext page, int index)
    {
        var format = page.Format;
        var target = page.Baseline.Targets[index];
        return Row(
            page,
            target.Name,
            TargetCell(page, target, null),
            scenario => scenario.Evaluation.Targets.FirstOrDefault(other => other.Id == target.Id) is { } reached
                ? TargetCell(page, reached, target)
                : Cell(ReportFormat.None),
            note: page.Say(ReportTexts.Target(format.WantedPercent(target.WantedShare), format.Number(target.WithinMinutes))));
    }

    private static Markup TargetCell(ReportContext page, TargetFigures target, TargetFigures? baseline)
    {
        var format = page.Format;
        var mark = page.Say(target.Met ? ReportTexts.TargetMet : ReportTexts.TargetMissed);
        var other = baseline is not null && (baseline.WithinMinutes != target.WithinMinutes || baseline.WantedShare != target.WantedShare)
            ? page.Say(ReportTexts.Target(format.WantedPercent(target.WantedShare), format.Number(target.WithinMinutes)))
            : null;
        return Markup.Of($"""
            <td class="n">{format.Percent(target.ReachedShare).Figure}<span class="note">{format.Percent(target.ReachedShare).Interval}</span><span class="badge {(target.Met ? "met" : "missed")}">{mark}</span>{Note(other)}</td>
            """);
    }

    private static Markup CountRow(ReportContext page, Text label, Func<PlanEvaluation, double> figure)
    {
        var before = figure(page.Baseline);
        return Row(
            page, page.Say(label), Cell(page.Format.Count(before)),
            scenario =>
            {
                var after = figure(scenario.Evaluation);
                return Cell(page.Format.Count(after), Change(page.Format, after - before, Math.Abs(after - before) < 10 ? 1 : 0));
            });
    }

    private static Markup Group(ReportContext page, Text title) =>
        Markup.Of($"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{page.Comparison.Scenarios.Count + 2}\">{page.Say(title)}</th></tr>");

    private static Markup Row(
        ReportContext page, string label, Markup? baseline, Func<ScenarioComparison, Markup> scenarioCell, string kind = "", string note = "") =>
        Markup.Of($"<tr class=\"{kind}\"><th scope=\"row\">{PageParts.Prose(label)}{Note(PageParts.Prose(note))}</th>{page.Comparison.Scenarios.Select(scenarioCell)}{baseline ?? new Markup("<td class=\"n\"></td>")}</tr>\n");

    private static Markup MoneyCell(ReportContext page, MoneyEstimate? money, Text absent)
    {
        if (money is null)
        {
            return Cell(page.Say(absent));
        }

        var shown = page.Format.Amount(money);
        return Cell(shown.Figure, shown.Interval);
    }

    private static string Range(ReportContext page, DkkRange? range) =>
        range is null ? page.Say(CostTexts.NoPrice) : page.Format.AmountRange(range);

    private static Markup Cell(string figure, string? note = null, string kind = "") =>
        Markup.Of($"<td class=\"n {kind}\">{figure}{Note(note)}</td>");

    private static Markup Note(string? note) =>
        Markup.When(!string.IsNullOrEmpty(note), () => Markup.Of($"<span class=\"note\">{note}</span>"));

    private static string Change(ReportFormat format, double? difference, int decimals = 0)
    {
        var text = format.Signed(difference, decimals);
        return text is "0" or "0,0" or "0.0" or ReportFormat.None ? "" : text;
    }

    private static string ChangeWithInterval(ReportFormat format, Estimate difference) =>
        double.IsFinite(difference.Mean) ? format.Signed(difference, 1).Both : "";

    private static double? MeanUtilization(PlanEvaluation evaluation)
    {
        var hours = evaluation.Shifts.Sum(shift => shift.HoursPerYear);
        return hours > 0 ? evaluation.Shifts.Sum(shift => shift.HoursPerYear * shift.Utilization) / hours : null;
    }
}
