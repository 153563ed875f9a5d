using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;
using Korevagt.Simulation.Model;

namespace Korevagt.Evaluation.Modelling;

/// <summary>
/// Driving tables of one road map. Plans with the same places and driving factors share a table, so a comparison computes
/// each only once. Safe to use from several threads: who needs a table that another computes waits for it.
/// </summary>
/// <param name="map">The road map.</param>
/// <param name="threads">How many threads at most compute a table.</param>
/// <param name="cacheFolder">A folder that keeps travel times between runs, or null.</param>
public sealed class DrivingTables(RoadMap map, int threads, string? cacheFolder = null)
{
    private readonly TravelTableCache? cache = cacheFolder is null ? null : new TravelTableCache(cacheFolder);
    private readonly Dictionary<string, Outcome<DrivingTable>> tables = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<CutOffPoint>> cutOff = new(StringComparer.Ordinal);

    /// <summary>The road map.</summary>
    public RoadMap Map => map;

    /// <summary>The table of one set of places under one set of driving factors.</summary>
    /// <returns>The table, or every place without a road near enough or without a way to another.</returns>
    public Outcome<DrivingTable> For(DrivingPlaces places, DrivingFactors factors)
    {
        var key = $"{places.Key} {factors.Urban:R} {factors.Rural:R} {factors.Motorway:R}";
        lock (tables)
        {
            if (!tables.TryGetValue(key, out var table))
            {
                table = map.Snapper.SnapAll(places.Named, places.MaximumAccessMeters)
                    .Then(snapped => Build(places, snapped, map.MetricOf(factors)));
                tables.Add(key, table);
            }

            return table;
        }
    }

    /// <summary>The places that no road joins to the map's main network, though another road is near.</summary>
    public IReadOnlyList<CutOffPoint> CutOff(DrivingPlaces places)
    {
        lock (tables)
        {
            if (!cutOff.TryGetValue(places.Key, out var found))
            {
                cutOff.Add(places.Key, found = map.Snapper.CutOff(places.Named, places.MaximumAccessMeters));
            }

            return found;
        }
    }

    private Outcome<DrivingTable> Build(DrivingPlaces places, IReadOnlyList<SnappedPoint> snapped, DrivingMetric metric)
    {
        var stations = snapped.Skip(places.PointCount).ToList();
        return Times(metric, snapped, snapped, places.AccessLeg).Then(between =>
            HomewardRoutes.Build(metric, snapped, stations, places.AccessLeg).Then(homeward =>
                Times(metric, homeward.Waypoints, snapped, places.AccessLeg).Then<DrivingTable>(fromWaypoints =>
                    new DrivingTable
                    {
                        PointCount = places.PointCount,
                        PlaceCount = snapped.Count,
                        WaypointCount = homeward.Waypoints.Count,
                        Seconds = ByDestination(between.Seconds, between.Rows, between.Columns),
                        Meters = ByDestination(between.Meters, between.Rows, between.Columns),
                        WaypointSeconds = ByDestination(fromWaypoints.Seconds, fromWaypoints.Rows, fromWaypoints.Columns),
                        WaypointMeters = ByDestination(fromWaypoints.Meters, fromWaypoints.Rows, fromWaypoints.Columns),
                        RouteStart = homeward.RouteStart,
                        RouteStops =
                        [
                            .. homeward.RouteWaypoint.Select((waypoint, stop) => new RouteStop(
                                homeward.RouteSecondsFromStart[stop], homeward.RouteMetersFromStart[stop], waypoint)),
                        ],
                    })));
    }

    private Outcome<TravelTable> Times(
        DrivingMetric metric, IReadOnlyList<SnappedPoint> from, IReadOnlyList<SnappedPoint> to, AccessLeg accessLeg) =>
        cache is null
            ? TravelTable.Build(metric, from, to, accessLeg, threads)
            : cache.Get(map, metric, from, to, accessLeg, threads);

    private static int[] ByDestination(int[] bySource, int rows, int columns)
    {
        var turned = new int[bySource.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                turned[column * rows + row] = bySource[row * columns + column];
            }
        }

        return turned;
    }
}
