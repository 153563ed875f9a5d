using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Questions;

/// <summary>The single changes of a plan: one decision a step further, or at any other value where values have no order.</summary>
public static class Moves
{
    /// <summary>Every plan one change away, canonical, in the order of vectors; whether it keeps what is exact or not.</summary>
    /// <param name="space">The space.</param>
    /// <param name="vector">The plan, one of the decisions.</param>
    /// <param name="mayDecide">Which decisions may change; null for all.</param>
    public static IReadOnlyList<DecisionVector> Of(PlanSpace space, DecisionVector vector, Func<int, bool>? mayDecide = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(vector);
        return PlanSpace.IsOutside(vector)
            ? []
            : [.. Changed(space, vector, mayDecide).Where(other => !other.Equals(vector)).Distinct().Order()];
    }

    /// <summary>What two changes of a plan come to together; null where they change the same decisions.</summary>
    public static DecisionVector? Both(PlanSpace space, DecisionVector from, DecisionVector one, DecisionVector other)
    {
        ArgumentNullException.ThrowIfNull(space);
        var values = from.Values.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            if (one[i] != from[i] && other[i] != from[i])
            {
                return null;
            }

            values[i] = one[i] != from[i] ? one[i] : other[i];
        }

        return space.Canonical(new DecisionVector(values));
    }

    private static IEnumerable<DecisionVector> Changed(PlanSpace space, DecisionVector vector, Func<int, bool>? mayDecide)
    {
        var decisions = space.Space.Decisions;
        for (var i = 0; i < decisions.Count - 1; i++)
        {
            if (mayDecide?.Invoke(i) == false)
            {
                continue;
            }

            var (lower, upper, isOrdered) = decisions[i];
            var (from, to) = isOrdered ? (Math.Max(lower, vector[i] - 1), Math.Min(upper, vector[i] + 1)) : (lower, upper);
            for (var value = from; value <= to; value++)
            {
                yield return space.Canonical(vector.With(i, value));
            }
        }
    }
}
