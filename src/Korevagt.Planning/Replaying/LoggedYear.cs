using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;

namespace Korevagt.Planning.Replaying;

/// <summary>The part of a log that lies in one calendar year.</summary>
/// <param name="Year">The year.</param>
/// <param name="First">Index of its first visit in the log.</param>
/// <param name="Count">Number of its visits.</param>
internal sealed record LoggedYear(DutyYear Year, int First, int Count)
{
    /// <summary>The local calendar year of a visit.</summary>
    public static int Of(in LoggedVisit visit) => visit.Ordered.InZone(DutyCalendar.Zone).Year;

    /// <summary>Cuts a log, whose visits stand by order time, into its years; years without visits are left out.</summary>
    public static List<LoggedYear> Cut(VisitLog log, DutyCalendar calendar)
    {
        var years = new List<LoggedYear>();
        for (var first = 0; first < log.Visits.Count;)
        {
            var year = DutyYear.Of(Of(log.Visits[first]), calendar);
            var next = first;
            while (next < log.Visits.Count && log.Visits[next].Ordered < year.End)
            {
                next++;
            }

            years.Add(new LoggedYear(year, first, next - first));
            first = next;
        }

        return years;
    }
}
