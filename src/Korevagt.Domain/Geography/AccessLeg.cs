namespace Korevagt.Domain.Geography;

/// <summary>How a car gets from the road network to a door that lies beside it.</summary>
/// <param name="DetourFactor">Length driven per meter of straight line, at least 1.</param>
/// <param name="KilometersPerHour">Mean speed on the access leg, above 0.</param>
public readonly record struct AccessLeg(double DetourFactor, double KilometersPerHour)
{
    /// <summary>Meters driven for a straight-line distance in meters.</summary>
    public double Meters(double straightMeters) => straightMeters * DetourFactor;

    /// <summary>Seconds driven for a straight-line distance in meters.</summary>
    public double Seconds(double straightMeters) => Meters(straightMeters) / (KilometersPerHour / 3.6);
}
