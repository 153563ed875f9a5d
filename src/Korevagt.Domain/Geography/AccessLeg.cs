namespace Korevagt.Domain.Geography;

/// <summary>How a car gets from the road network to a door that lies beside it.</summary>
/// <param name="DetourFactor">Length driven per metre of straight line, at least 1.</param>
/// <param name="KilometersPerHour">Mean speed on the access leg, above 0.</param>
public readonly record struct AccessLeg(double DetourFactor, double KilometersPerHour)
{
    /// <summary>Metres driven for so many metres of straight line.</summary>
    public double Meters(double straightMeters) => straightMeters * DetourFactor;

    /// <summary>Seconds driven for so many metres of straight line.</summary>
    public double Seconds(double straightMeters) => Meters(straightMeters) / (KilometersPerHour / 3.6);
}
