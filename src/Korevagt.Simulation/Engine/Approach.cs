namespace Korevagt.Simulation.Engine;

/// <summary>A free car's drive to a place.</summary>
/// <param name="Seconds">Driving time from now.</param>
/// <param name="Meters">
/// Meters from where the car stands, or, for a car on its way home, from where it set out: the way driven is counted once.
/// </param>
internal readonly record struct Approach(int Seconds, int Meters);
