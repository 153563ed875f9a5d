using Korevagt.Demand.Numerics;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;

namespace Korevagt.Demand.Generation;

/// <summary>A year of visits drawn from known rates.</summary>
/// <param name="Expected">What was expected, adjustments of a scenario included.</param>
/// <param name="Visits">What chance made of it.</param>
public sealed record SyntheticYear(VisitRates Expected, VisitList Visits)
{
    // Factors are drawn as durations, which are whole seconds: this many are the factor 1.
    private const double SecondsOfOne = 1_000_000;

    /// <summary>Draws a year. A year's visits depend on plan, year, seed and overdispersion only, not on other years.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="seed">Seed of all streams.</param>
    /// <param name="overdispersion">
    /// Variance of the factor, gamma with mean 1, by which each area is busier or quieter on each local date. The visits of an
    /// area and date then have a negative binomial distribution with variance m + overdispersion * m^2 about their expected
    /// number m. 0 for Poisson.
    /// </param>
    public static SyntheticYear Draw(Plan plan, int year, ulong seed, double overdispersion = 0)
    {
        var rates = RatesOfPlan.Of(plan, DutyYear.Of(year, plan.Calendar));
        var drawnFrom = overdispersion > 0 ? WithDayFactors(rates, seed, overdispersion) : rates;
        var visits = new VisitList();
        new VisitSampler(new VisitProcess(plan, drawnFrom, seed)).Draw(year, visits);
        return new SyntheticYear(AdjustedRates.Of(plan, rates), visits);
    }

    private static VisitRates WithDayFactors(VisitRates rates, ulong seed, double overdispersion)
    {
        var factor = new DurationSampler(
            new DurationDistribution(DistributionKind.Gamma, SecondsOfOne / 60, Math.Sqrt(overdispersion)));
        return new VisitRates(rates.Year, [.. Enumerable.Range(0, rates.AreaCount).Select(Area)]);

        double[] Area(int area)
        {
            var days = RandomStream.For(seed, rates.Year.Year, area, GenerationPurpose.DayFactor);
            var hours = new double[rates.Year.Hours.Count];
            var (date, today) = (default(NodaTime.LocalDate), 0.0);
            for (var hour = 0; hour < hours.Length; hour++)
            {
                if (hour == 0 || rates.Year.Hours[hour].Date != date)
                {
                    date = rates.Year.Hours[hour].Date;
                    var day = days.Of(date.DayOfYear);
                    today = factor.Draw(ref day) / SecondsOfOne;
                }

                hours[hour] = rates[area, hour] * today;
            }

            return hours;
        }
    }
}
