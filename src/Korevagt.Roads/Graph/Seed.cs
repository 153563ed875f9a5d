namespace Korevagt.Roads.Graph;

/// <summary>A vertex where a search begins, and the packed cost of getting there.</summary>
/// <param name="Vertex">The vertex.</param>
/// <param name="Cost">Packed cost from the point to the vertex, or in a search backwards from the vertex to the point.</param>
/// <param name="DirectedEdge">The directed edge that the point and the vertex share, or -1 if the point is at the vertex.</param>
internal readonly record struct Seed(int Vertex, long Cost, int DirectedEdge);
