using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Engine;

/// <summary>What a lost car does under the rule that plans ahead, in random fleets of five districts.</summary>
public sealed class FewerCarsTests
{
    private const int Fleets = 200;
    private const int Years = 12;
    private const int Districts = 5;
    private const int PointsPerDistrict = 3;
    private const int DistrictSeconds = 1_800;
    private const int Horizon = 24 * 86_400;

    // Student's t, 11 degrees of freedom, 99 % between its two sides.
    private const double Student = 3.106;

    /// <summary>
    /// Nobody is better off for the region's losing a car: the mean response over all visits does not fall, where both fleets
    /// meet the same visits.
    /// </summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void ALostCar_NeverLowersTheRegionsMeanResponse()
    {
        var risesSignificantly = 0;
        Assert.All(Enumerable.Range(0, Fleets), seed =>
        {
            var differences = Differences(seed);
            var mean = differences.Average();
            var half = Student * Math.Sqrt(differences.Sum(other => Math.Pow(other - mean, 2)) / (Years - 1) / Years);
            Assert.True(mean + half >= 0, $"falls by {-mean:0.0} +- {half:0.0} seconds");
            risesSignificantly += mean - half > 0 ? 1 : 0;
        });

        // The property would hold for cars that nobody uses.
        Assert.InRange(risesSignificantly, Fleets * 9 / 10, Fleets);
    }

    /// <summary>Seconds of mean response that a fleet has less than the same without one of its cars, year by year.</summary>
    private static double[] Differences(int seed)
    {
        var random = new SeededNumbers(seed);
        int[] cars = [.. Enumerable.Range(0, Districts).Select(_ => 1 + random.Below(3))];
        var busy = 0.3 + random.Below(40) / 100.0;
        var lost = random.Below(Districts);
        int[] fewer = [.. cars.Select((count, district) => count - (district == lost ? 1 : 0))];
        var (with, without) = (Model(cars, seed), Model(fewer, seed));
        var (visits, first, second) = (new VisitList(), new Replication(with), new Replication(without));
        return
        [
            .. Enumerable.Range(0, Years).Select(year =>
            {
                Draw(visits, seed * Years + year, busy * cars.Sum());
                return Mean(second.Run(visits, new PooledStatistics(without))) - Mean(first.Run(visits, new PooledStatistics(with)));
            }),
        ];
    }

    private static double Mean(ReplicationResult year)
    {
        Assert.Equal(0, year.Region.HandedToDaytime + year.Region.HeldForPractice);
        return year.Region.MeanResponseSeconds;
    }

    /// <summary>Districts in a row, each with a station among its points; where one has no car, the nearest station serves it.</summary>
    private static SimulationModel Model(int[] cars, int seed)
    {
        var random = new SeededNumbers(seed + 1_000_000);
        var country = new LineCountry
        {
            Horizon = Horizon,
            Districts = Districts,
            DueSeconds = [3_600, 10_800],
            OnSite = new DurationDistribution(DistributionKind.Exponential, 25, 1),
            Dispatch = new DispatchSettings { Rule = DispatchRule.PlanAhead },
        };
        var shifts = new int[Districts];
        for (var district = 0; district < Districts; district++)
        {
            for (var point = 0; point < PointsPerDistrict; point++)
            {
                country.Point(district * DistrictSeconds + random.Below(DistrictSeconds / 10) * 10, district);
            }

            var station = country.Station(district * DistrictSeconds + DistrictSeconds / 2);
            for (var car = 0; car < cars[district]; car++)
            {
                shifts[district] = country.Shift(station, -86_400, 2 * Horizon, district);
            }
        }

        foreach (var district in Enumerable.Range(0, Districts).Where(district => cars[district] == 0))
        {
            var heir = Enumerable.Range(0, Districts).Where(other => cars[other] > 0).MinBy(other => Math.Abs(other - district));
            country.Inherit(0, shifts[heir], district);
        }

        return country.Model();
    }

    /// <summary>Visits at a steady rate, so many cars' work of some 40 minutes each.</summary>
    private static void Draw(VisitList visits, int seed, double carsBusy)
    {
        var random = new SeededNumbers(seed + 2_000_000);
        visits.Clear();
        var rate = carsBusy / 2_400;
        for (var second = 0.0; ;)
        {
            second += Exponential(random) / rate;
            if (second >= Horizon - 86_400)
            {
                return;
            }

            var point = random.Below(Districts * PointsPerDistrict);
            var urgency = random.Below(10) == 0 ? 0 : 1;
            visits.Add(new Visit((int)second, point, point, urgency, 0, (int)(1_500 * Exponential(random)) + 1));
        }
    }

    private static double Exponential(SeededNumbers random) => -Math.Log((1 + random.Below(1_000_000)) / 1_000_001.0);
}
