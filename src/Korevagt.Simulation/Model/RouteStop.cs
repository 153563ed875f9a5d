namespace Korevagt.Simulation.Model;

/// <summary>A waypoint on a way home.</summary>
/// <param name="Seconds">Seconds from the route's beginning.</param>
/// <param name="Meters">Meters from the route's beginning.</param>
/// <param name="Waypoint">Index of the waypoint.</param>
public readonly record struct RouteStop(int Seconds, int Meters, int Waypoint);
