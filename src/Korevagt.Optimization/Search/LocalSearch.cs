using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Search;

/// <summary>
/// Goes from a plan to its best neighbour as long as that is better: to a plan that no single change, and no car here for a car
/// there, makes look better.
/// </summary>
public static class LocalSearch
{
    /// <summary>Searches from each start; the walks share what has been simulated.</summary>
    /// <param name="problem">What is looked for.</param>
    /// <param name="starts">Plans of the space to begin with, one at least.</param>
    /// <param name="settings">How many plans and years, and the least gain of a move.</param>
    /// <param name="archive">Where figures come from.</param>
    /// <param name="cancellationToken">Ends the search at once; finished rounds are in the archive.</param>
    /// <returns>
    /// Where each walk ended, each plan once, the best first; fewer where the budget ended before a walk began.
    /// </returns>
    /// <exception cref="ArgumentException">The settings are none, or a start is not in the space.</exception>
    public static IReadOnlyList<LocalOptimum> Run(
        SearchProblem problem,
        IReadOnlyList<DecisionVector> starts,
        SearchSettings settings,
        Archive archive,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(settings);
        settings.ThrowIfFaulty();
        _ = Starts.Of(problem, starts);
        var judging = new Judging(problem, settings, archive);
        var ends = new Dictionary<DecisionVector, LocalOptimum>();
        foreach (var start in starts)
        {
            if (judging.Judge([start], settings.RefiningYears, cancellationToken) is not [var from])
            {
                break;
            }

            var end = Walk(problem, settings, judging, from, cancellationToken);
            if (!ends.TryGetValue(end.Plan.Plan, out var known) || (end.IsComplete && !known.IsComplete))
            {
                ends[end.Plan.Plan] = end;
            }
        }

        return [.. Judging.InOrder(ends.Values.Select(end => end.Plan)).Select(plan => ends[plan.Plan])];
    }

    private static LocalOptimum Walk(
        SearchProblem problem, SearchSettings settings, Judging judging, SearchedPlan at, CancellationToken cancellationToken)
    {
        while (true)
        {
            var neighbours = Neighbours.WithExchanges(problem.Space, at.Plan);
            if (judging.Judge(neighbours, settings.ScreeningYears, cancellationToken) is not { } screened)
            {
                return new LocalOptimum(at, IsComplete: false);
            }

            var likely = Judging.InOrder(screened).Take(settings.Width).Select(plan => plan.Plan).Order().ToList();
            if (judging.Judge(likely, settings.RefiningYears, cancellationToken) is not { } refined)
            {
                return new LocalOptimum(at, IsComplete: false);
            }

            // Strictly better each time by the same years, so no plan comes twice and the walk ends.
            if (Judging.InOrder(refined).FirstOrDefault() is not { } best
                || !best.Merit.IsBetterThan(at.Merit, settings.LeastGain))
            {
                return new LocalOptimum(at, IsComplete: true);
            }

            at = best;
        }
    }
}

/// <summary>Where a walk ended.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="IsComplete">Whether no neighbour looked better, or else the budget ended the walk.</param>
public sealed record LocalOptimum(SearchedPlan Plan, bool IsComplete);
