namespace Korevagt.Roads.Osm;

/// <summary>The kinds of elements of an OpenStreetMap file.</summary>
[Flags]
internal enum OsmKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Points.</summary>
    Node = 1,

    /// <summary>Lines.</summary>
    Way = 2,

    /// <summary>Groups of elements.</summary>
    Relation = 4,
}
