using Korevagt.Demand.Fitting;
using Korevagt.Demand.Rates;

namespace Korevagt.Demand.Tests.Fitting;

public sealed class AreaShrinkageTests
{
    [Fact]
    public void Shrinkage_LowersTheMeanSquaredErrorOfSmallAreas_ByAtLeast30Percent()
    {
        // Areas that differ from their district by a coefficient of variation of 25 %, in logs of one year.
        var (raw, shrunk, areas) = (0.0, 0.0, 0);
        for (var seed = 1UL; seed <= 10; seed++)
        {
            var known = new KnownDemand(seed, visitsPerYear: 6_000);
            var truth = known.Rates(2012);
            var log = known.Log(2012, 1);
            var counts = log.Visits.CountBy(visit => visit.Area).ToDictionary();
            var fitted = FittedRates.Of(DemandFit.Of(log, known.Plan).Value.Demand, known.Plan, truth.Year);
            for (var area = 0; area < truth.AreaCount; area++)
            {
                if (truth.AreaTotal(area) < 50)
                {
                    areas++;
                    raw += Math.Pow(counts.GetValueOrDefault(area) - truth.AreaTotal(area), 2);
                    shrunk += Math.Pow(fitted.AreaTotal(area) - truth.AreaTotal(area), 2);
                }
            }
        }

        Assert.True(areas > 500);
        Assert.True(shrunk < 0.7 * raw, $"{shrunk / raw:0.00} of the raw error is left");
    }

    [Fact]
    public void AnAreaNeverVisited_HasARateBetweenZeroAndItsDistrictsLevel()
    {
        var known = new KnownDemand(11) { Changed = (17, 0) };
        var model = DemandFit.Of(known.Log(2016, 1), known.Plan).Value;
        var area = model.Diagnostics.Areas[17];

        Assert.Equal(0, area.Visits);
        Assert.InRange(area.Fitted, 1e-6, area.DistrictExpected / 2);
        Assert.True(area.Lower > 0 && area.Upper < 1);
    }

    [Fact]
    public void TheShapeOfTheAreas_IsFound()
    {
        double[] shapes =
        [
            .. Enumerable.Range(1, 9).Select(seed => new KnownDemand((ulong)seed))
                .Select(known => DemandFit.Of(known.Log(2016, 1), known.Plan).Value.Diagnostics.AreaPriorShape),
        ];

        // One region of 120 areas tells its shape of 16 to about 15 %.
        Assert.InRange(shapes.Order().ElementAt(4), 12.5, 20);
        Assert.All(shapes, shape => Assert.InRange(shape, 8, 32));
    }

    [Fact]
    public void AreasThatDoNotDiffer_AreShrunkNearlyAllTheWay()
    {
        var known = new KnownDemand(12, visitsPerYear: 6_000, areaShape: 1e6);
        var areas = DemandFit.Of(known.Log(2016, 1), known.Plan).Value.Diagnostics.Areas;

        Assert.All(areas.Where(area => area.Visits < 30), area => Assert.InRange(area.Ratio, 0.8, 1.25));
    }
}
