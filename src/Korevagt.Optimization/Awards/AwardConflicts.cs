using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Awards;

/// <summary>Why no award keeps the rules: some of them that cannot be kept together, none of which could be left out.</summary>
public static class AwardConflicts
{
    /// <summary>
    /// Finds such rules by a deletion filter (J. W. Chinneck and E. W. Dravnieks, Locating minimal infeasible constraint sets in
    /// linear programs, ORSA Journal on Computing 3, 1991): each demand is left out in turn, and stays out where no award keeps
    /// the others either. First the items that have to be awarded, the last first; then the rules, the last first.
    /// </summary>
    /// <param name="problem">A problem.</param>
    /// <param name="limits">How much is done in each solve.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The conflict; null where an award keeps everything, or where a solve ended without a proof.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static AwardConflict? Find(AwardProblem problem, AwardLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(limits);
        AwardCheck.ThrowIfFaulty(problem);
        var items = problem.Coverage == Coverage.Every ? Enumerable.Range(0, problem.ItemCount).ToHashSet() : [];
        var rules = Enumerable.Range(0, problem.Rules.Count).ToHashSet();
        if (Contradict() != true)
        {
            return null;
        }

        foreach (var (demands, demand) in items.OrderDescending().Select(item => (items, item))
            .Concat(rules.OrderDescending().Select(rule => (rules, rule))).ToList())
        {
            demands.Remove(demand);
            switch (Contradict())
            {
                case null:
                    return null;
                case false:
                    demands.Add(demand);
                    break;
                default:
                    break;
            }
        }

        return new AwardConflict([.. rules.Order()], [.. items.Order()]);

        // Whether what is left cannot be kept; null where that is not proved.
        bool? Contradict()
        {
            var kept = problem with { Rules = [.. rules.Order().Select(rule => problem.Rules[rule])] };
            var solution = IntegerSolver.Solve(new AwardModel(kept, item => !items.Contains(item)).Any, limits.Work, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return solution.Status switch
            {
                SolutionStatus.Infeasible => true,
                SolutionStatus.Optimal => false,
                _ => null,
            };
        }
    }
}

/// <summary>What cannot be kept together; without any one of these the others can.</summary>
/// <param name="Rules">Places of rules, ascending.</param>
/// <param name="Items">Items that have to be awarded, ascending.</param>
public sealed record AwardConflict(IReadOnlyList<int> Rules, IReadOnlyList<int> Items);
