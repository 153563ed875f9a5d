namespace Korevagt.Routing;

/// <summary>Plans tours.</summary>
public static class TourSearch
{
    /// <summary>Searches for the best plan: the greatest sum of planned priorities, then the most tasks, then the least cost.</summary>
    /// <param name="problem">A problem that <see cref="RoutingCheck"/> finds no fault in.</param>
    /// <param name="effort">How long to search.</param>
    /// <param name="start">Tours to begin with, or null; where they keep every limit the plan is no worse than they are.</param>
    /// <param name="progress">Told now and then how far the search has come, or null.</param>
    /// <param name="cancellation">Ends the search with the best plan so far.</param>
    /// <exception cref="ArgumentException">The problem has faults.</exception>
    public static RoutingAnswer Solve(
        RoutingProblem problem, RoutingEffort effort, RoutingPlanStart? start, IProgress<RoutingProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(effort);
        if (RoutingCheck.Faults(problem) is [var fault, ..])
        {
            throw new ArgumentException($"The problem has faults, the first of them {fault}.", nameof(problem));
        }

        var run = new JointSearch(new TourModel(problem), effort, start, progress);
        return run.Solve(cancellation);
    }
}
