namespace Korevagt.Roads.Files;

/// <summary>What a section of a roads file holds. The numbers are part of the format: new ones are added at the end.</summary>
internal enum SectionKind
{
    /// <summary>Names, attributes, places, outlines and warnings.</summary>
    Catalog = 1,

    /// <summary>Latitudes of vertices.</summary>
    VertexLatitude,

    /// <summary>Longitudes of vertices.</summary>
    VertexLongitude,

    /// <summary>Junctions of vertices.</summary>
    VertexJunction,

    /// <summary>First outgoing arcs.</summary>
    FirstOut,

    /// <summary>Directed edges of outgoing arcs.</summary>
    OutDirected,

    /// <summary>First incoming arcs.</summary>
    FirstIn,

    /// <summary>Tails of incoming arcs.</summary>
    InTail,

    /// <summary>Directed edges of incoming arcs.</summary>
    InDirected,

    /// <summary>Tails of edges.</summary>
    EdgeTail,

    /// <summary>Heads of edges.</summary>
    EdgeHead,

    /// <summary>Lengths of edges.</summary>
    EdgeCentimeters,

    /// <summary>Attributes of edges.</summary>
    EdgeAttributes,

    /// <summary>Times of directed edges.</summary>
    DirectedMilliseconds,

    /// <summary>Heads of directed edges.</summary>
    DirectedHead,

    /// <summary>First shape points.</summary>
    ShapeFirst,

    /// <summary>Latitudes of shape points.</summary>
    ShapeLatitude,

    /// <summary>Longitudes of shape points.</summary>
    ShapeLongitude,

    /// <summary>Marks of the main component.</summary>
    InMainComponent,

    /// <summary>Driving factors of a metric; what follows belongs to it.</summary>
    Factors,

    /// <summary>Numbers of vertices in the hierarchy.</summary>
    NumberOf,

    /// <summary>First upward arcs.</summary>
    UpFirst,

    /// <summary>Heads of upward arcs.</summary>
    UpHead,

    /// <summary>Costs of upward arcs.</summary>
    UpCost,

    /// <summary>Arcs of upward arcs.</summary>
    UpArc,

    /// <summary>First downward arcs.</summary>
    DownFirst,

    /// <summary>Tails of downward arcs.</summary>
    DownTail,

    /// <summary>Costs of downward arcs.</summary>
    DownCost,

    /// <summary>Arcs of downward arcs.</summary>
    DownArc,

    /// <summary>First children of arcs.</summary>
    FirstChild,

    /// <summary>Second children of arcs.</summary>
    SecondChild,
}
