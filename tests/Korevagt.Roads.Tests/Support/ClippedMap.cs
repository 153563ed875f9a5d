using System.Globalization;
using System.Text;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Osm;
using Korevagt.Roads.Vocabulary;
using Korevagt.Tests.Maps;

namespace Korevagt.Roads.Tests.Support;

/// <summary>A map cut to a box, in the ways in which programs cut.</summary>
internal sealed class ClippedMap : IOsmSink
{
    private readonly Dictionary<long, (int Lat, int Lon, OsmTags Tags)> nodes = [];
    private readonly List<(long Id, long[] Nodes, OsmTags Tags)> ways = [];
    private readonly HashSet<long> inside = [];
    private List<(long Id, long[] Nodes, OsmTags Tags)> keptWays = [];
    private HashSet<long> keptNodes = [];

    private ClippedMap()
    {
    }

    public OsmKinds Wanted => OsmKinds.Node | OsmKinds.Way;

    /// <summary>The number of kept ways, of roads and of others, some of whose nodes are not in the file.</summary>
    public (int Roads, int Others) Incomplete => (
        keptWays.Count(way => !IsWhole(way.Nodes) && IsRoad(way.Tags)), keptWays.Count(way => !IsWhole(way.Nodes) && !IsRoad(way.Tags)));

    /// <summary>The length of the road between nodes next to each other that are both in the file, kilometers.</summary>
    public double RoadKilometers => keptWays.Where(way => IsRoad(way.Tags)).Sum(way => way.Nodes.Zip(way.Nodes.Skip(1))
        .Where(pair => IsThere(pair.First) && IsThere(pair.Second))
        .Sum(pair => PointOf(pair.First).MetersTo(PointOf(pair.Second)))) / 1000;

    private bool WithLocations { get; init; }

    public static ClippedMap Of(string file, GeoPoint southWest, GeoPoint northEast, Clipping how)
    {
        var map = new ClippedMap { WithLocations = how == Clipping.LocationsOnWays };
        Assert.True(new OsmXmlReader(MapContent.OfFile(file)).Read(map, new FaultList(file), null, CancellationToken.None));
        map.Clip(southWest, northEast, how);
        return map;
    }

    public void Node(long id, int latitudeE7, int longitudeE7, OsmTags tags) => nodes[id] = (latitudeE7, longitudeE7, Copy(tags));

    public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags) => ways.Add((id, nodes.ToArray(), Copy(tags)));

    public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
    }

    public byte[] ToPbf()
    {
        using var stream = new MemoryStream();
        using (var writer = new OsmPbfWriter(stream))
        {
            foreach (var id in keptNodes.Order())
            {
                writer.Node(id, nodes[id].Lat, nodes[id].Lon, nodes[id].Tags);
            }

            foreach (var (id, refs, tags) in keptWays)
            {
                foreach (var node in WithLocations ? refs : [])
                {
                    writer.NodeOfWay(node, nodes[node].Lat, nodes[node].Lon);
                }

                writer.Way(id, refs, tags);
            }
        }

        return stream.ToArray();
    }

    public byte[] ToXml()
    {
        var text = new StringBuilder("<?xml version='1.0'?>\n<osm version='0.6'>\n");
        foreach (var id in keptNodes.Order())
        {
            text.Append(CultureInfo.InvariantCulture, $"<node id='{id}' {Position(id)}>{Tags(nodes[id].Tags)}</node>\n");
        }

        foreach (var (id, refs, tags) in keptWays)
        {
            text.Append(CultureInfo.InvariantCulture, $"<way id='{id}'>");
            foreach (var node in refs)
            {
                text.Append(CultureInfo.InvariantCulture, $"<nd ref='{node}'{(WithLocations ? " " + Position(node) : "")}/>");
            }

            text.Append(CultureInfo.InvariantCulture, $"{Tags(tags)}</way>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</osm>\n").ToString());
    }

    private void Clip(GeoPoint southWest, GeoPoint northEast, Clipping how)
    {
        inside.UnionWith(nodes.Keys.Where(id => PointOf(id) is var p
            && p.Latitude >= southWest.Latitude && p.Latitude <= northEast.Latitude
            && p.Longitude >= southWest.Longitude && p.Longitude <= northEast.Longitude));
        keptWays = ways.FindAll(way => Array.Exists(way.Nodes, inside.Contains));
        keptNodes = [.. inside];
        switch (how)
        {
            case Clipping.CompleteWays:
                keptNodes.UnionWith(keptWays.SelectMany(way => way.Nodes));
                break;
            case Clipping.Smart:
                // Outlines whole, as osmium's default for multipolygons; roads as they are cut.
                keptNodes.UnionWith(keptWays.Where(way => !IsRoad(way.Tags)).SelectMany(way => way.Nodes));
                break;
            case Clipping.LocationsOnWays:
                keptNodes.RemoveWhere(id => nodes[id].Tags.Count == 0);
                break;
            case Clipping.WaysOnly:
                keptNodes = [];
                break;
        }
    }

    private bool IsThere(long node) => WithLocations || keptNodes.Contains(node);

    private bool IsWhole(long[] refs) => Array.TrueForAll(refs, IsThere);

    private GeoPoint PointOf(long node) => FixedPoint.ToGeoPoint(nodes[node].Lat, nodes[node].Lon);

    private static bool IsRoad(OsmTags tags) => tags["highway"] is not null;

    private string Position(long id) =>
        string.Create(CultureInfo.InvariantCulture, $"lat='{nodes[id].Lat / 1e7:0.#######}' lon='{nodes[id].Lon / 1e7:0.#######}'");

    private static string Tags(OsmTags tags) => string.Concat(
        tags.Pairs.Select(tag => $"<tag k='{tag.Key}' v='{System.Security.SecurityElement.Escape(tag.Value)}'/>"));

    private static OsmTags Copy(OsmTags tags)
    {
        var copy = new OsmTags();
        foreach (var (key, value) in tags.Pairs)
        {
            copy.Add(key, value);
        }

        return copy;
    }
}
