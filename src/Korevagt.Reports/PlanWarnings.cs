using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>What must be read before all figures of a plan.</summary>
public static class PlanWarnings
{
    private const int HoursOfDay = 24;

    /// <summary>The sentences; none for most plans.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="baseline">The plan that it is compared with; null where it stands alone.</param>
    /// <param name="format">How they are written.</param>
    public static IReadOnlyList<string> Of(PlanEvaluation plan, PlanEvaluation? baseline, ReportFormat format)
    {
        var warnings = new List<string>();
        if (plan.CannotKeepUp)
        {
            warnings.Add(format.Say(WarningTexts.CannotKeepUp(
                format.Number(plan.StillOpenAtYearEnd), format.Number(plan.VisitsPerYear))));
        }

        if (baseline is { CannotKeepUp: true })
        {
            warnings.Add(format.Say(WarningTexts.BaselineCannotKeepUp(
                format.Number(baseline.StillOpenAtYearEnd), format.Number(baseline.VisitsPerYear))));
        }

        if (plan.Uncovered.HoursPerYear > 0)
        {
            var uncovered = plan.Uncovered;
            var said = format.Say(WarningTexts.Uncovered(
                format.Number(uncovered.HoursPerYear), format.List(Clock(uncovered.ClockHours, format)),
                format.Number(uncovered.VisitsPerYear)));
            var before = baseline?.Uncovered.HoursPerYear ?? 0;
            warnings.Add((before == 0 ? said : said + format.Say(WarningTexts.UncoveredBefore(format.Number(before)))) + ".");
        }

        warnings.AddRange(plan.Warnings.Select(format.Say));
        return warnings;
    }

    /// <summary>Hours of the clock as stretches: 08-16. A stretch may run over midnight.</summary>
    private static List<string> Clock(IReadOnlyList<int> hours, ReportFormat format)
    {
        if (hours.Count == HoursOfDay)
        {
            return [format.Say(WarningTexts.AroundTheClock)];
        }

        var stretches = new List<string>();
        foreach (var from in hours.Where(hour => !hours.Contains((hour + HoursOfDay - 1) % HoursOfDay)))
        {
            var to = from;
            while (hours.Contains((to + 1) % HoursOfDay))
            {
                to++;
            }

            stretches.Add(format.Say(WarningTexts.Clock(ReportFormat.Hour(from), ReportFormat.Hour((to + 1) % HoursOfDay))));
        }

        return stretches;
    }
}
