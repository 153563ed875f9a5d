using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Backtesting;

/// <summary>Cuts a log by date.</summary>
internal static class LogYears
{
    /// <summary>The part of a log from a date up to and without another.</summary>
    public static VisitLog Between(VisitLog log, LocalDate from, LocalDate to)
    {
        var (begin, end) = (DutyCalendar.Zone.AtStartOfDay(from).ToInstant(), DutyCalendar.Zone.AtStartOfDay(to).ToInstant());
        return log with
        {
            Visits = [.. log.Visits.Where(visit => visit.Ordered >= begin && visit.Ordered < end)],
            From = from,
            To = to,
        };
    }

    /// <summary>The first area with visits that the plan has not; null where there is none.</summary>
    public static string? UnknownArea(VisitLog log, Plan plan)
    {
        var known = plan.Areas.Select(area => area.Id).ToHashSet(StringComparer.Ordinal);
        var used = new bool[log.Areas.Count];
        foreach (var visit in log.Visits)
        {
            used[visit.Area] = true;
        }

        return log.Areas.Where((area, index) => used[index] && !known.Contains(area)).FirstOrDefault();
    }
}
