using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Routing;
using Korevagt.Routes.Answers;
using Korevagt.Routes.Loading;

namespace Korevagt.Routes.Solving;

/// <summary>Plans tours, and times tours that are given.</summary>
public static class OptimiseRoutes
{
    /// <summary>Iterations where neither these nor a time are asked for: about so many for each task.</summary>
    public const long IterationsPerTask = 2_000;

    /// <summary>Most iterations where nobody asked.</summary>
    public const long MostUnasked = 200_000;

    /// <summary>The iterations of a problem where nobody says how many.</summary>
    public static long UsualIterations(LoadedRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return Math.Min(MostUnasked, IterationsPerTask * Math.Max(1, routes.Problem.Tasks.Count));
    }

    /// <summary>Plans.</summary>
    /// <param name="routes">A sound file.</param>
    /// <param name="effort">How long to search.</param>
    /// <param name="start">Tours to begin with, or null for those that the file's steps give.</param>
    /// <param name="progress">Told how far the search is; may be null.</param>
    /// <param name="cancellation">Ends the search with the best tours so far.</param>
    /// <returns>The tours, or what the engine cannot take.</returns>
    public static Outcome<PlannedRoutes> Run(
        LoadedRoutes routes, RoutingEffort effort, RoutingPlanStart? start, IProgress<RoutingProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(effort);
        if (EngineFaults(routes) is { Count: > 0 } faults)
        {
            return faults;
        }

        var given = start ?? (routes.HasGivenTours ? new RoutingPlanStart(routes.GivenTours) : null);
        var answer = TourSearch.Solve(routes.Problem, effort, given, progress, cancellation);
        return new PlannedRoutes
        {
            Of = routes,
            Routes = new TimedRoutes(routes).Of(answer.Plan),
            Unplanned = answer.Plan.Unplanned,
            Reasons = answer.Unplanned,
            Plan = answer.Plan,
            Provenance = new RouteProvenance(answer.Iterations, answer.StoppedAfter, effort.Seed, answer.IsCancelled),
        };
    }

    /// <summary>Times the tours that are given: moments, kroner and broken promises only.</summary>
    /// <param name="routes">A sound file.</param>
    /// <param name="given">For each vehicle its stops in order; null for those that the file's steps give.</param>
    public static Outcome<PlannedRoutes> Time(LoadedRoutes routes, RoutingPlanStart? given)
    {
        ArgumentNullException.ThrowIfNull(routes);
        if (EngineFaults(routes) is { Count: > 0 } faults)
        {
            return faults;
        }

        var stops = given?.Stops ?? routes.GivenTours;
        var timed = stops.Select((tour, vehicle) => TourTiming.Of(routes.Problem, vehicle, tour)).Where(tour => tour.Tour.Steps.Count > 0).ToList();
        var planned = stops.SelectMany(tour => tour).Select(stop => stop.Task).ToHashSet();
        var plan = new RoutingPlan(
            [.. timed.Select(tour => tour.Tour)], [.. Enumerable.Range(0, routes.Problem.Tasks.Count).Where(task => !planned.Contains(task))],
            timed.Sum(tour => tour.Tour.Cost));
        var routesOfFile = new TimedRoutes(routes);
        return new PlannedRoutes
        {
            Of = routes,
            Routes = [.. timed.Select(tour => routesOfFile.Of(tour.Tour, tour.Broken))],
            Unplanned = plan.Unplanned,
            Reasons = [],
            Plan = plan,
        };
    }

    /// <summary>Why each task that given tours leave out is on none; the tours keep every limit.</summary>
    /// <param name="planned">Tours that were given.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static PlannedRoutes Explain(PlannedRoutes planned, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return planned with { Reasons = UnplannedReasons.Of(planned.Of.Problem, planned.Plan, cancellation) };
    }

    /// <summary>What the engine cannot take of a problem that its file says soundly: numbers too large for it.</summary>
    private static List<Fault> EngineFaults(LoadedRoutes routes) =>
    [
        .. RoutingCheck.Faults(routes.Problem).Select(fault => new Fault(
            routes.File, PlaceOf(routes, fault),
            new($"har en værdi, der ikke kan lægges ture efter: {fault.Value}", $"has a value that no tours can be planned by: {fault.Value}"),
            ExpectedOf(fault.Kind))),
    ];

    private static Text ExpectedOf(RoutingFaultKind kind) => kind switch
    {
        RoutingFaultKind.Pinned => new("fastlagte stop, som vognen kan nå inden for sine grænser", "pinned stops that the vehicle can make within its limits"),
        RoutingFaultKind.Windows => new("tidsvinduer i rækkefølge og inden for tre år", "windows in order and within three years"),
        _ => new("mindre tal", "smaller numbers"),
    };

    private static string PlaceOf(LoadedRoutes routes, RoutingFault fault) =>
        fault.Task >= 0 ? routes.Tasks[fault.Task].Path
        : fault.Vehicle >= 0 ? routes.Vehicles[fault.Vehicle].Path + (fault.Kind == RoutingFaultKind.Pinned ? ".pinned" : "")
        : "$";
}
