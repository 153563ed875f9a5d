namespace Korevagt.Simulation.Model;

/// <summary>From a second on, a shift serves some districts as if they were its own.</summary>
/// <param name="Second">The second, from the year's start; it may be negative.</param>
/// <param name="Shift">Index of the shift.</param>
/// <param name="Districts">All the districts that it serves so from then on, a bit each; 0 for none.</param>
public readonly record struct HeirChange(int Second, int Shift, ulong Districts);
