using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Search;

/// <summary>Where a search begins.</summary>
internal static class Starts
{
    /// <summary>The starts and the baseline, where that is in the space, in the order of vectors.</summary>
    /// <exception cref="ArgumentException">There is none, or one is not in the space.</exception>
    public static IReadOnlyList<DecisionVector> Of(SearchProblem problem, IReadOnlyList<DecisionVector> starts)
    {
        ArgumentNullException.ThrowIfNull(starts);
        if (starts.FirstOrDefault(start => !problem.Space.Contains(start)) is { } outside)
        {
            throw new ArgumentException($"The start {outside} is not in the space.", nameof(starts));
        }

        IReadOnlyList<DecisionVector> all =
            [.. (problem.Space.Contains(problem.Baseline) ? starts.Append(problem.Baseline) : starts).Distinct().Order()];
        return all.Count > 0 ? all : throw new ArgumentException("There is no plan to start with.", nameof(starts));
    }
}
