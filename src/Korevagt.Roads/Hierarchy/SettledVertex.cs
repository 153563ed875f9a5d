namespace Korevagt.Roads.Hierarchy;

/// <summary>A vertex that an upward search settled.</summary>
/// <param name="Number">Its number in the hierarchy.</param>
/// <param name="Cost">Its packed cost.</param>
internal readonly record struct SettledVertex(int Number, long Cost);
