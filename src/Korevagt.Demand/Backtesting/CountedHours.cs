using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Backtesting;

/// <summary>One calendar year of a log, counted by the real hours of the region and by area and month.</summary>
internal sealed class CountedHours
{
    private const int Months = 12;

    private CountedHours(DutyYear year, int dutyDayBegins, int areas)
    {
        Year = year;
        Duty = DutyHour.OfYear(year, dutyDayBegins);
        Visits = new int[Duty.Length];
        AreaMonths = [.. Enumerable.Range(0, areas).Select(_ => new int[Months])];
    }

    public DutyYear Year { get; }

    public DutyHour[] Duty { get; }

    /// <summary>Visits of the region in each real hour.</summary>
    public int[] Visits { get; }

    /// <summary>Visits by the plan's areas and month.</summary>
    public int[][] AreaMonths { get; }

    /// <summary>Counts the visits that lie within the year.</summary>
    public static CountedHours Of(VisitLog log, Plan plan, DutyYear year, int dutyDayBegins)
    {
        var counted = new CountedHours(year, dutyDayBegins, plan.Areas.Count);
        var places = plan.Areas.Select((area, index) => (area.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var placeOf = log.Areas.Select(id => places.GetValueOrDefault(id, -1)).ToArray();
        foreach (var visit in log.Visits.Where(visit => visit.Ordered >= year.Start && visit.Ordered < year.End))
        {
            var hour = year.SecondOf(visit.Ordered) / NodaConstants.SecondsPerHour;
            counted.Visits[hour]++;
            counted.AreaMonths[placeOf[visit.Area]][year.Hours[hour].Date.Month - 1]++;
        }

        return counted;
    }
}
