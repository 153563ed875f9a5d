namespace Korevagt.Roads.Tests.Support;

/// <summary>How an extract is cut out of a map.</summary>
public enum Clipping
{
    /// <summary>
    /// The nodes inside and the ways that touch them, which go on naming the nodes outside: <c>osmium extract -s simple</c>,
    /// Overpass without recursion.
    /// </summary>
    Simple,

    /// <summary>With all nodes of the ways.</summary>
    CompleteWays,

    /// <summary>With all nodes of lakes and borders.</summary>
    Smart,

    /// <summary>Positions in the ways, nodes only where they have tags: <c>add-locations-to-ways</c>, Overpass <c>out geom</c>.</summary>
    LocationsOnWays,

    /// <summary>Ways without any node.</summary>
    WaysOnly,
}
