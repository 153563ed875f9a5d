using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.Routing;

/// <summary>Finds single routes for people to look at: geometry, roads, time and length.</summary>
public static class RouteFinder
{
    /// <summary>
    /// The fastest route between two points: by the hierarchy where the metric is contracted, otherwise by a plain search,
    /// which is the sooner for a single route. Time and length are the same either way; of two routes that share both, either
    /// may be drawn.
    /// </summary>
    /// <param name="metric">Driving times.</param>
    /// <param name="from">The point driven from.</param>
    /// <param name="to">The point driven to.</param>
    /// <param name="accessLeg">How a car gets from the road to a door.</param>
    /// <returns>The route, or a fault that names both points.</returns>
    public static Outcome<Route> Find(DrivingMetric metric, SnappedPoint from, SnappedPoint to, AccessLeg accessLeg)
    {
        if (from.Asked == to.Asked)
        {
            return new Route(from.Name, to.Name, 0, 0, [], [from.OnRoad]);
        }

        var source = PointAccess.Of(metric, from, accessLeg);
        var target = PointAccess.Of(metric, to, accessLeg);
        var steps = StepsOf(metric, source, target, out var cost);
        if (cost >= PackedCost.Infinite)
        {
            return new Fault("route", from.Name, NoRoute(to.Name));
        }

        var whole = cost + source.AccessCost + target.AccessCost;
        return new Route(
            from.Name,
            to.Name,
            PackedCost.ToSeconds(whole),
            PackedCost.ToMeters(whole),
            LegsOf(metric, steps),
            RouteGeometry.Of(metric.Graph, from, to, steps))
        {
            FromDoor = AccessOf(source),
            ToDoor = AccessOf(target),
        };
    }

    /// <summary>What a fault says of a point without a route to another.</summary>
    internal static Text NoRoute(string to) => new($"har ingen rute til {to}", $"has no route to {to}");

    private static RouteLeg? AccessOf(PointAccess point) => point.AccessCost == 0
        ? null
        : new RouteLeg(
            "", "", RouteLeg.Access, PackedCost.Milliseconds(point.AccessCost) / 1000.0,
            PackedCost.Centimeters(point.AccessCost) / 100.0);

    private static List<RouteStep> StepsOf(DrivingMetric metric, PointAccess source, PointAccess target, out long cost)
    {
        if (metric.IsContracted)
        {
            return RouteSteps.Read(metric, source, target, new HierarchyRoute(metric.Hierarchy), out cost);
        }

        var search = new DijkstraSearch(metric);
        search.Backward(target.Entering);
        return RouteSteps.Read(metric, source, target, search, out cost);
    }

    private static List<RouteLeg> LegsOf(DrivingMetric metric, List<RouteStep> steps)
    {
        var legs = new List<RouteLeg>();
        foreach (var step in steps)
        {
            var road = metric.Graph.AttributesOf(step.DirectedEdge >> 1);
            var cost = metric.CostBetween(step.DirectedEdge, step.FromCentimeters, step.ToCentimeters);
            var leg = new RouteLeg(
                road.Ref, road.Name, road.Highway, PackedCost.Milliseconds(cost) / 1000.0, PackedCost.Centimeters(cost) / 100.0);
            if (legs.Count > 0 && (legs[^1].Ref, legs[^1].Name, legs[^1].Highway) == (leg.Ref, leg.Name, leg.Highway))
            {
                legs[^1] = leg with { Seconds = legs[^1].Seconds + leg.Seconds, Meters = legs[^1].Meters + leg.Meters };
            }
            else
            {
                legs.Add(leg);
            }
        }

        return legs;
    }
}
