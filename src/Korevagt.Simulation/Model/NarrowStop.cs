namespace Korevagt.Simulation.Model;

/// <summary>A waypoint on a way home: seconds from the route's beginning, and which one.</summary>
internal readonly record struct NarrowStop(ushort Seconds, ushort Waypoint);
