namespace Korevagt.Roads.Osm;

/// <summary>A member of a relation.</summary>
/// <param name="Kind">Whether it is a node, way or relation.</param>
/// <param name="Id">Its id.</param>
/// <param name="Role">What it is in the relation.</param>
internal readonly record struct OsmMember(OsmKinds Kind, long Id, string Role);
