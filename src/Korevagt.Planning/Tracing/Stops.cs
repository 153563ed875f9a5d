using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.Tracing;

/// <summary>Finds the stop at which a diverted car turns on its way home.</summary>
internal static class Stops
{
    /// <summary>The stop of a car that turns at a waypoint.</summary>
    public static RouteStop At(SimulationModel model, in CarOrigin from)
    {
        var table = model.DrivingTables[from.Band];
        var route = from.Place * table.StationCount + from.OnTheWayTo - table.PointCount;
        var stop = table.RouteStart[route];
        while (table.RouteStops[stop].Waypoint != from.Waypoint)
        {
            stop++;
        }

        return table.RouteStops[stop];
    }
}
