using Korevagt.Demand.Fitting;
using Korevagt.Demand.Numerics;

namespace Korevagt.Demand.Tests.Fitting;

/// <summary>Whether intervals hold the truth as often as they say, on logs whose truth is known.</summary>
public sealed class IntervalCoverageTests
{
    private const int Logs = 20;
    private const int AreaHoursOfLog = 500;

    [Theory]
    [InlineData(null)]
    [InlineData(40.0)]
    [Trait("Pace", "Slow")]
    public void TrueRates_LieInTheir95PercentIntervals_In93To97PercentOf10_000AreaHours(double? dayShape)
    {
        var inside = 0;
        for (var seed = 1UL; seed <= Logs; seed++)
        {
            var known = new KnownDemand(seed) { DayShape = dayShape };
            var truth = known.Rates(2013);
            var fitted = new RateUncertainty(DemandFit.Of(known.Log(2012, 2), known.Plan).Value.Demand, known.Plan, truth.Year);
            var random = RandomStream.For(seed, 0, 0, RandomPurpose.AddedVisit);
            for (var tried = 0; tried < AreaHoursOfLog;)
            {
                var (area, hour) = (random.NextIndex(truth.AreaCount), random.NextIndex(truth.Year.Hours.Count));
                if (truth[area, hour] > 0)
                {
                    tried++;
                    inside += fitted.Rate(area, hour).Contains(truth[area, hour]) ? 1 : 0;
                }
            }
        }

        Assert.InRange(inside / (double)(Logs * AreaHoursOfLog), 0.93, 0.97);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void TrueTotalsOfAYear_LieInTheir95PercentIntervals_ForAreasDistrictsAndTheRegion()
    {
        var (areas, districts, region) = (0, 0, 0);
        for (var seed = 101UL; seed < 101 + Logs; seed++)
        {
            var known = new KnownDemand(seed);
            var truth = known.Rates(2012);
            var fitted = new RateUncertainty(DemandFit.Of(known.Log(2012, 1), known.Plan).Value.Demand, known.Plan, truth.Year);
            bool Holds(IReadOnlyList<int> some) => fitted.Total(some, fitted.AllHours).Contains(some.Sum(truth.AreaTotal));
            areas += fitted.AllAreas.Count(area => Holds([area]));
            districts += known.Plan.Districts.Count(district =>
                Holds([.. fitted.AllAreas.Where(area => known.Plan.Areas[area].District == district.Id)]));
            region += Holds(fitted.AllAreas) ? 1 : 0;
        }

        Assert.InRange(areas / (Logs * 120.0), 0.93, 0.97);
        // 160 totals of districts and 20 of the region: within three standard deviations of 95 %.
        Assert.InRange(districts / (Logs * 8.0), 0.898, 1);
        Assert.InRange(region, 16, Logs);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void VisitsOfTheNextYear_LieInTheirIntervals_AsOftenAsThoseSay()
    {
        var (half, most, tried) = (0, 0, 0);
        for (var seed = 201UL; seed < 201 + Logs; seed++)
        {
            var known = new KnownDemand(seed, areas: 40) { DayShape = 40 };
            var truth = known.Rates(2014);
            var fitted = new RateUncertainty(DemandFit.Of(known.Log(2012, 2), known.Plan).Value.Demand, known.Plan, truth.Year);
            var next = known.Log(2014, 1).Visits.CountBy(visit => visit.Area).ToDictionary();
            foreach (var area in fitted.AllAreas)
            {
                var count = fitted.Visits([area], fitted.AllHours);
                var came = next.GetValueOrDefault(area);
                tried++;
                half += count.Interval(0.5).Contains(came) ? 1 : 0;
                most += count.Interval(0.95).Contains(came) ? 1 : 0;
            }
        }

        // Areas of a log share its errors in level and trend, so 800 counts are worth fewer.
        Assert.InRange(half / (double)tried, 0.43, 0.60);
        Assert.InRange(most / (double)tried, 0.92, 0.98);
    }
}
