using Korevagt.Domain.Time;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Cli.Terminal;

/// <summary>Who waits longer: by district, and the areas that lose most.</summary>
internal static class GroupTables
{
    public static Table Districts(PlanEvaluation baseline, ScenarioComparison scenario, ReportFormat format)
    {
        var table = Beside(ReportTexts.District, format);
        table.AddColumn(new TableColumn(format.Say(ReportTexts.HandedToDaytimeShort)).RightAligned());
        foreach (var (district, after) in scenario.Districts.Zip(scenario.Evaluation.Districts))
        {
            var before = baseline.Districts.FirstOrDefault(group => group.Id == district.District);
            var change = district.Delta?.P90ResponseMinutes;
            table.AddRow(
                district.Name.EscapeMarkup(),
                format.Number(after.VisitsPerYear),
                format.Number(before?.ResponseMinutes?.P90, 1),
                format.Number(after.ResponseMinutes?.P90, 1),
                change is null ? ReportFormat.None : $"{format.Signed(change.Mean, 1)} ({format.SignedInterval(change)})",
                format.Percent(before?.WithinTargetShare),
                format.Percent(after.WithinTargetShare),
                $"{format.Number(before?.HandedToDaytimePerYear)} → {format.Number(after.HandedToDaytimePerYear)}");
        }

        return table;
    }

    public static Table Parts(PlanEvaluation baseline, ScenarioComparison scenario, ReportFormat format)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(format.Say(DutyPartTexts.Caption).EscapeMarkup())
            .AddColumn(format.Say(ReportTexts.District));
        foreach (var part in Enum.GetValues<DutyPart>())
        {
            table.AddColumn(new TableColumn(format.Say(DutyPartTexts.Of(part))).RightAligned());
        }

        foreach (var district in DutyPartChange.Of(baseline, scenario).GroupBy(change => change.District, StringComparer.Ordinal))
        {
            table.AddRow(
            [
                district.Key.EscapeMarkup(),
                .. district.Select(part =>
                    $"{format.Number(part.P90Before)} → {format.Number(part.P90After)} ({format.Signed(part.Growth, 0)})"),
            ]);
        }

        return table;
    }

    public static Table LosingAreas(ScenarioComparison scenario, int count, ReportFormat format)
    {
        var table = Beside(ReportTexts.Area, format)
            .Title(format.Say(ReportTexts.AreasCaption).EscapeMarkup());
        foreach (var area in AreaRanking.LosingMost(scenario, count))
        {
            table.AddRow(
                area.Name.EscapeMarkup(),
                format.Number(area.VisitsPerYear),
                format.Number(area.P90ResponseMinutes.Baseline, 1),
                format.Number(area.P90ResponseMinutes.Scenario, 1),
                format.Signed(AreaRanking.P90Change(area), 1),
                format.Percent(area.WithinTargetShare.Baseline),
                format.Percent(area.WithinTargetShare.Scenario));
        }

        return table;
    }

    private static Table Beside(Text group, ReportFormat format)
    {
        var (before, after) = (Lower(ReportTexts.Before), Lower(ReportTexts.After));
        return new Table().Border(TableBorder.Rounded)
            .AddColumn(format.Say(group))
            .AddColumn(new TableColumn(format.Say(ReportTexts.VisitsPerYear)).RightAligned())
            .AddColumn(new TableColumn($"p90 {before}").RightAligned())
            .AddColumn(new TableColumn($"p90 {after}").RightAligned())
            .AddColumn(new TableColumn($"{format.Say(TerminalTexts.Change)}, min").RightAligned())
            .AddColumn(new TableColumn($"{format.Say(TerminalTexts.WithinTarget)} {before}").RightAligned())
            .AddColumn(new TableColumn($"{format.Say(TerminalTexts.WithinTarget)} {after}").RightAligned());

        string Lower(Text text) => format.Say(text).ToLowerInvariant();
    }
}
