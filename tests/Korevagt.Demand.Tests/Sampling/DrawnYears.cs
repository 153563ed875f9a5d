using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;

namespace Korevagt.Demand.Tests.Sampling;

/// <summary>Years of visits drawn for a plan in 2017.</summary>
internal static class DrawnYears
{
    public static IEnumerable<VisitList> Of(Plan plan, IEnumerable<int> years, ulong seed = 1, bool antithetic = false)
    {
        var rates = RatesOfPlan.Of(plan, new DutyYear(2017, plan.Calendar));
        var sampler = new VisitSampler(new VisitProcess(plan, rates, seed) { Antithetic = antithetic });
        foreach (var year in years)
        {
            var visits = new VisitList();
            sampler.Draw(year, visits);
            yield return visits;
        }
    }

    public static IEnumerable<Visit> VisitsOf(VisitList list) => Enumerable.Range(0, list.Count).Select(visit => new Visit(
        list.OrderedSecond[visit], list.Area[visit], list.Point[visit], list.Urgency[visit],
        list.DispatchDelaySeconds[visit], list.OnSiteSeconds[visit]));

    /// <summary>Visits expected at each hour of the clock, of both areas together.</summary>
    public static double[] ExpectedByHour(VisitRates rates, int years)
    {
        var expected = new double[24];
        for (var hour = 0; hour < rates.Year.Hours.Count; hour++)
        {
            expected[rates.Year.Hours[hour].Hour] += (rates[0, hour] + rates[1, hour]) * years;
        }

        return expected;
    }

    /// <summary>Visits drawn at each hour of the clock.</summary>
    public static double[] CountByHour(VisitRates rates, IEnumerable<VisitList> drawn)
    {
        var counts = new double[24];
        foreach (var visits in drawn)
        {
            foreach (var second in visits.OrderedSecond)
            {
                counts[rates.Year.Hours[second / 3600].Hour]++;
            }
        }

        return counts;
    }
}
