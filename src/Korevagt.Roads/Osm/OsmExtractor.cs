using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>
/// Makes an <see cref="OsmExtract"/> of a file in two passes: ways and relations first, then only the nodes that they name,
/// so that memory depends on the roads and not on everything else that a map holds.
/// </summary>
internal static class OsmExtractor
{
    private const double LongestWayMeters = 500_000;

    private static readonly Text NoRoads = new(
        "har ingen veje, som en bil må bruge", "has no roads that a car may use");

    private static readonly Text NoNodes = new(
        "har kun veje, hvis punkter mangler i filen", "has only roads whose nodes are not in the file");

    /// <summary>Reads the file.</summary>
    /// <returns>The extract, or every fault of the file.</returns>
    public static Outcome<OsmExtract> Read(
        IOsmSource source,
        string file,
        RoadProfile profile,
        MapWarningLog warnings,
        IProgress<RoadProgress>? progress,
        CancellationToken cancellation)
    {
        var faults = new FaultList(file);
        var interpreter = new WayInterpreter(profile, warnings);
        var ways = new WayCollector(interpreter, warnings);
        if (!source.Read(ways, faults, Report(progress, RoadStage.ReadingWays), cancellation))
        {
            return faults.ToList();
        }

        var ids = SortedDistinct(ways.References);
        var nodes = new NodeCollector(ids, interpreter, ways.HasLocations);
        if (!source.Read(nodes, faults, Report(progress, RoadStage.ReadingNodes), cancellation))
        {
            return faults.ToList();
        }

        var references = new int[ways.References.Count];
        for (var i = 0; i < references.Length; i++)
        {
            references[i] = Array.BinarySearch(ids, ways.References[i]);
        }

        var found = new FoundWays(references, ids, nodes, warnings);
        var roads = found.Roads(ways.Ways, ways.Attributes);
        if (faults.IsEmpty && roads.Count == 0)
        {
            faults.Add("", ways.Ways.Count == 0 ? NoRoads : NoNodes, RoadsOf(profile));
        }

        if (!faults.IsEmpty)
        {
            return faults.ToList();
        }

        roads = WithoutEndlessWays(roads, references, nodes, warnings);
        FerryTimes.Complete(roads, ways.Attributes, ways.FerryLines, way => MetersOf(way, references, nodes), warnings);
        return new OsmExtract
        {
            NodeIds = ids,
            Latitudes = nodes.Latitudes,
            Longitudes = nodes.Longitudes,
            Blocked = nodes.Blocked,
            Ways = roads,
            References = references,
            Attributes = ways.Attributes,
            TurnRules = ways.TurnRules,
            Places = nodes.Places,
            Outlines = [.. found.Outlines(ways.Outlines).Select(o => OutlineOf(o, references, nodes))],
        };
    }

    private static Text RoadsOf(RoadProfile profile) => new(
        $"veje (ways) mærket highway={profile.Roads[0].Highway} eller en anden værdi i profilen '{profile.Name}', med deres punkter; "
            + "fra Overpass med (._;>;); out; eller out geom;",
        $"ways tagged highway={profile.Roads[0].Highway} or another value of the profile '{profile.Name}', with their nodes; "
            + "of Overpass by (._;>;); out; or out geom;");

    private static Action<double>? Report(IProgress<RoadProgress>? progress, RoadStage stage) =>
        progress is null ? null : share => progress.Report(new RoadProgress(stage, share));

    private static long[] SortedDistinct(List<long> references)
    {
        var ids = references.ToArray();
        Array.Sort(ids);
        var count = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            if (i == 0 || ids[i] != ids[i - 1])
            {
                ids[count++] = ids[i];
            }
        }

        return ids[..count];
    }

    private static List<RawWay> WithoutEndlessWays(
        List<RawWay> ways, int[] references, NodeCollector nodes, MapWarningLog warnings)
    {
        var kept = new List<RawWay>(ways.Count);
        foreach (var way in ways)
        {
            if (MetersOf(way, references, nodes) <= LongestWayMeters)
            {
                kept.Add(way);
            }
            else
            {
                warnings.Note(OddityTexts.EndlessWay, $"way {way.Id}");
            }
        }

        return kept;
    }

    private static double MetersOf(RawWay way, int[] references, NodeCollector nodes)
    {
        var meters = 0.0;
        for (var i = way.FirstNode + 1; i < way.FirstNode + way.NodeCount; i++)
        {
            meters += Position(references[i - 1], nodes).MetersTo(Position(references[i], nodes));
        }

        return meters;
    }

    private static GeoPoint Position(int node, NodeCollector nodes) =>
        FixedPoint.ToGeoPoint(nodes.Latitudes[node], nodes.Longitudes[node]);

    private static Outline OutlineOf(RawOutline raw, int[] references, NodeCollector nodes)
    {
        var ring = new GeoPoint[raw.NodeCount];
        for (var i = 0; i < ring.Length; i++)
        {
            ring[i] = Position(references[raw.FirstNode + i], nodes);
        }

        return new Outline(raw.Kind, raw.Name, raw.MunicipalityCode, ring);
    }
}
