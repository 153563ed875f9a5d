using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Routes.Daytime;

/// <summary>
/// The visits that a scenario moves to daytime, drawn as the simulation draws them: those of the plan in which nothing is moved that the
/// scenario's plan lacks. Both draw from the same streams, so what is left of the one is in the other to the second.
/// </summary>
internal static class MovedVisits
{
    /// <summary>Draws a year.</summary>
    /// <param name="plan">The scenario's plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="seed">Of the visits.</param>
    /// <param name="replication">Which year of the simulation, from 0.</param>
    /// <returns>For each working day the visits planned on it: those that arise on it, and those of days before that are none.</returns>
    public static IReadOnlyDictionary<LocalDate, List<MovedVisit>> Draw(Plan plan, DutyYear year, ulong seed, int replication)
    {
        // A factor of 1 keeps every visit and leaves the draws of the others where they are.
        var unmoved = plan with
        {
            DemandAdjustments = [.. plan.DemandAdjustments.Select(change => change.MovesToDaytime ? change with { Factor = 1, MovesToDaytime = false } : change)],
        };
        var rates = RatesOfPlan.Of(plan, year);
        var (all, kept) = (VisitsOf(unmoved, rates, seed, replication), VisitsOf(plan, rates, seed, replication));
        var left = new Dictionary<(int Second, int Point, byte Urgency), int>();
        foreach (var key in Keys(kept))
        {
            left[key] = left.GetValueOrDefault(key) + 1;
        }

        var days = new Dictionary<LocalDate, List<MovedVisit>>();
        foreach (var (i, key) in Keys(all).Index())
        {
            if (left.TryGetValue(key, out var count) && count > 0)
            {
                left[key] = count - 1;
                continue;
            }

            var date = DayOf(year, key.Second);
            if (date.Year != year.Year)
            {
                continue;
            }

            if (!days.TryGetValue(date, out var visits))
            {
                days.Add(date, visits = []);
            }

            visits.Add(new MovedVisit(key.Point, all.OnSiteSeconds[i]));
        }

        return days;
    }

    /// <summary>The working days of a year.</summary>
    public static IReadOnlyList<LocalDate> WorkingDays(DutyYear year) =>
    [
        .. Enumerable.Range(0, 366).Select(new LocalDate(year.Year, 1, 1).PlusDays).Where(date => date.Year == year.Year && year.Calendar.IsWorkingDay(date)),
    ];

    private static LocalDate DayOf(DutyYear year, int second)
    {
        var date = (year.Start + Duration.FromSeconds(second)).InZone(DutyCalendar.Zone).Date;
        while (!year.Calendar.IsWorkingDay(date))
        {
            date = date.PlusDays(1);
        }

        return date;
    }

    private static VisitList VisitsOf(Plan plan, VisitRates rates, ulong seed, int replication)
    {
        var visits = new VisitList();
        new VisitSampler(new VisitProcess(plan, rates, seed)).Draw(replication, visits);
        return visits;
    }

    private static List<(int Second, int Point, byte Urgency)> Keys(VisitList visits)
    {
        var keys = new List<(int, int, byte)>(visits.Count);
        for (var i = 0; i < visits.Count; i++)
        {
            keys.Add((visits.OrderedSecond[i], visits.Point[i], visits.Urgency[i]));
        }

        return keys;
    }
}

/// <summary>A visit moved to daytime.</summary>
/// <param name="Point">The demand point where it is.</param>
/// <param name="OnSiteSeconds">How long it takes there.</param>
internal readonly record struct MovedVisit(int Point, int OnSiteSeconds);
