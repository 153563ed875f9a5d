using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Rates;

/// <summary>The rates that a fitted demand expects, without their uncertainty.</summary>
public static class FittedRates
{
    /// <summary>Rates of a year, by the plan's areas; a plan may have fewer areas than were fitted, or another order.</summary>
    /// <exception cref="ArgumentException">The plan has an area that was not fitted; a checked plan has none such.</exception>
    public static VisitRates Of(FittedDemand demand, Plan plan, DutyYear year) =>
        Spread(OfRegion(demand, year), [.. FittedHours.PlacesOf(demand, plan).Select(place => demand.Areas[place].Share)], year);

    /// <summary>Expected visits of the whole region, every fitted area together, in each real hour of the year.</summary>
    public static double[] OfRegion(FittedDemand demand, DutyYear year)
    {
        var hours = new FittedHours(demand, year);
        return hours.Visits(hours.Effects);
    }

    /// <summary>Rates from the region's visits by hour and the areas' shares of them.</summary>
    internal static VisitRates Spread(double[] hourly, double[] shares, DutyYear year) =>
        new(year, Array.ConvertAll(shares, share => Array.ConvertAll(hourly, visits => visits * share)));
}
