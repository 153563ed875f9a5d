namespace Korevagt.Simulation.Engine;

/// <summary>Where a car sets out from.</summary>
/// <param name="Place">The place where it stands, or the one where it set out home from.</param>
/// <param name="OnTheWayTo">The station that it was on its way to, or null where it stands.</param>
/// <param name="Band">The band of the clock in which it set out to that station; null where it stands.</param>
/// <param name="Waypoint">The waypoint at which it turns, or null where it stands or goes on to that station first.</param>
public readonly record struct CarOrigin(int Place, int? OnTheWayTo, int? Band, int? Waypoint)
{
    /// <summary>A car that stands at a place.</summary>
    public static CarOrigin Standing(int place) => new(place, OnTheWayTo: null, Band: null, Waypoint: null);
}
