using Korevagt.Domain.Geography;
using Korevagt.Roads;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace Korevagt.Exports.GeoJson;

/// <summary>Roads as GeoJSON: a line per piece between two junctions, with its class, name and number.</summary>
public static class RoadsGeoJson
{
    private const double MetersPerDegree = GeoPoint.EarthRadiusMeters * Math.PI / 180;

    /// <summary>Roads of a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="box">Only roads that may meet this part of the map, or null for all.</param>
    /// <param name="classes">Only roads of these classes of OpenStreetMap (<c>motorway</c>, ..., or <c>ferry</c>), or null for all.</param>
    /// <param name="toleranceMeters">
    /// How far a line may lie from the road's course, in metres, 0 or more (D. H. Douglas and T. K. Peucker, "Algorithms for the
    /// reduction of the number of points required to represent a digitized line", 1973). Ends stay where they are.
    /// </param>
    public static byte[] Write(RoadMap map, GeoBox? box, IReadOnlySet<string>? classes, double toleranceMeters)
    {
        ArgumentNullException.ThrowIfNull(map);
        var graph = map.Graph;
        return MapLayer.Of(features =>
        {
            for (var edge = 0; edge < graph.EdgeCount; edge++)
            {
                var road = graph.AttributesOf(edge);
                if (classes is not null && !classes.Contains(road.Highway))
                {
                    continue;
                }

                var course = graph.GeometryOf(edge);
                if (box is null || box.Meets(course))
                {
                    features.Begin(FormattableString.Invariant($"{edge}"));
                    features.Line(Simplified(course, toleranceMeters));
                    features.Properties(json =>
                    {
                        json.WriteString("class", road.Highway);
                        json.WriteString("name", road.Name);
                        json.WriteString("ref", road.Ref);
                    });
                    features.End();
                }
            }
        });
    }

    private static IReadOnlyList<GeoPoint> Simplified(IReadOnlyList<GeoPoint> course, double meters)
    {
        if (meters <= 0 || course.Count < 3)
        {
            return course;
        }

        // On the local plane, where a degree of longitude is as long as one of latitude.
        var shrink = Math.Cos(double.DegreesToRadians(course[0].Latitude));
        var kept = DouglasPeuckerLineSimplifier.Simplify(
            [.. course.Select(point => new Coordinate(point.Longitude * shrink, point.Latitude))], meters / MetersPerDegree);
        return [.. kept.Select(point => new GeoPoint(point.Y, point.X / shrink))];
    }
}
