namespace Korevagt.Optimization.Partition;

/// <summary>A set of items that may stand together.</summary>
/// <param name="Members">Bit i is set where item i is in it; at least one.</param>
/// <param name="Cost">What it costs; whole numbers, so that sums are exact.</param>
/// <param name="Tie">What decides between partitions of the same cost: less is better.</param>
public readonly record struct PartitionBlock(int Members, long Cost, long Tie);
