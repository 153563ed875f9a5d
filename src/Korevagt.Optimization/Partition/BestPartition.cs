namespace Korevagt.Optimization.Partition;

/// <summary>A partition that no other of as many blocks is better than.</summary>
/// <param name="Cost">Sum of the costs of its blocks.</param>
/// <param name="Tie">Sum of what decides between equal costs.</param>
/// <param name="Blocks">The members of each block, the one with item 0 first, then by lowest item.</param>
public sealed record BestPartition(long Cost, long Tie, IReadOnlyList<int> Blocks);
