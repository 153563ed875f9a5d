namespace Korevagt.Store;

/// <summary>How far the blocks of one run have come.</summary>
/// <param name="Position">The run's place in its batch, from 0.</param>
/// <param name="Scenario">The scenario; empty for the baseline alone.</param>
/// <param name="Blocks">Blocks that it needs.</param>
/// <param name="Done">How many of them are done.</param>
public sealed record RunProgress(int Position, string Scenario, int Blocks, int Done);
