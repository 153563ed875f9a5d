namespace Korevagt.Previews;

/// <summary>How much previews may take of a machine.</summary>
/// <param name="AtOnce">How many are simulated at a time; others wait for their turn.</param>
/// <param name="Waiting">How many may wait; more are turned away.</param>
/// <param name="Threads">How many threads simulate one.</param>
public sealed record PreviewLimits(int AtOnce, int Waiting, int Threads);
