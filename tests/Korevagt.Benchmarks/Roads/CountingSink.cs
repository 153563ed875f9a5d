using Korevagt.Roads.Osm;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Benchmarks.Roads;

/// <summary>Counts elements and their tags, to measure the reader alone.</summary>
internal sealed class CountingSink(OsmKinds wanted) : IOsmSink
{
    public OsmKinds Wanted => wanted;

    public long Count { get; private set; }

    public void Node(long id, int latitudeE7, int longitudeE7, OsmTags tags) => Count++;

    public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags) => Count++;

    public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags) => Count++;
}
