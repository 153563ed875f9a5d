namespace Korevagt.Roads.Routing;

/// <summary>A directed edge, or the part of one, that a route drives.</summary>
/// <param name="DirectedEdge">The directed edge.</param>
/// <param name="FromCentimeters">Where the route joins it, from where the directed edge begins.</param>
/// <param name="ToCentimeters">Where the route leaves it.</param>
/// <param name="ArrivalVertex">The vertex at the end, or -1 if the route ends inside the edge.</param>
internal readonly record struct RouteStep(int DirectedEdge, int FromCentimeters, int ToCentimeters, int ArrivalVertex);
