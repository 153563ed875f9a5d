using System.Globalization;
using System.Text;

namespace Korevagt.Roads.Tests.Support;

/// <summary>Writes small OpenStreetMap XML files for tests.</summary>
internal sealed class OsmText
{
    private readonly StringBuilder nodes = new();
    private readonly StringBuilder ways = new();
    private readonly StringBuilder relations = new();

    public OsmText Node(long id, double latitude, double longitude, params (string Key, string Value)[] tags)
    {
        nodes.Append(
            CultureInfo.InvariantCulture, $"  <node id=\"{id}\" lat=\"{latitude:0.#######}\" lon=\"{longitude:0.#######}\">");
        return Close(nodes, "node", tags);
    }

    public OsmText Way(long id, long[] nodeIds, params (string Key, string Value)[] tags)
    {
        ways.Append(CultureInfo.InvariantCulture, $"  <way id=\"{id}\">");
        foreach (var node in nodeIds)
        {
            ways.Append(CultureInfo.InvariantCulture, $"<nd ref=\"{node}\"/>");
        }

        return Close(ways, "way", tags);
    }

    public OsmText Restriction(
        long id, string kind, long fromWay, long viaNode, long toWay, params (string Key, string Value)[] tags)
    {
        relations.Append(
            CultureInfo.InvariantCulture, $"  <relation id=\"{id}\"><member type=\"way\" ref=\"{fromWay}\" role=\"from\"/>");
        relations.Append(CultureInfo.InvariantCulture, $"<member type=\"node\" ref=\"{viaNode}\" role=\"via\"/>");
        relations.Append(CultureInfo.InvariantCulture, $"<member type=\"way\" ref=\"{toWay}\" role=\"to\"/>");
        return Close(relations, "relation", [("type", "restriction"), ("restriction", kind), .. tags]);
    }

    public OsmText FerryLine(long id, long[] wayIds, params (string Key, string Value)[] tags)
    {
        relations.Append(CultureInfo.InvariantCulture, $"  <relation id=\"{id}\">");
        foreach (var way in wayIds)
        {
            relations.Append(CultureInfo.InvariantCulture, $"<member type=\"way\" ref=\"{way}\" role=\"\"/>");
        }

        return Close(relations, "relation", [("type", "route"), ("route", "ferry"), .. tags]);
    }

    public override string ToString() =>
        $"<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\">\n{nodes}{ways}{relations}</osm>\n";

    private OsmText Close(StringBuilder text, string element, (string Key, string Value)[] tags)
    {
        foreach (var (key, value) in tags)
        {
            text.Append(CultureInfo.InvariantCulture, $"<tag k=\"{key}\" v=\"{value}\"/>");
        }

        text.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
        return this;
    }
}
