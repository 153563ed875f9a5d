using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Routing;

namespace Korevagt.Planning.UseCases;

/// <summary>The fastest route at the speed limit between two places of a map.</summary>
public static class FindRoute
{
    /// <summary>How a car gets from the road to a place asked for, where no plan says otherwise.</summary>
    public static AccessLeg AccessLeg => new(DetourFactor: 1.22, KilometersPerHour: 40);

    /// <summary>Finds a route.</summary>
    /// <param name="mapFile">The road map.</param>
    /// <param name="from">Name of a place of the map, or <c>lat,lon</c>.</param>
    /// <param name="to">Likewise.</param>
    /// <returns>The route with its map, or what is wrong with map, names or positions.</returns>
    public static Outcome<RouteOnMap> Run(string mapFile, string from, string to) => RoadMapFile.Load(mapFile).Then(map =>
    {
        var (start, end) = (PlaceOnMap.Find(map, from), PlaceOnMap.Find(map, to));
        var faults = start.Faults.Concat(end.Faults).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        // A straight line over water is no route: both must lie on one network.
        var snapped = map.Snapper.SnapTogether([(start.Value, from), (end.Value, to)]);
        return snapped.Then(points => RouteFinder
            .Find(map.MetricOf(DrivingFactors.FreeFlow), points[0], points[1], AccessLeg)
            .Then<RouteOnMap>(route => new RouteOnMap(route, map)));
    });
}
