namespace Korevagt.Store;

/// <summary>A plan to be simulated in blocks.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Request">Which plan of the bundle it is, as JSON.</param>
/// <param name="BlockSize">Replications in a full block, at least 1.</param>
public sealed record SimulationWork(string Id, string Request, int BlockSize);
