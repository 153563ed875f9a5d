namespace Korevagt.Domain.Geography;

/// <summary>
/// How many times longer driving takes than the same road at its speed limit, by environment. Ferries are not scaled.
/// </summary>
/// <param name="Urban">Factor on <see cref="RoadEnvironment.Urban"/> roads, above 0.</param>
/// <param name="Rural">Factor on <see cref="RoadEnvironment.Rural"/> roads, above 0.</param>
/// <param name="Motorway">Factor on <see cref="RoadEnvironment.Motorway"/> roads, above 0.</param>
public readonly record struct DrivingFactors(double Urban, double Rural, double Motorway)
{
    /// <summary>Driving exactly at the speed limit everywhere.</summary>
    public static DrivingFactors FreeFlow => new(1, 1, 1);

    /// <summary>The factor of one environment; 1 for ferries.</summary>
    public double For(RoadEnvironment environment) => environment switch
    {
        RoadEnvironment.Urban => Urban,
        RoadEnvironment.Rural => Rural,
        RoadEnvironment.Motorway => Motorway,
        _ => 1,
    };
}
