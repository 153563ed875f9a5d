using Korevagt.Domain.Plans;
using Korevagt.Simulation.Model;

namespace Korevagt.Evaluation.Modelling;

/// <summary>The driving table of a plan that brings its own driving times.</summary>
internal static class MatrixDriving
{
    private const int SecondsPerMinute = 60;

    /// <summary>
    /// One point per area, the stations after them; whole seconds, no metres. Nobody knows the way, so there is no place to
    /// turn: a car called on its way home is reckoned from when it would be at its station.
    /// </summary>
    public static DrivingTable TableOf(Plan plan, TravelMatrix matrix)
    {
        var indexOf = matrix.Places.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        int[] places = [.. plan.Areas.Select(area => indexOf[area.Id]), .. plan.Stations.Select(station => indexOf[station.Id])];
        var seconds = new int[places.Length * places.Length];
        for (var to = 0; to < places.Length; to++)
        {
            for (var from = 0; from < places.Length; from++)
            {
                var minutes = matrix.Minutes[places[from] * matrix.Places.Count + places[to]];
                seconds[to * places.Length + from] = (int)Math.Round(minutes * SecondsPerMinute);
            }
        }

        return new DrivingTable
        {
            PointCount = plan.Areas.Count,
            PlaceCount = places.Length,
            WaypointCount = 0,
            Seconds = seconds,
            Meters = new int[seconds.Length],
            WaypointSeconds = [],
            WaypointMeters = [],
            RouteStart = new int[places.Length * plan.Stations.Count + 1],
            RouteStops = [],
        };
    }
}
