using Korevagt.Roads;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Reports;

/// <summary>Takes from a road map what a report draws.</summary>
public static class MapForReport
{
    /// <summary>Roads and ferries with their course, land (the region's outline and islands) and water.</summary>
    public static ReportMap Of(RoadMap map)
    {
        var graph = map.Graph;
        return new ReportMap(
            [
                .. Enumerable.Range(0, graph.EdgeCount).Select(edge =>
                {
                    var road = graph.AttributesOf(edge);
                    return new ReportRoad(road.Highway, road.Ref.Length > 0 ? road.Ref : road.Name, graph.GeometryOf(edge));
                }),
            ],
            [.. map.Outlines.Where(outline => outline.Kind != OutlineKind.Water).Select(outline => outline.Ring)],
            [.. map.Outlines.Where(outline => outline.Kind == OutlineKind.Water).Select(outline => outline.Ring)]);
    }
}
