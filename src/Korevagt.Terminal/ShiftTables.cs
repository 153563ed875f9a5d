using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Spectre.Console;

namespace Korevagt.Terminal;

/// <summary>What each shift does, before and after.</summary>
internal static class ShiftTables
{
    public static FittedTable Of(PlanEvaluation before, PlanEvaluation? after, ReportFormat format)
    {
        var table = new FittedTable(format.Language)
            .Words(format.Say(ReportTexts.Shift))
            .Numbers(format.Say(ReportTexts.Cars))
            .Numbers(format.Say(ReportTexts.Hours))
            .Numbers(format.Say(ReportTexts.VisitsMade))
            .Numbers(format.Say(ReportTexts.KilometersShort), isOptional: true)
            .Numbers(format.Say(ReportTexts.OvertimeShort), isOptional: true)
            .Numbers(format.Say(ReportTexts.UtilizationShort));
        foreach (
            var id in before.Shifts.Concat(after?.Shifts ?? []).Select(shift => shift.Shift).Distinct(StringComparer.Ordinal))
        {
            var was = before.Shifts.FirstOrDefault(shift => shift.Shift == id);
            var now = after?.Shifts.FirstOrDefault(shift => shift.Shift == id);
            table.Row(
                (now ?? was)!.Name,
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
