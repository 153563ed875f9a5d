using Korevagt.Roads.Profile;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Roads.Osm;

/// <summary>What the car needs of a file: ways over nodes with positions, before a graph is made of them.</summary>
internal sealed class OsmExtract
{
    /// <summary>Ids of the nodes, ascending; the other arrays of nodes and <see cref="References"/> speak of indexes.</summary>
    public required long[] NodeIds { get; init; }

    /// <summary>Latitudes of the nodes in 1e-7 degrees.</summary>
    public required int[] Latitudes { get; init; }

    /// <summary>Longitudes of the nodes in 1e-7 degrees.</summary>
    public required int[] Longitudes { get; init; }

    /// <summary>True for nodes that a car cannot pass.</summary>
    public required bool[] Blocked { get; init; }

    /// <summary>The ways; every one has at least two nodes.</summary>
    public required IReadOnlyList<RawWay> Ways { get; init; }

    /// <summary>Indexes of the nodes of ways and outlines.</summary>
    public required int[] References { get; init; }

    /// <summary>The attributes of the ways.</summary>
    public required AttributeTable Attributes { get; init; }

    /// <summary>The turn restrictions.</summary>
    public required IReadOnlyList<TurnRule> TurnRules { get; init; }

    /// <summary>The named places.</summary>
    public required IReadOnlyList<NamedPlace> Places { get; init; }

    /// <summary>The closed lines for drawing.</summary>
    public required IReadOnlyList<Outline> Outlines { get; init; }
}
