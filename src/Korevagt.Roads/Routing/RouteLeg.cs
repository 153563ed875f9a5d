namespace Korevagt.Roads.Routing;

/// <summary>A stretch of a route on one road.</summary>
/// <param name="Ref">Road number, or empty.</param>
/// <param name="Name">Street or ferry name, or empty.</param>
/// <param name="Highway">The value of <c>highway</c>, or <c>ferry</c>, or <see cref="Access"/>.</param>
/// <param name="Seconds">Driving time.</param>
/// <param name="Meters">Length.</param>
public sealed record RouteLeg(string Ref, string Name, string Highway, double Seconds, double Meters)
{
    /// <summary>Stands for the way between a door and the road, which no road of the map is.</summary>
    public const string Access = "access";
}
