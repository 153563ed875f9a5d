namespace Korevagt.Roads.Graph;

/// <summary>A stretch of one way between two nodes where edges may end or ways meet; the raw material of edges.</summary>
/// <param name="WayId">Id of the way.</param>
/// <param name="FirstReference">Index of its first node reference.</param>
/// <param name="LastReference">Index of its last node reference.</param>
/// <param name="Attributes">Attributes in the direction of the way.</param>
/// <param name="Centimeters">Length.</param>
/// <param name="ForwardMilliseconds">Free-flow time along the way, or -1 where closed.</param>
/// <param name="BackwardMilliseconds">Free-flow time against the way, or -1 where closed.</param>
internal readonly record struct RoadPiece(
    long WayId,
    int FirstReference,
    int LastReference,
    int Attributes,
    int Centimeters,
    int ForwardMilliseconds,
    int BackwardMilliseconds);
