using Korevagt.Demand.Rates;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Optimization.Location;
using Korevagt.Simulation.Model;

namespace Korevagt.Choosing.Stations;

/// <summary>
/// The visits of a part of the day and the drives to them: each area's expected visits spread evenly over its points, and driving times
/// of the bands of the clock in which they come.
/// </summary>
internal sealed class PlacementData
{
    /// <summary>Models take whole numbers: thousandths of a visit.</summary>
    private const double Parts = 1000;

    private const double SecondsPerMinute = 60;

    // Beyond that the model of mean drives takes minutes; then each area counts as one place.
    private const int MostWays = 20_000;

    private readonly double[] visits;
    private readonly double[,] seconds;
    private readonly int pointsPerArea;

    private PlacementData(IReadOnlyList<PlacedSite> sites, double[] visits, double[,] seconds, int[,] between, int pointsPerArea)
    {
        (SiteList, this.visits, this.seconds, StationToSite, this.pointsPerArea) = (sites, visits, seconds, between, pointsPerArea);
        Visits = visits.Sum();
    }

    /// <summary>Where cars may stand: the stations in the plan's order, then areas.</summary>
    public IReadOnlyList<PlacedSite> SiteList { get; }

    /// <summary>Expected visits a year.</summary>
    public double Visits { get; }

    /// <summary>Seconds from a station to a site: [station, site].</summary>
    public int[,] StationToSite { get; }

    /// <summary>Whether the models count each area as one place, with the mean drive to its points.</summary>
    public bool ByArea => (long)visits.Length * SiteList.Count > MostWays;

    /// <summary>Gathers them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="model">Its model of that year.</param>
    /// <param name="part">The part of the day.</param>
    /// <param name="sites">Where cars may stand.</param>
    public static PlacementData Of(Plan plan, DutyYear year, SimulationModel model, StationHours part, SiteKind sites)
    {
        var byBand = VisitsByBand(plan, year, model, part);
        var (list, places) = SitesOf(plan, sites);
        var points = plan.Areas.Count * plan.PointsPerArea;
        var weight = new double[points];
        var drives = new double[points, list.Count];
        for (var point = 0; point < points; point++)
        {
            var weights = byBand[point / plan.PointsPerArea];
            weight[point] = weights.Sum() / plan.PointsPerArea;
            for (var site = 0; site < list.Count; site++)
            {
                drives[point, site] = Mean(model, weights, places[site], point);
            }
        }

        double[] all = [.. Enumerable.Range(0, model.DrivingTables.Count).Select(band => byBand.Sum(area => area[band]))];
        var between = new int[plan.Stations.Count, list.Count];
        for (var station = 0; station < plan.Stations.Count; station++)
        {
            for (var site = 0; site < list.Count; site++)
            {
                between[station, site] = station == site ? 0 : (int)Math.Round(Mean(model, all, points + station, places[site]));
            }
        }

        return new PlacementData(list, weight, drives, between, plan.PointsPerArea);
    }

    /// <summary>The data as the models of location take them.</summary>
    public Sites ForModels()
    {
        var (group, places) = ByArea ? (pointsPerArea, visits.Length / pointsPerArea) : (1, visits.Length);
        var demand = new long[places];
        var ways = new long[places, SiteList.Count];
        for (var place = 0; place < places; place++)
        {
            demand[place] = (long)Math.Round(Parts * visits[place * group] * group);
            for (var site = 0; site < SiteList.Count; site++)
            {
                ways[place, site] = (long)Math.Round(Enumerable.Range(place * group, group).Average(point => seconds[point, site]));
            }
        }

        return new Sites(demand, ways);
    }

    /// <summary>What a placing is worth, from visits and drives to the points alone: no program and no rounding in between.</summary>
    /// <param name="cars">Cars by site.</param>
    /// <param name="withinMinutes">The drive that counts as covered, this included.</param>
    /// <param name="busyShare">The share of the time that each car is busy, 0 or more and below 1.</param>
    public PlacingValue ValueOf(IReadOnlyList<int> cars, double withinMinutes, double busyShare)
    {
        var (drive, covered, expected) = (0.0, 0.0, 0.0);
        for (var point = 0; point < visits.Length; point++)
        {
            var (nearest, near) = (double.PositiveInfinity, 0);
            for (var site = 0; site < SiteList.Count; site++)
            {
                if (cars[site] > 0)
                {
                    nearest = Math.Min(nearest, seconds[point, site]);
                    near += seconds[point, site] <= withinMinutes * SecondsPerMinute ? cars[site] : 0;
                }
            }

            drive += visits[point] * nearest;
            covered += near > 0 ? visits[point] : 0;
            expected += visits[point] * (1 - Math.Pow(busyShare, near));
        }

        return new PlacingValue(drive / Visits / SecondsPerMinute, covered / Visits, expected / Visits);
    }

    /// <summary>Expected visits by area and band of the clock.</summary>
    private static double[][] VisitsByBand(Plan plan, DutyYear year, SimulationModel model, StationHours part)
    {
        var rates = AdjustedRates.Of(plan, RatesOfPlan.Of(plan, year));
        var sums = new double[plan.Areas.Count][];
        for (var area = 0; area < sums.Length; area++)
        {
            sums[area] = new double[model.DrivingTables.Count];
            for (var hour = 0; hour < part.InPart.Length; hour++)
            {
                sums[area][model.BandOfHour[hour]] += part.InPart[hour] ? rates[area, hour] : 0;
            }
        }

        return sums;
    }

    /// <summary>The sites, with the place of each in the driving tables.</summary>
    private static (List<PlacedSite> Sites, List<int> Places) SitesOf(Plan plan, SiteKind kind)
    {
        var points = plan.Areas.Count * plan.PointsPerArea;
        List<PlacedSite> sites = [.. plan.Stations.Select(station => new PlacedSite(station.Id, station.Name, IsStation: true))];
        List<int> places = [.. Enumerable.Range(points, plan.Stations.Count)];
        foreach (var (index, area) in kind == SiteKind.Areas ? plan.Areas.Index() : [])
        {
            // In a plan with driving times of its own a station of the area's id is that place.
            if (plan.TravelMatrix is null || plan.Stations.All(station => station.Id != area.Id))
            {
                sites.Add(new PlacedSite(area.Id, area.Name, IsStation: false));
                places.Add(index * plan.PointsPerArea);
            }
        }

        return (sites, places);
    }

    /// <summary>Mean seconds from one place to another over the bands, by how many visits come in each.</summary>
    private static double Mean(SimulationModel model, double[] weights, int from, int to)
    {
        var (sum, all) = (0.0, 0.0);
        for (var band = 0; band < weights.Length; band++)
        {
            var table = model.DrivingTables[band];
            sum += weights[band] * table.Seconds[to * table.PlaceCount + from];
            all += weights[band];
        }

        return all > 0 ? sum / all : model.DrivingTables[0].Seconds[to * model.DrivingTables[0].PlaceCount + from];
    }
}
