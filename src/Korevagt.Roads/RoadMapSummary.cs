using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;

namespace Korevagt.Roads;

/// <summary>The figures that tell what a map holds.</summary>
/// <param name="Junctions">Junctions of roads.</param>
/// <param name="Edges">Pieces of road between junctions.</param>
/// <param name="KilometersByClass">Length by <c>highway</c> value (and <c>ferry</c>), in alphabetical order.</param>
/// <param name="Components">Networks that are not connected with each other at all.</param>
/// <param name="LargestShare">Share of the length that lies in the largest network that a car can both reach and leave.</param>
/// <param name="SouthWest">Corner of the extent.</param>
/// <param name="NorthEast">Corner of the extent.</param>
public sealed record RoadMapSummary(
    int Junctions,
    int Edges,
    IReadOnlyDictionary<string, double> KilometersByClass,
    int Components,
    double LargestShare,
    GeoPoint SouthWest,
    GeoPoint NorthEast)
{
    /// <summary>Length of all roads and ferries.</summary>
    public double Kilometers => KilometersByClass.Values.Sum();

    internal static RoadMapSummary Of(RoadGraph graph)
    {
        var byClass = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var parent = Enumerable.Range(0, graph.JunctionCount).ToArray();
        var junction = graph.Arrays.VertexJunction;
        double all = 0, inMain = 0;
        var components = graph.JunctionCount;
        for (var e = 0; e < graph.EdgeCount; e++)
        {
            var kilometers = graph.MetersOf(e) / 1000;
            var highway = graph.AttributesOf(e).Highway;
            byClass[highway] = byClass.GetValueOrDefault(highway) + kilometers;
            all += kilometers;
            if (graph.IsInMainComponent(e))
            {
                inMain += kilometers;
            }

            var a = Root(parent, junction.Span[graph.TailOf(e)]);
            var b = Root(parent, junction.Span[graph.HeadOf(e)]);
            if (a == b)
            {
                continue;
            }

            parent[a] = b;
            components--;
        }

        var (southWest, northEast) = ExtentOf(graph);
        return new RoadMapSummary(
            graph.JunctionCount, graph.EdgeCount, byClass, components, all > 0 ? inMain / all : 0, southWest, northEast);
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
        {
            node = parent[node] = parent[parent[node]];
        }

        return node;
    }

    private static (GeoPoint SouthWest, GeoPoint NorthEast) ExtentOf(RoadGraph graph)
    {
        double south = 90, west = 180, north = -90, east = -180;
        for (var e = 0; e < graph.EdgeCount; e++)
        {
            foreach (var point in graph.GeometryOf(e))
            {
                south = Math.Min(south, point.Latitude);
                north = Math.Max(north, point.Latitude);
                west = Math.Min(west, point.Longitude);
                east = Math.Max(east, point.Longitude);
            }
        }

        return (new GeoPoint(south, west), new GeoPoint(north, east));
    }
}
