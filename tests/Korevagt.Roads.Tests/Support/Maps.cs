using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Tests.Support;

/// <summary>Makes maps for tests out of XML text.</summary>
internal static class Maps
{
    /// <summary>An access leg that adds nothing.</summary>
    public static readonly AccessLeg NoDetour = new(1, 36);

    public static Outcome<RoadMap> TryLoad(string xml)
    {
        using var folder = new TemporaryFolder();
        return RoadMapFile.Load(folder.Write("test.osm", xml));
    }

    public static RoadMap Load(OsmText text) => TryLoad(text.ToString()).Value;

    public static RoadGraph Graph(OsmText text, bool merge)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("test.osm", text.ToString());
        var warnings = new MapWarningLog();
        var extract = OsmExtractor.Read(
            new OsmXmlReader(MapContent.OfFile(path)), path, RoadProfile.Car, warnings, null, CancellationToken.None).Value;
        return RoadGraphBuilder.Build(extract, RoadProfile.Car, warnings, merge);
    }

    public static DrivingMetric FreeFlow(RoadMap map) => DrivingMetric.Of(map.Graph, DrivingFactors.FreeFlow);

    public static Route Route(RoadMap map, GeoPoint from, GeoPoint to) =>
        RouteFinder.Find(FreeFlow(map), Snap(map, from, "from"), Snap(map, to, "to"), NoDetour).Value;

    public static SnappedPoint Snap(RoadMap map, GeoPoint point, string name = "point") => map.Snapper.Snap(point, name).Value;
}
