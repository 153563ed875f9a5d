using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Fitting;

/// <summary>A visit log counted by real hour of the region, by area, and by area and quarter of a year.</summary>
internal sealed class HourlyLog
{
    private HourlyLog(LocalHour[] clock, DutyHour[] duty, int areas)
    {
        (Clock, Duty) = (clock, duty);
        Visits = new int[clock.Length];
        AreaVisits = new double[areas];
        FirstYear = clock[0].Date.Year;
        Quarters = 4 * (clock[^1].Date.Year - FirstYear + 1);
        AreaQuarters = [.. Enumerable.Range(0, areas).Select(_ => new double[Quarters])];
    }

    /// <summary>The hours by the local clock.</summary>
    public LocalHour[] Clock { get; }

    /// <summary>The hours as demand sees them.</summary>
    public DutyHour[] Duty { get; }

    /// <summary>Visits of the region in each hour.</summary>
    public int[] Visits { get; }

    /// <summary>Visits of each area of the plan.</summary>
    public double[] AreaVisits { get; }

    /// <summary>The year of the first hour.</summary>
    public int FirstYear { get; }

    /// <summary>Number of calendar quarters from the first hour's year on.</summary>
    public int Quarters { get; }

    /// <summary>Visits by area of the plan and calendar quarter.</summary>
    public double[][] AreaQuarters { get; }

    /// <summary>Visits outside the period that the log says it covers.</summary>
    public int Outside { get; private set; }

    /// <summary>The quarter of an hour, from the first hour's year on.</summary>
    public int QuarterOf(int hour) => 4 * (Clock[hour].Date.Year - FirstYear) + (Clock[hour].Date.Month - 1) / 3;

    /// <summary>Counts a log.</summary>
    /// <param name="log">A log whose dates lie within the years of <see cref="DutyYear"/>.</param>
    /// <param name="calendar">Which dates are working days.</param>
    /// <param name="dutyDayBegins">Local hour at which a day of duty begins.</param>
    /// <param name="planArea">The plan's area of each area of the log; -1 where there is none.</param>
    /// <param name="areas">Number of areas of the plan.</param>
    public static HourlyLog Of(VisitLog log, DutyCalendar calendar, int dutyDayBegins, int[] planArea, int areas)
    {
        List<LocalHour> clock = [];
        List<DutyHour> duty = [];
        for (var year = log.From.Year; year <= log.To.PlusDays(-1).Year; year++)
        {
            var laidOut = DutyYear.Of(year, calendar);
            var hours = DutyHour.OfYear(laidOut, dutyDayBegins);
            for (var i = 0; i < hours.Length; i++)
            {
                if (laidOut.Hours[i].Date >= log.From && laidOut.Hours[i].Date < log.To)
                {
                    clock.Add(laidOut.Hours[i]);
                    duty.Add(hours[i]);
                }
            }
        }

        var counted = new HourlyLog([.. clock], [.. duty], areas);
        counted.Count(log, planArea);
        return counted;
    }

    private void Count(VisitLog log, int[] planArea)
    {
        var start = DutyCalendar.Zone.AtStartOfDay(log.From).ToInstant().ToUnixTimeSeconds();
        foreach (var visit in log.Visits)
        {
            var second = visit.Ordered.ToUnixTimeSeconds() - start;
            if (second < 0 || second >= (long)Clock.Length * NodaConstants.SecondsPerHour)
            {
                Outside++;
                continue;
            }

            var (hour, area) = ((int)(second / NodaConstants.SecondsPerHour), planArea[visit.Area]);
            Visits[hour]++;
            AreaVisits[area]++;
            AreaQuarters[area][QuarterOf(hour)]++;
        }
    }
}
