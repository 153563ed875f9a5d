using System.Globalization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Graph;

namespace Korevagt.Roads.Snapping;

/// <summary>
/// Finds the nearest place on an edge of the largest network that a car can reach and leave. Ferries, motorways and other
/// edges where the profile lets nobody live are passed over. Distances are measured on the plane that touches the earth at
/// the point asked for, which errs by less than 0.1 % within 30 km. Safe to use from several threads.
/// </summary>
public sealed class RoadSnapper
{
    /// <summary>The distance beyond which a point is a fault unless the caller says otherwise.</summary>
    public const double DefaultMaximumMeters = 10_000;

    private readonly string mapName;
    private readonly EdgeIndex main;
    private readonly Lazy<SideNetworks> side;

    internal RoadSnapper(RoadGraph graph, string mapName)
    {
        this.mapName = mapName;
        main = new EdgeIndex(
            graph, Enumerable.Range(0, graph.EdgeCount).Where(e => graph.AttributesOf(e).MaySnap && graph.IsInMainComponent(e)));
        side = new Lazy<SideNetworks>(() => new SideNetworks(graph));
    }

    /// <summary>Snaps a point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="name">How to name it to a person.</param>
    /// <param name="maximumMeters">The farthest that a road may be from the point, in meters.</param>
    /// <returns>The place on the network, or a fault that names the point.</returns>
    public Outcome<SnappedPoint> Snap(GeoPoint point, string name, double maximumMeters = DefaultMaximumMeters)
    {
        if (!point.IsValid)
        {
            var position = FormattableString.Invariant($"{point.Latitude}, {point.Longitude}");
            return new Fault(
                mapName, name, new($"har positionen {position}", $"has the position {position}"),
                new("breddegrad og længdegrad i grader", "degrees of latitude and longitude"));
        }

        if (main.IsEmpty)
        {
            return new Fault(
                mapName, name,
                new(
                    "kan ikke nås: kortet har ingen vej, som et sted kan ligge ved",
                    "cannot be reached: the map has no road that a point may lie on"));
        }

        if (main.Nearest(point, maximumMeters) is { } place)
        {
            return place.ToSnappedPoint(name);
        }

        var limit = maximumMeters.ToString("0", CultureInfo.InvariantCulture);
        return new Fault(
            mapName, name,
            new(
                $"har ingen vej inden for {limit} m, som en bil kan nå og forlade",
                $"has no road within {limit} m that a car can reach and leave"),
            new("et sted nær en vej", "a point near a road"));
    }

    /// <summary>Snaps many points; all faults are reported at once.</summary>
    public Outcome<IReadOnlyList<SnappedPoint>> SnapAll(
        IReadOnlyList<(GeoPoint Point, string Name)> points, double maximumMeters = DefaultMaximumMeters)
    {
        var snapped = new List<SnappedPoint>(points.Count);
        var faults = new List<Fault>();
        foreach (var (point, name) in points)
        {
            var outcome = Snap(point, name, maximumMeters);
            if (outcome.Succeeded)
            {
                snapped.Add(outcome.Value);
            }
            else
            {
                faults.AddRange(outcome.Faults);
            }
        }

        return faults.Count == 0 ? snapped : faults;
    }

    /// <summary>
    /// Snaps points between which there is to be a route: on the largest network or, where one of them is cut off from it, all on
    /// the network that they share. Nothing is bridged by air.
    /// </summary>
    /// <returns>The places on one network, or faults that tell which points are cut off, and how far.</returns>
    public Outcome<IReadOnlyList<SnappedPoint>> SnapTogether(
        IReadOnlyList<(GeoPoint Point, string Name)> points, double maximumMeters = DefaultMaximumMeters)
    {
        var cutOff = CutOff(points, maximumMeters);
        if (cutOff.Count == 0)
        {
            return SnapAll(points, maximumMeters);
        }

        var places = points.Select(p => (p.Name, Place: NearestAside(p.Point, maximumMeters))).ToList();
        if (places.TrueForAll(p => p.Place is not null)
            && places.DistinctBy(p => side.Value.NetworkOf(p.Place!.Edge)).Count() == 1)
        {
            return places.ConvertAll(p => p.Place!.ToSnappedPoint(p.Name));
        }

        return cutOff.Select(point => new Fault(mapName, point.Name, point.Words, OneNetwork)).ToList();
    }

    /// <summary>The points whose nearest road is cut off from the largest network, which is much farther away.</summary>
    public IReadOnlyList<CutOffPoint> CutOff(
        IReadOnlyList<(GeoPoint Point, string Name)> points, double maximumMeters = DefaultMaximumMeters)
    {
        var cutOff = new List<CutOffPoint>();
        foreach (var (point, name) in points.Where(p => p.Point.IsValid))
        {
            if (NearestAside(point, maximumMeters) is not { } place)
            {
                continue;
            }

            var onMain = main.Nearest(point, maximumMeters)?.Meters;
            if (onMain is null || onMain > place.Meters + CutOffPoint.ReachMeters)
            {
                cutOff.Add(new CutOffPoint(name, side.Value.MetersOf(side.Value.NetworkOf(place.Edge)), onMain));
            }
        }

        return cutOff;
    }

    /// <summary>The nearest place off the largest network, null where that is nearer or nothing is there.</summary>
    private NearestPlace? NearestAside(GeoPoint point, double maximumMeters)
    {
        var onMain = main.Nearest(point, maximumMeters)?.Meters ?? maximumMeters;
        return side.Value.Index.IsEmpty || onMain <= 0 ? null : side.Value.Index.Nearest(point, onMain);
    }

    private static Text OneNetwork { get; } = new(
        "steder på samme vejnet, eller en færge imellem", "places on one network, or a ferry between them");
}
