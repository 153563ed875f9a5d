using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Search;

/// <summary>Why a space is empty, and how far its sums can reach: exact answers before anything is simulated.</summary>
public static class SpaceConflict
{
    /// <summary>
    /// Limits that no vector within the bounds keeps together, none of which can be spared: without any one of them there are
    /// such vectors (found by leaving out one after the other; J. W. Chinneck and E. W. Dravnieks, ORSA Journal on Computing 3,
    /// 1991).
    /// </summary>
    /// <returns>
    /// Their places in <see cref="DecisionSpace.Limits"/>; empty where all limits can be kept. The space's rule is not asked.
    /// </returns>
    public static IReadOnlyList<int> Of(DecisionSpace space, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(space);
        var needed = Enumerable.Range(0, space.Limits.Count).ToList();
        if (!IsEmpty(space, needed, cancellationToken))
        {
            return [];
        }

        foreach (var limit in needed.ToArray())
        {
            var others = needed.Where(other => other != limit).ToList();
            if (IsEmpty(space, others, cancellationToken))
            {
                needed = others;
            }
        }

        return needed;
    }

    /// <summary>The least and the most that a sum of decisions can be while the given limits are kept.</summary>
    /// <param name="space">The space; its rule is not asked.</param>
    /// <param name="terms">The sum.</param>
    /// <param name="kept">The limits that are kept, by their places.</param>
    /// <param name="cancellationToken">Ends it by an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Null where the limits cannot be kept.</returns>
    public static (long Least, long Most)? Reach(
        DecisionSpace space,
        IReadOnlyList<(int Decision, long Coefficient)> terms,
        IReadOnlyList<int> kept,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(space);
        Term[] sum = [.. terms.Select(term => new Term(term.Decision, term.Coefficient))];
        return Solve(space, kept, LinearObjective.Minimize(sum), cancellationToken) is { } least
            && Solve(space, kept, LinearObjective.Maximize(sum), cancellationToken) is { } most
                ? (least, most)
                : null;
    }

    private static bool IsEmpty(DecisionSpace space, IReadOnlyList<int> kept, CancellationToken cancellationToken) =>
        Solve(space, kept, LinearObjective.None, cancellationToken) is null;

    private static long? Solve(
        DecisionSpace space, IReadOnlyList<int> kept, LinearObjective objective, CancellationToken cancellationToken)
    {
        var program = new IntegerProgram(
            [.. space.Decisions.Select(decision => new IntegerVariable(decision.Lower, decision.Upper))],
            [
                .. kept.Select(limit => space.Limits[limit]).Select(limit => new LinearConstraint(
                    [.. limit.Terms.Select(term => new Term(term.Decision, term.Coefficient))], limit.AtLeast, limit.AtMost)),
            ],
            objective);
        var solution = IntegerSolver.Solve(program, IntegerSolver.NoLimit, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return solution.Objective;
    }
}
