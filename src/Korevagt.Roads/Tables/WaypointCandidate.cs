namespace Korevagt.Roads.Tables;

/// <summary>A place on a route where a car can turn.</summary>
/// <param name="Vertex">The vertex, or -1 inside an edge.</param>
/// <param name="Edge">The edge, or -1 at a vertex.</param>
/// <param name="Centimeters">Distance along the edge from its tail.</param>
/// <param name="FreeMilliseconds">Free-flow time since the route's start on the road.</param>
/// <param name="Cost">Packed cost since the route's start on the road.</param>
internal readonly record struct WaypointCandidate(int Vertex, int Edge, int Centimeters, long FreeMilliseconds, long Cost);
