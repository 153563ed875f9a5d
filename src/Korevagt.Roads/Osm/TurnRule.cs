namespace Korevagt.Roads.Osm;

/// <summary>A turn restriction over a node (wiki.openstreetmap.org, "Relation:restriction").</summary>
/// <param name="RelationId">Id of the relation.</param>
/// <param name="FromWay">The way that the car comes from.</param>
/// <param name="ViaNode">The node where it turns.</param>
/// <param name="ToWay">The way that it may not, or must, turn into.</param>
/// <param name="IsOnly">True for <c>only_*</c>: every other turn is forbidden.</param>
internal readonly record struct TurnRule(long RelationId, long FromWay, long ViaNode, long ToWay, bool IsOnly);
