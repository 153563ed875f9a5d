using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Routing;
using Korevagt.Routes.Answers;
using Korevagt.Routes.Loading;

namespace Korevagt.Routes.Solving;

/// <summary>The use cases of tours as a face calls them: files and settings in, tours or faults out.</summary>
public static class PlanRoutes
{
    /// <summary>Plans tours.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="routes">A sound file.</param>
    /// <param name="start">A solution to begin with; null for the file's own steps.</param>
    /// <param name="search">How long to search.</param>
    /// <param name="progress">Told how far the search is; may be null.</param>
    /// <param name="cancellation">Ends the search with the best tours so far.</param>
    public static Outcome<PlannedRoutes> Optimise(
        IFileSource files, LoadedRoutes routes, string? start, RouteSearch search, IProgress<RouteSearchProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(search);
        var effort = new RoutingEffort(
            search.Iterations ?? OptimiseRoutes.UsualIterations(routes), search.Time, search.Seed, Math.Clamp(search.Threads, 1, 2), search.StopAfter);
        var told = progress is null ? null : new Told(progress);
        return start is null
            ? OptimiseRoutes.Run(routes, effort, null, told, cancellation)
            : SolutionReader.Read(files, start, routes).Then(tours => OptimiseRoutes.Run(routes, effort, tours, told, cancellation));
    }

    /// <summary>Times tours that are given.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="routes">A sound file.</param>
    /// <param name="solution">A solution that has them; null for the file's own steps.</param>
    public static Outcome<PlannedRoutes> Time(IFileSource files, LoadedRoutes routes, string? solution)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return solution is not null ? SolutionReader.Read(files, solution, routes).Then(given => OptimiseRoutes.Time(routes, given))
            : routes.HasGivenTours || routes.TaskCount == 0 ? OptimiseRoutes.Time(routes, null)
            : new Fault(
                routes.File, "$.vehicles[*].steps", new Text("er tomme", "are empty"), new("de ture, der skal regnes på, eller en løsning", "the tours to reckon, or a solution"));
    }

    private sealed class Told(IProgress<RouteSearchProgress> progress) : IProgress<RoutingProgress>
    {
        public void Report(RoutingProgress value) =>
            progress.Report(new RouteSearchProgress(value.Of == 0 ? 0 : value.Iterations / (double)value.Of, value.Planned));
    }
}

/// <summary>How long to search for tours.</summary>
/// <param name="Iterations">Iterations; null by the size of the problem.</param>
/// <param name="Time">How long by the clock instead; null for none.</param>
/// <param name="StopAfter">After how many of them to stop; null for no such stop.</param>
/// <param name="Seed">Of the random choices.</param>
/// <param name="Threads">Threads at most.</param>
public sealed record RouteSearch(long? Iterations, TimeSpan? Time, long? StopAfter, int Seed, int Threads);

/// <summary>How far a search is.</summary>
/// <param name="Share">The share that is done, 0 to 1.</param>
/// <param name="Planned">Tasks on tours in the best plan so far.</param>
public readonly record struct RouteSearchProgress(double Share, int Planned);
