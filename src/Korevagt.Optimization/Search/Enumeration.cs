using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Search;

/// <summary>Lists the vectors that keep limits, depth first, leaving out what the rest of a vector cannot mend.</summary>
internal sealed class Enumeration
{
    private readonly IReadOnlyList<Decision> decisions;
    private readonly IReadOnlyList<LinearLimit> limits;
    private readonly long[,] coefficients;

    /// <summary>The least and the most that decisions from one on can add to the sum of a limit, by decision and limit.</summary>
    private readonly long[,] least;
    private readonly long[,] most;

    public Enumeration(IReadOnlyList<Decision> decisions, IReadOnlyList<LinearLimit> limits)
    {
        this.decisions = decisions;
        this.limits = limits;
        coefficients = new long[decisions.Count, limits.Count];
        for (var limit = 0; limit < limits.Count; limit++)
        {
            foreach (var (decision, coefficient) in limits[limit].Terms)
            {
                coefficients[decision, limit] = coefficient;
            }
        }

        least = new long[decisions.Count + 1, limits.Count];
        most = new long[decisions.Count + 1, limits.Count];
        for (var i = decisions.Count - 1; i >= 0; i--)
        {
            for (var limit = 0; limit < limits.Count; limit++)
            {
                var coefficient = coefficients[i, limit];
                var (atLower, atUpper) = (coefficient * decisions[i].Lower, coefficient * decisions[i].Upper);
                least[i, limit] = least[i + 1, limit] + Math.Min(atLower, atUpper);
                most[i, limit] = most[i + 1, limit] + Math.Max(atLower, atUpper);
            }
        }
    }

    public IEnumerable<DecisionVector> Vectors()
    {
        var values = new int[decisions.Count];
        var sums = new long[decisions.Count + 1, limits.Count];
        if (!CanBeKept(sums, 0))
        {
            yield break;
        }

        // Depth first without recursion: depth is the decision that is to be given its next value.
        var depth = 0;
        var next = new int?[decisions.Count + 1];
        while (depth >= 0)
        {
            if (depth == decisions.Count)
            {
                yield return new DecisionVector(values);
                depth--;
                continue;
            }

            var value = next[depth] ?? decisions[depth].Lower;
            if (value > decisions[depth].Upper)
            {
                next[depth--] = null;
                continue;
            }

            next[depth] = value + 1;
            values[depth] = value;
            for (var limit = 0; limit < limits.Count; limit++)
            {
                sums[depth + 1, limit] = sums[depth, limit] + coefficients[depth, limit] * value;
            }

            if (CanBeKept(sums, depth + 1))
            {
                depth++;
            }
        }
    }

    private bool CanBeKept(long[,] sums, int depth)
    {
        for (var limit = 0; limit < limits.Count; limit++)
        {
            if (sums[depth, limit] + most[depth, limit] < limits[limit].AtLeast
                || sums[depth, limit] + least[depth, limit] > limits[limit].AtMost)
            {
                return false;
            }
        }

        return true;
    }
}
