using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>Takes the elements of a file one by one. What is passed is only valid during the call.</summary>
internal interface IOsmSink
{
    /// <summary>The kinds of elements that the sink asks for; the reader may pass over the others.</summary>
    OsmKinds Wanted { get; }

    /// <summary>Takes a node at a latitude and longitude in 1e-7 degrees.</summary>
    void Node(long id, int latitudeE7, int longitudeE7, OsmTags tags);

    /// <summary>
    /// Takes the position that a way states for one of its nodes (<c>LocationsOnWays</c>, Overpass <c>out geom</c>), before the
    /// way itself.
    /// </summary>
    void NodeOfWay(long id, int latitudeE7, int longitudeE7)
    {
    }

    /// <summary>Takes a way.</summary>
    void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags);

    /// <summary>Takes a relation.</summary>
    void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags);
}
