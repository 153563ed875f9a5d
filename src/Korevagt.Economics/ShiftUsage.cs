namespace Korevagt.Economics;

/// <summary>What the cars of a shift did in a simulated year, in so far as it costs money.</summary>
/// <param name="Kilometers">Kilometers driven, all cars together, 0 or more.</param>
/// <param name="OvertimeHours">Car hours beyond the shift's end, 0 or more.</param>
public readonly record struct ShiftUsage(double Kilometers, double OvertimeHours);
