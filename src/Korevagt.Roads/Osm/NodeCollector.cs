using System.Globalization;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>The second pass over a file: positions of the nodes that ways name, barriers and named places.</summary>
internal sealed class NodeCollector : IOsmSink
{
    private readonly WayInterpreter interpreter;
    private readonly long[] ids;
    private readonly bool[] found;
    private int cursor;

    /// <summary>Asks for the nodes of the sorted list of ids.</summary>
    /// <param name="sortedIds">The ids, ascending.</param>
    /// <param name="interpreter">Tells which nodes a car cannot pass.</param>
    /// <param name="readsWays">True where ways state positions, of nodes that the file may not list.</param>
    public NodeCollector(long[] sortedIds, WayInterpreter interpreter, bool readsWays)
    {
        this.interpreter = interpreter;
        Wanted = readsWays ? OsmKinds.Node | OsmKinds.Way : OsmKinds.Node;
        ids = sortedIds;
        found = new bool[ids.Length];
        Latitudes = new int[ids.Length];
        Longitudes = new int[ids.Length];
        Blocked = new bool[ids.Length];
    }

    /// <inheritdoc/>
    public OsmKinds Wanted { get; }

    /// <summary>Latitudes in 1e-7 degrees, by index of the id.</summary>
    public int[] Latitudes { get; }

    /// <summary>Longitudes in 1e-7 degrees, by index of the id.</summary>
    public int[] Longitudes { get; }

    /// <summary>True where a car cannot pass, by index of the id.</summary>
    public bool[] Blocked { get; }

    /// <summary>The named places in the order of the file.</summary>
    public List<NamedPlace> Places { get; } = [];

    /// <summary>True if the node of that index is in the file.</summary>
    public bool Found(int index) => found[index];

    /// <inheritdoc/>
    public void Node(long id, int latitudeE7, int longitudeE7, OsmTags tags)
    {
        var index = IndexOf(id);
        if (index >= 0)
        {
            found[index] = true;
            Latitudes[index] = latitudeE7;
            Longitudes[index] = longitudeE7;
        }

        if (tags.Count == 0)
        {
            return;
        }

        if (index >= 0)
        {
            Blocked[index] = interpreter.Blocks(tags);
        }

        if (tags["place"] is { } kind && tags["name"] is { } name)
        {
            Places.Add(
                new NamedPlace(
                    id, name, kind, Population(tags), tags["ref:kommune"], FixedPoint.ToGeoPoint(latitudeE7, longitudeE7)));
        }
    }

    /// <inheritdoc/>
    public void NodeOfWay(long id, int latitudeE7, int longitudeE7)
    {
        var index = Array.BinarySearch(ids, id);
        if (index < 0 || found[index])
        {
            return;
        }

        found[index] = true;
        Latitudes[index] = latitudeE7;
        Longitudes[index] = longitudeE7;
    }

    /// <inheritdoc/>
    public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags)
    {
    }

    /// <inheritdoc/>
    public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
    }

    /// <summary>Most files list nodes by ascending id, so the next one is looked for from the last one on.</summary>
    private int IndexOf(long id)
    {
        const int stepsAhead = 64;
        if (cursor > 0 && ids[cursor - 1] >= id)
        {
            cursor = 0;
        }

        for (var step = 0; step < stepsAhead && cursor < ids.Length; step++, cursor++)
        {
            if (ids[cursor] >= id)
            {
                return ids[cursor] == id ? cursor : -1;
            }
        }

        var index = Array.BinarySearch(ids, cursor, ids.Length - cursor, id);
        cursor = index >= 0 ? index : ~index;
        return index;
    }

    private static int? Population(OsmTags tags) =>
        int.TryParse(tags["population"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
