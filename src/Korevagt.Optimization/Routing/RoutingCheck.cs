namespace Korevagt.Optimization.Routing;

/// <summary>Finds what is wrong with a problem before anything is built of it.</summary>
public static class RoutingCheck
{
    /// <summary>Every fault, in the order of units, matrices, tasks, vehicles; empty where the problem can be solved.</summary>
    /// <param name="problem">The problem.</param>
    public static IReadOnlyList<RoutingFault> Faults(RoutingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return [];
    }
}
