using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Search;

/// <summary>Plans that are a single change away.</summary>
public static class Neighbours
{
    /// <summary>
    /// The plans of the space that differ from a vector in one decision: by a step up or down where it is ordered, by any other
    /// number where it is not.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="vector">A vector of as many decisions; it need not be in the space.</param>
    /// <returns>In the order of vectors, without the vector itself.</returns>
    public static IReadOnlyList<DecisionVector> Of(DecisionSpace space, DecisionVector vector)
    {
        ThrowIfOfAnotherLength(space, vector);
        return
        [
            .. Changes(space, vector)
                .Select(change => vector.With(change.Decision, change.Value)).Where(space.Contains).Order(),
        ];
    }

    /// <summary>
    /// The same, and those that differ in two ordered decisions of which one takes a step up and the other a step down: a car
    /// here for a car there. Where a limit binds (a budget that is spent), no single change may be left.
    /// </summary>
    public static IReadOnlyList<DecisionVector> WithExchanges(DecisionSpace space, DecisionVector vector)
    {
        ThrowIfOfAnotherLength(space, vector);
        var steps = Changes(space, vector).Where(change => space.Decisions[change.Decision].IsOrdered).ToList();
        var exchanges =
            from up in steps
            where up.Value > vector[up.Decision]
            from down in steps
            where down.Value < vector[down.Decision] && down.Decision != up.Decision
            select vector.With(up.Decision, up.Value).With(down.Decision, down.Value);
        return [.. exchanges.Where(space.Contains).Concat(Of(space, vector)).Order()];
    }

    private static IEnumerable<(int Decision, int Value)> Changes(DecisionSpace space, DecisionVector vector)
    {
        for (var i = 0; i < space.Decisions.Count; i++)
        {
            var (lower, upper, isOrdered) = space.Decisions[i];
            var (from, to) = isOrdered ? (Math.Max(lower, vector[i] - 1), Math.Min(upper, vector[i] + 1)) : (lower, upper);
            for (var value = from; value <= to; value++)
            {
                if (value != vector[i])
                {
                    yield return (i, value);
                }
            }
        }
    }

    private static void ThrowIfOfAnotherLength(DecisionSpace space, DecisionVector vector)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(vector);
        if (vector.Count != space.Decisions.Count)
        {
            throw new ArgumentException($"{vector.Count} numbers came for {space.Decisions.Count} decisions.", nameof(vector));
        }
    }
}
