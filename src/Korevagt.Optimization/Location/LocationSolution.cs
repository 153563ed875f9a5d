using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Location;

/// <summary>
/// Where cars should stand by a model of location. A seed for simulation, not a plan: queues are not in these models.
/// </summary>
/// <param name="Status">How the search ended; <see cref="SolutionStatus.Infeasible"/> where no placing is allowed.</param>
/// <param name="Cars">How many cars stand at each site; null where none was found.</param>
/// <param name="Value">
/// The aim of this placing, reckoned from the cars and the data alone, without the program that was solved; null where there is
/// none.
/// </param>
/// <param name="Bound">
/// What no placing can beat, proved; equal to the value, but for rounding, where it is proved the best.
/// </param>
public sealed record LocationSolution(SolutionStatus Status, IReadOnlyList<int>? Cars, double? Value, double? Bound)
{
    /// <summary>The first variables of a program are its sites.</summary>
    internal static IReadOnlyList<int>? CarsOf(IntegerSolution solution, Sites sites) =>
        solution.Values is { } values ? [.. values.Take(sites.Count).Select(value => (int)value)] : null;
}
