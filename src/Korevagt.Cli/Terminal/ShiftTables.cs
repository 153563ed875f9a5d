using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Spectre.Console;

namespace Korevagt.Cli.Terminal;

/// <summary>What each shift does, before and after.</summary>
internal static class ShiftTables
{
    public static Table Of(PlanEvaluation before, PlanEvaluation? after, ReportFormat format)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn(format.Say(ReportTexts.Shift))
            .AddColumn(new TableColumn(format.Say(ReportTexts.Cars)).RightAligned())
            .AddColumn(new TableColumn(format.Say(ReportTexts.Hours)).RightAligned())
            .AddColumn(new TableColumn(format.Say(ReportTexts.VisitsMade)).RightAligned())
            .AddColumn(new TableColumn(format.Say(ReportTexts.KilometersShort)).RightAligned())
            .AddColumn(new TableColumn(format.Say(ReportTexts.OvertimeShort)).RightAligned())
            .AddColumn(new TableColumn(format.Say(ReportTexts.UtilizationShort)).RightAligned());
        foreach (
            var id in before.Shifts.Concat(after?.Shifts ?? []).Select(shift => shift.Shift).Distinct(StringComparer.Ordinal))
        {
            var was = before.Shifts.FirstOrDefault(shift => shift.Shift == id);
            var now = after?.Shifts.FirstOrDefault(shift => shift.Shift == id);
            table.AddRow(
                (now ?? was)!.Name.EscapeMarkup(),
                Pair(shift => format.Number(shift.Cars)),
                Pair(shift => format.Number(shift.HoursPerYear)),
                Pair(shift => format.Number(shift.VisitsPerYear)),
                Pair(shift => format.Number(shift.KilometersPerYear)),
                Pair(shift => format.Number(shift.OvertimeHoursPerYear)),
                Pair(shift => format.Percent(shift.Utilization, 0)));

            string Pair(Func<ShiftFigures, string> figure)
            {
                var first = was is null ? ReportFormat.None : figure(was);
                var second = now is null ? ReportFormat.None : figure(now);
                return after is null || first == second ? first : $"{first} → {second}";
            }
        }

        return table;
    }
}
