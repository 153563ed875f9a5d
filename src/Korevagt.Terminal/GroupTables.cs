using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Terminal;

/// <summary>Who waits longer: by district, by part of the day, by municipality, and the areas that lose most.</summary>
internal static class GroupTables
{
    private const int MunicipalitiesNamed = 20;

    /// <summary>The districts, the largest growth of the mean first.</summary>
    public static FittedTable Districts(PlanEvaluation baseline, ScenarioComparison scenario, ReportFormat format)
    {
        var table = Beside(ReportTexts.District, format);
        table.Numbers(format.Say(ReportTexts.HandedToDaytimeShort), isOptional: true);
        var rows = scenario.Districts.Zip(scenario.Evaluation.Districts)
            .OrderByDescending(row => row.First.Delta?.MeanResponseMinutes.Mean ?? double.NegativeInfinity);
        foreach (var (district, after) in rows)
        {
            var before = baseline.Districts.FirstOrDefault(group => group.Id == district.District);
            table.Row(
                district.Name,
                format.Number(after.VisitsPerYear),
                Pair(format.Number(before?.ResponseMinutes?.Mean, 1), format.Number(after.ResponseMinutes?.Mean, 1)),
                Change(district.Delta?.MeanResponseMinutes, format),
                Pair(format.WithinNumber(before?.ResponseMinutes?.P90), format.WithinNumber(after.ResponseMinutes?.P90)),
                Change(district.Delta?.P90ResponseMinutes, format),
                Pair(format.Percent(before?.WithinTargetShare), format.Percent(after.WithinTargetShare)),
                Pair(format.Number(before?.HandedToDaytimePerYear), format.Number(after.HandedToDaytimePerYear)));
        }

        return table;
    }

    /// <summary>Every district by part of the day, a line for the mean and one for the 90 % response time.</summary>
    public static FittedTable Parts(PlanEvaluation baseline, ScenarioComparison scenario, ReportFormat format)
    {
        var table = new FittedTable(format.Language, format.Say(DutyPartTexts.Caption)).Words(format.Say(ReportTexts.District)).Words("");
        foreach (var part in Enum.GetValues<DutyPart>())
        {
            table.Numbers(format.Say(DutyPartTexts.Of(part)));
        }

        foreach (var district in DutyPartChange.Of(baseline, scenario).GroupBy(change => change.DistrictId, StringComparer.Ordinal))
        {
            table.Row(
            [
                district.First().District, format.Say(ReportTexts.MeanShort),
                .. district.Select(part =>
                    $"{Pair(format.Number(part.MeanBefore), format.Number(part.MeanAfter))} ({format.Signed(part.MeanGrowth, 0)})"),
            ]);
            table.Row(
            [
                "", format.Say(ReportTexts.P90Column),
                .. district.Select(part =>
                    $"{Pair(format.WithinNumber(part.P90Before, 0), format.WithinNumber(part.P90After, 0))} ({format.Signed(part.P90Growth, 0)})"),
            ]);
        }

        return table;
    }

    /// <summary>The municipalities, the largest growth of the mean first.</summary>
    public static FittedTable Municipalities(ScenarioComparison scenario, ReportFormat format)
    {
        var table = Beside(ReportTexts.Municipality, format, format.Say(ReportTexts.MunicipalitiesCaption));
        var rows = scenario.Municipalities
            .OrderByDescending(row => row.MeanResponseMinutes.Scenario - row.MeanResponseMinutes.Baseline ?? double.NegativeInfinity)
            .Take(MunicipalitiesNamed);
        foreach (var municipality in rows)
        {
            AddRow(
                table, municipality.Name, municipality.VisitsPerYear, municipality.MeanResponseMinutes,
                municipality.P90ResponseMinutes, municipality.WithinTargetShare, format);
        }

        return table;
    }

    /// <summary>The areas whose 90 % response time grows most.</summary>
    public static FittedTable LosingAreas(ScenarioComparison scenario, int count, ReportFormat format)
    {
        var table = Beside(ReportTexts.Area, format, format.Say(ReportTexts.AreasCaption));
        foreach (var area in AreaRanking.LosingMost(scenario, count))
        {
            AddRow(
                table, area.Name, area.VisitsPerYear, area.MeanResponseMinutes, area.P90ResponseMinutes, area.WithinTargetShare,
                format);
        }

        return table;
    }

    private static void AddRow(
        FittedTable table, string name, double visits, BeforeAndAfter mean, BeforeAndAfter p90, BeforeAndAfter share, ReportFormat format) =>
        table.Row(
            name,
            format.Number(visits),
            Pair(format.Number(mean.Baseline, 1), format.Number(mean.Scenario, 1)),
            format.Signed(mean.Scenario - mean.Baseline, 1),
            Pair(format.WithinNumber(p90.Baseline), format.WithinNumber(p90.Scenario)),
            format.Signed(ResponseChange.Of(p90), 1),
            Pair(format.Percent(share.Baseline), format.Percent(share.Scenario)));

    private static string Change(Estimate? change, ReportFormat format) =>
        change is null ? ReportFormat.None : format.Signed(change, 1).Both;

    private static string Pair(string before, string after) => $"{before} → {after}";

    private static FittedTable Beside(Text group, ReportFormat format, string title = "")
    {
        var change = $"{format.Say(TerminalTexts.Change)}, min";
        return new FittedTable(format.Language, title)
            .Words(format.Say(group))
            .Numbers(format.Say(ReportTexts.VisitsPerYear), isOptional: true)
            .Numbers(format.Say(ReportTexts.MeanShort))
            .Numbers(change)
            .Numbers(format.Say(ReportTexts.P90Column))
            .Numbers(change)
            .Numbers(format.Say(TerminalTexts.WithinTarget), isOptional: true);
    }
}
