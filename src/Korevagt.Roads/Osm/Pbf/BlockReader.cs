using System.Runtime.InteropServices;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm.Pbf;

/// <summary>Decodes the elements of one block and passes those that are asked for to the sink.</summary>
internal sealed class BlockReader(IOsmSink sink, FaultList faults)
{
    private const double NanodegreesPerUnit = 100;

    private readonly OsmTags tags = new();
    private readonly List<long> nodes = [];
    private readonly List<OsmMember> members = [];
    private PrimitiveBlock block = new();
    private string?[] strings = [];

    /// <summary>Decodes a block.</summary>
    /// <returns>The kinds of elements that it holds.</returns>
    public OsmKinds Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return OsmKinds.None;
        }

        block = PrimitiveBlock.Parser.ParseFrom(bytes);
        strings = new string?[block.Stringtable.S.Count];
        var held = OsmKinds.None;
        foreach (var groupBytes in block.Primitivegroup)
        {
            var kind = KindOf(groupBytes);
            held |= kind;
            if ((kind & sink.Wanted) == OsmKinds.None)
            {
                continue;
            }

            var group = PrimitiveGroup.Parser.ParseFrom(groupBytes);
            foreach (var node in group.Nodes)
            {
                ReadNode(node);
            }

            if (group.Dense is not null)
            {
                ReadDense(group.Dense);
            }

            foreach (var way in group.Ways)
            {
                ReadWay(way);
            }

            foreach (var relation in group.Relations)
            {
                ReadRelation(relation);
            }
        }

        return held;
    }

    /// <summary>A group holds elements of one kind, so the number of its first field tells which.</summary>
    private static OsmKinds KindOf(ByteString group) => group.Length == 0
        ? OsmKinds.None
        : (group[0] >> 3) switch
        {
            1 or 2 => OsmKinds.Node,
            3 => OsmKinds.Way,
            4 => OsmKinds.Relation,
            _ => OsmKinds.None,
        };

    private void ReadNode(Node node)
    {
        ReadTags(node.Keys, node.Vals);
        PassNode(node.Id, node.Lat, node.Lon);
    }

    private void ReadDense(DenseNodes dense)
    {
        if (dense.Lat.Count != dense.Id.Count || dense.Lon.Count != dense.Id.Count)
        {
            throw new MapFaultException(new(
                $"har {dense.Id.Count} punkter med {dense.Lat.Count} breddegrader og {dense.Lon.Count} længdegrader",
                $"has {dense.Id.Count} nodes with {dense.Lat.Count} latitudes and {dense.Lon.Count} longitudes"));
        }

        long id = 0, latitude = 0, longitude = 0;
        var next = 0;
        for (var i = 0; i < dense.Id.Count; i++)
        {
            id += dense.Id[i];
            latitude += dense.Lat[i];
            longitude += dense.Lon[i];
            tags.Clear();
            while (next < dense.KeysVals.Count && dense.KeysVals[next] != 0)
            {
                if (next + 1 >= dense.KeysVals.Count)
                {
                    throw new MapFaultException(
                        new("har et punkt med en nøgle uden værdi", "has a node with a key without value"));
                }

                tags.Add(StringAt((uint)dense.KeysVals[next]), StringAt((uint)dense.KeysVals[next + 1]));
                next += 2;
            }

            next++;
            PassNode(id, latitude, longitude);
        }
    }

    private void PassNode(long id, long latitude, long longitude)
    {
        var (lat, lon) = Units(latitude, longitude);
        if (IsOnEarth(lat, lon))
        {
            sink.Node(id, (int)lat, (int)lon, tags);
            return;
        }

        var position = FormattableString.Invariant($"{lat / FixedPoint.UnitsPerDegree}, {lon / FixedPoint.UnitsPerDegree}");
        faults.Add(
            $"node {id}",
            new($"har positionen {position}", $"has the position {position}"),
            new("breddegrad og længdegrad i grader", "degrees of latitude and longitude"));
    }

    private (double Latitude, double Longitude) Units(long latitude, long longitude) =>
        (ToUnits(block.LatOffset, latitude), ToUnits(block.LonOffset, longitude));

    private static bool IsOnEarth(double latitude, double longitude) =>
        Math.Abs(latitude) <= 90 * FixedPoint.UnitsPerDegree && Math.Abs(longitude) <= 180 * FixedPoint.UnitsPerDegree;

    private double ToUnits(long offset, long value) =>
        Math.Round((offset + (double)block.Granularity * value) / NanodegreesPerUnit);

    private void ReadWay(Way way)
    {
        ReadTags(way.Keys, way.Vals);
        nodes.Clear();
        long id = 0;
        foreach (var delta in way.Refs)
        {
            id += delta;
            nodes.Add(id);
        }

        if (way.Lat.Count > 0 || way.Lon.Count > 0)
        {
            PassLocations(way);
        }

        sink.Way(way.Id, CollectionsMarshal.AsSpan(nodes), tags);
    }

    /// <summary>Passes the positions on; osmium states one off the earth for a node that it has not found.</summary>
    private void PassLocations(Way way)
    {
        if (way.Lat.Count != way.Refs.Count || way.Lon.Count != way.Refs.Count)
        {
            throw new MapFaultException(new(
                $"har vejen (way) {way.Id} med {way.Refs.Count} punkter, {way.Lat.Count} breddegrader og {way.Lon.Count} længdegrader",
                $"has the way {way.Id} of {way.Refs.Count} nodes with {way.Lat.Count} latitudes and {way.Lon.Count} longitudes"));
        }

        long latitude = 0, longitude = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            latitude += way.Lat[i];
            longitude += way.Lon[i];
            var (lat, lon) = Units(latitude, longitude);
            if (IsOnEarth(lat, lon))
            {
                sink.NodeOfWay(nodes[i], (int)lat, (int)lon);
            }
        }
    }

    private void ReadRelation(Relation relation)
    {
        if (relation.RolesSid.Count != relation.Memids.Count || relation.Types_.Count != relation.Memids.Count)
        {
            throw new MapFaultException(new(
                $"har relationen {relation.Id}, hvis medlemmer mangler roller eller typer",
                $"has the relation {relation.Id} whose members lack roles or types"));
        }

        ReadTags(relation.Keys, relation.Vals);
        members.Clear();
        long id = 0;
        for (var i = 0; i < relation.Memids.Count; i++)
        {
            id += relation.Memids[i];
            var kind = relation.Types_[i] switch
            {
                Relation.Types.MemberType.Node => OsmKinds.Node,
                Relation.Types.MemberType.Way => OsmKinds.Way,
                _ => OsmKinds.Relation,
            };
            members.Add(new OsmMember(kind, id, StringAt((uint)relation.RolesSid[i])));
        }

        sink.Relation(relation.Id, CollectionsMarshal.AsSpan(members), tags);
    }

    private void ReadTags(RepeatedField<uint> keys, RepeatedField<uint> values)
    {
        if (keys.Count != values.Count)
        {
            throw new MapFaultException(new(
                $"har et element med {keys.Count} nøgler og {values.Count} værdier",
                $"has an element with {keys.Count} keys and {values.Count} values"));
        }

        tags.Clear();
        for (var i = 0; i < keys.Count; i++)
        {
            tags.Add(StringAt(keys[i]), StringAt(values[i]));
        }
    }

    private string StringAt(uint index)
    {
        if (index >= strings.Length)
        {
            throw new MapFaultException(
                new($"nævner tekst {index} af {strings.Length}", $"names string {index} of {strings.Length}"));
        }

        return strings[index] ??= Encoding.UTF8.GetString(block.Stringtable.S[(int)index].Span);
    }
}
