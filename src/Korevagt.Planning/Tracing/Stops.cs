using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.Tracing;

/// <summary>Finds the stop at which a diverted car turns on its way home.</summary>
internal static class Stops
{
    /// <summary>The stop of a car that turns at a waypoint.</summary>
    /// <exception cref="ArgumentException">The car does not turn on its way.</exception>
    public static RouteStop At(SimulationModel model, in CarOrigin from)
    {
        if (from is not { Band: { } band, OnTheWayTo: { } station, Waypoint: { } waypoint })
        {
            throw new ArgumentException("The car does not turn on its way home.", nameof(from));
        }

        var table = model.DrivingTables[band];
        var route = from.Place * table.StationCount + station - table.PointCount;
        var stop = table.RouteStart[route];
        while (table.RouteStops[stop].Waypoint != waypoint)
        {
            stop++;
        }

        return table.RouteStops[stop];
    }
}
