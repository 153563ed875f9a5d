using Korevagt.Domain.Geography;

namespace Korevagt.Roads.Snapping;

/// <summary>
/// A point beside the network and where a car gets onto it: a place along an edge, or a junction, which lies on all roads that
/// meet there.
/// </summary>
/// <param name="Name">How to name the point to a person.</param>
/// <param name="Asked">The point itself.</param>
/// <param name="OnRoad">The place on the network.</param>
/// <param name="Edge">The edge; at a junction one of those that meet there, or null.</param>
/// <param name="Centimeters">Distance along the edge from its tail.</param>
/// <param name="StraightMeters">Straight line between the point and the network.</param>
public readonly record struct SnappedPoint(
    string Name, GeoPoint Asked, GeoPoint OnRoad, int? Edge, int Centimeters, double StraightMeters)
{
    /// <summary>The vertex of a junction; null inside an edge.</summary>
    internal int? Vertex { get; init; }
}
