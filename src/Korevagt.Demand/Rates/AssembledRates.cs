using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Demand.Rates;

/// <summary>
/// Turns published totals into rates: the year's visits are shared out over the periods of the week, within a period over
/// its hours by hour weight, month factor and holiday factor, and over the areas by population and age. The rates add up
/// to the annual total of the year exactly (up to rounding of doubles), whatever its calendar.
/// </summary>
public static class AssembledRates
{
    /// <summary>Rates of the baseline, before any adjustment by scenarios.</summary>
    public static VisitRates Of(AssembledDemand demand, Plan plan, DutyYear year)
    {
        var hourly = HourlyOfRegion(demand, year);
        var shares = AreaShares(demand, plan);
        return new VisitRates(year, [.. shares.Select(share => Array.ConvertAll(hourly, visits => visits * share))]);
    }

    /// <summary>
    /// Each area's share of the region's visits: population times (old-age index / region's index) to the tilt exponent,
    /// divided by the sum. The shares add up to 1.
    /// </summary>
    public static double[] AreaShares(AssembledDemand demand, Plan plan)
    {
        var tilt = plan.Municipalities.ToDictionary(
            municipality => municipality.Code,
            municipality => Math.Pow(municipality.OldAgeIndex / demand.RegionOldAgeIndex, demand.AgeTiltExponent));
        var weights = plan.Areas.Select(area => area.Population * tilt[area.Municipality!]).ToArray();
        var total = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / total);
    }

    /// <summary>Expected visits of the whole region in each real hour of the year.</summary>
    public static double[] HourlyOfRegion(AssembledDemand demand, DutyYear year)
    {
        var annual = demand.AnnualVisitsIn(year.Year);
        var hourly = new double[year.Hours.Count];
        foreach (var period in demand.Periods)
        {
            var weights = new double[year.Hours.Count];
            for (var hour = 0; hour < weights.Length; hour++)
            {
                weights[hour] = Weight(demand, period, year, year.Hours[hour]);
            }

            var total = weights.Sum();
            for (var hour = 0; hour < weights.Length && total > 0; hour++)
            {
                hourly[hour] += annual * period.Share * weights[hour] / total;
            }
        }

        return hourly;
    }

    private static double Weight(AssembledDemand demand, DemandPeriod period, DutyYear year, LocalHour hour)
    {
        if (!period.Hours.Contains(year.Calendar, hour.Date, hour.Time))
        {
            return 0;
        }

        // The small hours of a night belong to the date on which the night began.
        var began = period.Hours.EndNextDate && hour.Time < period.Hours.To ? hour.Date.PlusDays(-1) : hour.Date;
        var sinceStart = (hour.Hour - period.Hours.From.Hour + 24) % 24;
        return period.HourWeights[sinceStart]
            * demand.MonthFactors[hour.Date.Month - 1]
            * (IsHolidayOnWeekday(year.Calendar, began) ? demand.HolidayFactor : 1);
    }

    private static bool IsHolidayOnWeekday(DutyCalendar calendar, LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !calendar.IsWorkingDay(date);
}
