using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Simulation.Model;

namespace Korevagt.Evaluation.Modelling;

/// <summary>Driving between the stations of a plan alone, for those who need no more.</summary>
internal static class StationDriving
{
    /// <summary>
    /// A table without points: the stations' driving times in the band that orders stations, the same as in the plan's whole
    /// table.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="tables">Driving tables of the road map; null where the plan brings its own driving times.</param>
    /// <returns>The table, or the stations that the road map cannot reach.</returns>
    public static Outcome<DrivingTable> Of(Plan plan, DrivingTables? tables)
    {
        if (plan.TravelMatrix is not { } matrix)
        {
            return tables!.For(DrivingPlaces.StationsOf(plan), plan.Driving.Bands[0].Factors);
        }

        var all = MatrixDriving.TableOf(plan, matrix);
        var (stations, points) = (plan.Stations.Count, all.PointCount);
        return new DrivingTable
        {
            PointCount = 0,
            PlaceCount = stations,
            WaypointCount = 0,
            Seconds =
            [
                .. Enumerable.Range(0, stations).SelectMany(to => Enumerable.Range(0, stations)
                    .Select(from => all.Seconds[(points + to) * all.PlaceCount + points + from])),
            ],
            Meters = new int[stations * stations],
            WaypointSeconds = [],
            WaypointMeters = [],
            RouteStart = new int[stations * stations + 1],
            RouteStops = [],
        };
    }
}
