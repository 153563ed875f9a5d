using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Graph;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.Tables;

/// <summary>
/// Walks every route from point to station and chooses waypoints greedily: the farthest place within the spacing, or one
/// that another route has chosen already, if that is more than half as far.
/// </summary>
internal sealed class HomewardRoutesBuilder
{
    private readonly DrivingMetric metric;
    private readonly PointAccess[] points;
    private readonly PointAccess[] stations;
    private readonly long spacing;
    private readonly WaypointSet waypoints;
    private readonly List<WaypointCandidate> candidates = [];

    /// <summary>Prepares the walk.</summary>
    public HomewardRoutesBuilder(
        DrivingMetric metric,
        IReadOnlyList<SnappedPoint> points,
        IReadOnlyList<SnappedPoint> stations,
        AccessLeg accessLeg,
        int spacingSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(spacingSeconds, 1);
        this.metric = metric;
        this.points = [.. points.Select(p => PointAccess.Of(metric, p, accessLeg))];
        this.stations = [.. stations.Select(s => PointAccess.Of(metric, s, accessLeg))];
        spacing = spacingSeconds * 1000L;
        waypoints = new WaypointSet(metric.Graph);
    }

    /// <summary>Walks all routes.</summary>
    public Outcome<HomewardRoutes> Build()
    {
        var faults = new List<Fault>();
        var chosenByRoute = new List<(int Waypoint, int Seconds, int Meters)>[points.Length * stations.Length];
        var search = new DijkstraSearch(metric);
        for (var s = 0; s < stations.Length; s++)
        {
            search.Backward(stations[s].Entering);
            for (var p = 0; p < points.Length; p++)
            {
                var chosen = chosenByRoute[p * stations.Length + s] = [];
                if (points[p].Point.Asked == stations[s].Point.Asked)
                {
                    continue;
                }

                var steps = RouteSteps.Read(metric, points[p], stations[s], search, out var cost);
                if (cost >= PackedCost.Infinite)
                {
                    faults.Add(new Fault("homeward routes", points[p].Point.Name, RouteFinder.NoRoute(stations[s].Point.Name)));
                }
                else
                {
                    Choose(points[p], steps, chosen);
                }
            }
        }

        return faults.Count == 0 ? Flatten(chosenByRoute) : faults;
    }

    private HomewardRoutes Flatten(List<(int Waypoint, int Seconds, int Meters)>[] chosenByRoute)
    {
        var start = new int[chosenByRoute.Length + 1];
        for (var r = 0; r < chosenByRoute.Length; r++)
        {
            start[r + 1] = start[r] + chosenByRoute[r].Count;
        }

        return new HomewardRoutes(
            points.Length,
            stations.Length,
            waypoints.Points,
            start,
            [.. chosenByRoute.SelectMany(r => r.Select(w => w.Waypoint))],
            [.. chosenByRoute.SelectMany(r => r.Select(w => w.Seconds))],
            [.. chosenByRoute.SelectMany(r => r.Select(w => w.Meters))]);
    }

    private void Choose(PointAccess point, List<RouteStep> steps, List<(int Waypoint, int Seconds, int Meters)> chosen)
    {
        var end = ListCandidates(steps);
        var last = 0L;
        var next = 0;
        while (next < candidates.Count && end - last > spacing)
        {
            var farthest = next;
            var shared = -1;
            for (var c = next; c < candidates.Count && candidates[c].FreeMilliseconds - last <= spacing; c++)
            {
                farthest = c;
                if (2 * (candidates[c].FreeMilliseconds - last) > spacing && waypoints.Contains(candidates[c]))
                {
                    shared = c;
                }
            }

            var choice = candidates[shared >= 0 ? shared : farthest];
            var cost = point.AccessCost + choice.Cost;
            chosen.Add((waypoints.IndexOf(choice), PackedCost.ToSeconds(cost), PackedCost.ToMeters(cost)));
            last = choice.FreeMilliseconds;
            next = (shared >= 0 ? shared : farthest) + 1;
        }
    }

    /// <summary>Lists the places where a car can turn and returns the free-flow time of the whole route.</summary>
    private long ListCandidates(List<RouteStep> steps)
    {
        candidates.Clear();
        long free = 0, cost = 0;
        foreach (var step in steps)
        {
            AddPlacesInside(step, free, cost);
            free += FreeBetween(step.DirectedEdge, step.FromCentimeters, step.ToCentimeters);
            cost += metric.CostBetween(step.DirectedEdge, step.FromCentimeters, step.ToCentimeters);
            if (step.ArrivalVertex >= 0)
            {
                candidates.Add(new WaypointCandidate(step.ArrivalVertex, -1, 0, free, cost));
            }
        }

        // Where the station is a junction the route ends at a vertex, which is no place on the way.
        if (steps.Count > 0 && steps[^1].ArrivalVertex >= 0)
        {
            candidates.RemoveAt(candidates.Count - 1);
        }

        return free;
    }

    /// <summary>An edge longer than the spacing has places that divide it evenly, the same in both directions.</summary>
    private void AddPlacesInside(RouteStep step, long free, long cost)
    {
        var edge = step.DirectedEdge >> 1;
        var whole = metric.Graph.Arrays.DirectedMilliseconds.Span;
        var longest = Math.Max(whole[2 * edge], whole[2 * edge + 1]);
        if (longest <= spacing || metric.Graph.AttributesOf(edge).Environment == RoadEnvironment.Ferry)
        {
            return;
        }

        var length = metric.Graph.Arrays.EdgeCentimeters.Span[edge];
        var parts = (longest + spacing - 1) / spacing;
        for (var i = 1L; i < parts; i++)
        {
            var isForward = (step.DirectedEdge & 1) == 0;
            var fromTail = (int)(length * (isForward ? i : parts - i) / parts);
            var along = isForward ? fromTail : length - fromTail;
            if (along <= step.FromCentimeters || along >= step.ToCentimeters)
            {
                continue;
            }

            candidates.Add(new WaypointCandidate(
                -1,
                edge,
                fromTail,
                free + FreeBetween(step.DirectedEdge, step.FromCentimeters, along),
                cost + metric.CostBetween(step.DirectedEdge, step.FromCentimeters, along)));
        }
    }

    private long FreeBetween(int directed, int from, int to)
    {
        long whole = metric.Graph.Arrays.DirectedMilliseconds.Span[directed];
        long length = metric.Graph.Arrays.EdgeCentimeters.Span[directed >> 1];
        return length == 0 ? whole : (whole * to + length / 2) / length - (whole * from + length / 2) / length;
    }
}
