using Korevagt.Demand.Fitting;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Sampling;
using Korevagt.Demand.Tests.Fitting;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;

namespace Korevagt.Demand.Tests.Sampling;

/// <summary>Visits of years whose rates are drawn too.</summary>
public sealed class DrawnRateSamplingTests
{
    private const int Years = 300;

    private static readonly Lazy<(Plan Plan, FittedDemand Demand)> Fitted = new(() =>
    {
        var known = new KnownDemand(41, areas: 12, visitsPerYear: 6_000) { DayShape = 30 };
        return (known.Plan, DemandFit.Of(known.Log(2015, 1), known.Plan).Value.Demand);
    });

    private static readonly DutyYear Year = new(2016, new DutyCalendar());

    [Fact]
    public void Years_SpreadAsThePredictedCountsDo()
    {
        var (plan, demand) = Fitted.Value;
        var predicted = new RateUncertainty(demand, plan, Year);
        var years = Draw(Process(plan, demand, antithetic: false), Years);
        var (region, area) = (
            predicted.Visits(predicted.AllAreas, predicted.AllHours), predicted.Visits([3], predicted.AllHours));

        // 300 years: the mean to 4 standard errors, the standard deviation (4 % each) to four of them.
        Agrees(region, [.. years.Select(visits => (double)visits.Count)]);
        Agrees(area, [.. years.Select(visits => (double)Enumerable.Range(0, visits.Count).Count(i => visits.Area[i] == 3))]);
        Assert.True(region.StandardDeviation > 1.2 * Math.Sqrt(region.Mean));
    }

    [Fact]
    public void TheTwoOfAnAntitheticPair_ShareTheirRates_AndDrawFromMirroredStreams()
    {
        var (plan, demand) = Fitted.Value;
        var calls = new List<int>();
        var drawn = new DrawnRates(demand, plan, Year, seed: 7);
        var process = new VisitProcess(plan, FittedRates.Of(demand, plan, Year), 7)
        {
            Antithetic = true,
            DrawRates = replication =>
            {
                calls.Add(replication);
                return drawn.Draw(replication);
            },
        };
        var years = Draw(process, 4);

        Assert.Equal([0, 0, 1, 1], calls);
        Assert.False(years[0].OrderedSecond.SequenceEqual(years[1].OrderedSecond));
    }

    [Fact]
    public void WithoutDrawnRates_NothingChanges()
    {
        var (plan, demand) = Fitted.Value;
        var rates = FittedRates.Of(demand, plan, Year);

        Assert.Equal(
            Draw(new VisitProcess(plan, rates, 7), 2).Select(visits => visits.OrderedSecond.ToArray()),
            Draw(new VisitProcess(plan, rates, 7) { DrawRates = _ => rates }, 2)
                .Select(visits => visits.OrderedSecond.ToArray()));
    }

    private static void Agrees(CountDistribution predicted, double[] drawn)
    {
        var mean = drawn.Average();
        var deviation = Math.Sqrt(drawn.Sum(count => (count - mean) * (count - mean)) / (drawn.Length - 1));
        Assert.Equal(predicted.Mean, mean, 4 * predicted.StandardDeviation / Math.Sqrt(drawn.Length) + 0.005 * predicted.Mean);
        Assert.InRange(deviation / predicted.StandardDeviation, 0.84, 1.16);
    }

    private static VisitProcess Process(Plan plan, FittedDemand demand, bool antithetic)
    {
        var drawn = new DrawnRates(demand, plan, Year, seed: 7);
        return new VisitProcess(plan, FittedRates.Of(demand, plan, Year), 7)
        {
            Antithetic = antithetic,
            DrawRates = replication => drawn.Draw(replication),
        };
    }

    private static List<VisitList> Draw(VisitProcess process, int years)
    {
        var sampler = new VisitSampler(process);
        return
        [
            .. Enumerable.Range(0, years).Select(year =>
            {
                var visits = new VisitList();
                sampler.Draw(year, visits);
                return visits;
            }),
        ];
    }
}
