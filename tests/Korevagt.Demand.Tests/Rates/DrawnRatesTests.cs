using Korevagt.Demand.Fitting;
using Korevagt.Demand.Rates;
using Korevagt.Demand.Tests.Fitting;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Tests.Rates;

public sealed class DrawnRatesTests
{
    private const int Draws = 400;

    private static readonly Lazy<(Plan Plan, FittedDemand Demand)> Fitted = new(() =>
    {
        var known = new KnownDemand(21, areas: 12, visitsPerYear: 8_000) { DayShape = 20 };
        return (known.Plan, DemandFit.Of(known.Log(2015, 2), known.Plan).Value.Demand);
    });

    private static readonly DutyYear Year = new(2017, new DutyCalendar());

    [Fact]
    public void Draws_SpreadAsTheIntervalsSay()
    {
        var (plan, demand) = Fitted.Value;
        var drawn = new DrawnRates(demand, plan, Year, seed: 1);
        var sure = new RateUncertainty(demand, plan, Year);
        var rates = Enumerable.Range(0, Draws).Select(replication => drawn.Draw(replication, withDayVariation: false)).ToList();
        int[] evening = [.. Enumerable.Range(0, Year.Hours.Count).Where(hour => Year.Hours[hour].Hour == 17)];

        void Agrees(RateInterval interval, Func<VisitRates, double> total) => Assert.InRange(
            rates.Count(one => interval.Contains(total(one))) / (double)Draws, 0.92, 0.98);
        Agrees(sure.Total(sure.AllAreas, sure.AllHours), one => one.Total);
        Agrees(sure.Total([3], sure.AllHours), one => one.AreaTotal(3));
        Agrees(
            sure.Total([0, 1, 2, 3], evening), one =>
                evening.Sum(hour => one[0, hour] + one[1, hour] + one[2, hour] + one[3, hour]));
        Agrees(sure.Rate(5, evening[40]), one => one[5, evening[40]]);
    }

    [Fact]
    public void TheMeanOfDraws_IsTheExpectedRate()
    {
        var (plan, demand) = Fitted.Value;
        var drawn = new DrawnRates(demand, plan, Year, seed: 2);
        var expected = FittedRates.Of(demand, plan, Year);

        // The year's level is known to about 2 %, so 400 draws tell its mean to 0.1 %; the mean of a lognormal lies a little
        // higher.
        Assert.Equal(1, Enumerable.Range(0, Draws).Average(replication => drawn.Draw(replication).Total)
            / expected.Total, tolerance: 0.006);
    }

    [Fact]
    public void DaysVary_OnlyOnRequest()
    {
        var (plan, demand) = Fitted.Value;
        var drawn = new DrawnRates(demand, plan, Year, seed: 3);
        var (calm, varied) = (drawn.Draw(0, withDayVariation: false), drawn.Draw(0));
        double[] factors = [.. Enumerable.Range(0, 364).Select(day => varied[0, 24 * day + 18] / calm[0, 24 * day + 18])];

        Assert.Equal(1, factors.Average(), tolerance: 0.04);
        Assert.Equal(1 / demand.DayShape!.Value, factors.Average(factor => (factor - 1) * (factor - 1)), tolerance: 0.015);
    }

    [Fact]
    public void ADraw_DependsOnSeedAndReplicationOnly()
    {
        var (plan, demand) = Fitted.Value;
        var drawn = new DrawnRates(demand, plan, Year, seed: 4);
        var first = drawn.Draw(7).Total;
        _ = drawn.Draw(8);

        Assert.Equal(first, drawn.Draw(7).Total);
        Assert.NotEqual(first, drawn.Draw(8).Total);
        Assert.NotEqual(first, new DrawnRates(demand, plan, Year, seed: 5).Draw(7).Total);
    }

    [Fact]
    public void APlanWithItsAreasInAnotherOrder_HasTheSameRates()
    {
        var (plan, demand) = Fitted.Value;
        var turned = plan with { Areas = [.. plan.Areas.Reverse()] };

        Assert.Equal(
            RatesOfPlan.Of(plan with { Demand = demand }, Year)[0, 17],
            RatesOfPlan.Of(turned with { Demand = demand }, Year)[11, 17]);
        Assert.Equal(
            new DrawnRates(demand, plan, Year, 6)
                .Draw(0).AreaTotal(2), new DrawnRates(demand, turned, Year, 6).Draw(0).AreaTotal(9));
    }
}
