namespace Korevagt.Store;

/// <summary>A simulation with the stored data of its blocks.</summary>
/// <param name="Simulation">The simulation.</param>
/// <param name="Blocks">Its blocks in order, each with its data; null where the store has none.</param>
public sealed record SimulationData(StoredSimulation Simulation, IReadOnlyList<(BlockRange Range, byte[]? Data)> Blocks);
