using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>
/// Makes an <see cref="OsmExtract"/> of a file in two passes: ways and relations first, then only the nodes that they name,
/// so that memory depends on the roads and not on everything else that a map holds.
/// </summary>
internal static class OsmExtractor
{
    private const int NodesNamed = 5;
    private const double LongestWayMeters = 500_000;

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
        var ways = new WayCollector(interpreter, faults, warnings);
        if (!source.Read(ways, faults, Report(progress, RoadStage.ReadingWays), cancellation))
        {
            return faults.ToList();
        }

        var ids = SortedDistinct(ways.References);
        var nodes = new NodeCollector(ids, interpreter);
        if (!source.Read(nodes, faults, Report(progress, RoadStage.ReadingNodes), cancellation))
        {
            return faults.ToList();
        }

        var references = new int[ways.References.Count];
        for (var i = 0; i < references.Length; i++)
        {
            references[i] = Array.BinarySearch(ids, ways.References[i]);
        }

        foreach (var way in ways.Ways)
        {
            CheckNodes($"way {way.Id}", references.AsSpan(way.FirstNode, way.NodeCount), nodes, ids, faults);
        }

        foreach (var outline in ways.Outlines)
        {
            CheckNodes($"way {outline.WayId}", references.AsSpan(outline.FirstNode, outline.NodeCount), nodes, ids, faults);
        }

        if (faults.IsEmpty && ways.Ways.Count == 0)
        {
            faults.Add(
                "", "has no roads that a car may use",
                $"ways tagged highway={profile.Roads[0].Highway} or another value of the profile '{profile.Name}'");
        }

        if (!faults.IsEmpty)
        {
            return faults.ToList();
        }

        return new OsmExtract
        {
            NodeIds = ids,
            Latitudes = nodes.Latitudes,
            Longitudes = nodes.Longitudes,
            Blocked = nodes.Blocked,
            Ways = WithoutEndlessWays(ways.Ways, references, nodes, warnings),
            References = references,
            Attributes = ways.Attributes,
            TurnRules = ways.TurnRules,
            Places = nodes.Places,
            Outlines = [.. ways.Outlines.Select(o => OutlineOf(o, references, nodes))],
        };
    }

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

    private static void CheckNodes(string place, ReadOnlySpan<int> references, NodeCollector nodes, long[] ids, FaultList faults)
    {
        var missing = new SortedSet<long>();
        foreach (var reference in references)
        {
            if (!nodes.Found(reference))
            {
                missing.Add(ids[reference]);
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        var named = string.Join(", ", missing.Take(NodesNamed));
        var more = missing.Count > NodesNamed ? $" and {missing.Count - NodesNamed} more" : "";
        faults.Add(place, $"names {missing.Count} node(s) that are not in the file or have faults: {named}{more}");
    }

    private static List<RawWay> WithoutEndlessWays(
        List<RawWay> ways, int[] references, NodeCollector nodes, MapWarningLog warnings)
    {
        var kept = new List<RawWay>(ways.Count);
        foreach (var way in ways)
        {
            var meters = 0.0;
            for (var i = way.FirstNode + 1; i < way.FirstNode + way.NodeCount; i++)
            {
                meters += Position(references[i - 1], nodes).MetersTo(Position(references[i], nodes));
            }

            if (meters <= LongestWayMeters)
            {
                kept.Add(way);
            }
            else
            {
                warnings.Note("road or ferry longer than 500 km in one piece, left out", $"way {way.Id}");
            }
        }

        return kept;
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
