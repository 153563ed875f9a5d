namespace Korevagt.Simulation.Model;

/// <summary>One car's one period of duty.</summary>
/// <param name="Shift">Index of the shift.</param>
/// <param name="StartSecond">When it begins; may be negative where it began last year.</param>
/// <param name="EndSecond">When it ends; may lie beyond the year.</param>
/// <param name="Station">Index of the station among the stations.</param>
/// <param name="Districts">The districts it serves first, a bit each.</param>
public readonly record struct Duty(int Shift, int StartSecond, int EndSecond, int Station, ulong Districts);
