using Korevagt.Domain.Time;

namespace Korevagt.Simulation.Model;

/// <summary>The duties of one shift in a year, as one way to run it has them.</summary>
/// <param name="Shift">Index of the shift.</param>
/// <param name="Periods">When it is on duty, ascending and without overlap; shared by all who have the same hours.</param>
/// <param name="Cars">Number of cars, 0 for a shift that is not run.</param>
/// <param name="Station">Index of the station among the stations.</param>
/// <param name="Districts">The districts it serves first, a bit each.</param>
public readonly record struct DutyVariant(int Shift, SecondRange[] Periods, int Cars, int Station, ulong Districts);
