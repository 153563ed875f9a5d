using Korevagt.Roads.Profile;

namespace Korevagt.Roads.Graph;

/// <summary>
/// The arrays of a <see cref="RoadGraph"/>: in memory after a build, or a view of a file. Positions are in 1e-7 degrees,
/// lengths in centimeters, times in milliseconds of free flow.
/// </summary>
internal sealed class GraphArrays
{
    /// <summary>The attributes that edges refer to.</summary>
    public required IReadOnlyList<RoadAttributes> Attributes { get; init; }

    /// <summary>By vertex: latitude.</summary>
    public required ReadOnlyMemory<int> VertexLatitude { get; init; }

    /// <summary>By vertex: longitude.</summary>
    public required ReadOnlyMemory<int> VertexLongitude { get; init; }

    /// <summary>By vertex: its junction, ascending; the first vertex of a junction is its base.</summary>
    public required ReadOnlyMemory<int> VertexJunction { get; init; }

    /// <summary>By vertex, and one more: first outgoing arc.</summary>
    public required ReadOnlyMemory<int> FirstOut { get; init; }

    /// <summary>By outgoing arc: directed edge.</summary>
    public required ReadOnlyMemory<int> OutDirected { get; init; }

    /// <summary>By vertex, and one more: first incoming arc.</summary>
    public required ReadOnlyMemory<int> FirstIn { get; init; }

    /// <summary>By incoming arc: the vertex that it comes from.</summary>
    public required ReadOnlyMemory<int> InTail { get; init; }

    /// <summary>By incoming arc: directed edge.</summary>
    public required ReadOnlyMemory<int> InDirected { get; init; }

    /// <summary>By edge: base vertex of the junction where it begins.</summary>
    public required ReadOnlyMemory<int> EdgeTail { get; init; }

    /// <summary>By edge: base vertex of the junction where it ends.</summary>
    public required ReadOnlyMemory<int> EdgeHead { get; init; }

    /// <summary>By edge: length.</summary>
    public required ReadOnlyMemory<int> EdgeCentimeters { get; init; }

    /// <summary>By edge: index of its attributes.</summary>
    public required ReadOnlyMemory<int> EdgeAttributes { get; init; }

    /// <summary>By directed edge: free-flow time, or -1 where closed.</summary>
    public required ReadOnlyMemory<int> DirectedMilliseconds { get; init; }

    /// <summary>By directed edge: the vertex where a car arrives; the base vertex where closed.</summary>
    public required ReadOnlyMemory<int> DirectedHead { get; init; }

    /// <summary>By edge, and one more: first shape point between its ends.</summary>
    public required ReadOnlyMemory<int> ShapeFirst { get; init; }

    /// <summary>By shape point: latitude.</summary>
    public required ReadOnlyMemory<int> ShapeLatitude { get; init; }

    /// <summary>By shape point: longitude.</summary>
    public required ReadOnlyMemory<int> ShapeLongitude { get; init; }

    /// <summary>By vertex: true in the largest network that a car can both reach and leave; null where not yet known.</summary>
    public ReadOnlyMemory<bool>? InMainComponent { get; init; }
}
