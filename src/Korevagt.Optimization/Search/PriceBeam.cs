using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Search;

/// <summary>
/// A beam over price: from the first plans on, every plan that is kept is changed in one decision in every way, the changed plans
/// are simulated a little, and the best of each price level are kept. Good plans of every price come out, not only of one.
/// </summary>
/// <remarks>
/// A heuristic without a promise; <see cref="Selection.GoodSelection"/> on fresh years gives one. What it looks at depends on
/// finished rounds only. No plan is left out because a larger or smaller one was bad: service is not monotone in the fleet.
/// </remarks>
public static class PriceBeam
{
    /// <summary>Searches until nothing new is kept, or the budget is spent.</summary>
    /// <param name="problem">What is looked for.</param>
    /// <param name="starts">
    /// Plans of the space to begin with; at least one. The baseline is added where it is in the space.
    /// </param>
    /// <param name="settings">How many plans and years.</param>
    /// <param name="archive">Where figures come from.</param>
    /// <param name="cancellationToken">Ends the search at once; finished rounds are in the archive.</param>
    /// <returns>The plans kept, by price, the best of a level first.</returns>
    /// <exception cref="ArgumentException">The settings are none, or a start is not in the space.</exception>
    public static IReadOnlyList<SearchedPlan> Run(
        SearchProblem problem,
        IReadOnlyList<DecisionVector> starts,
        SearchSettings settings,
        Archive archive,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(settings);
        settings.ThrowIfFaulty();
        var judging = new Judging(problem, settings, archive);
        var next = Starts.Of(problem, starts);
        var seen = next.ToHashSet();
        var expanded = new HashSet<DecisionVector>();
        var judged = new List<SearchedPlan>();
        while (next.Count > 0 && judging.Judge(next, settings.ScreeningYears, cancellationToken) is { } more)
        {
            judged.AddRange(more);
            next =
            [
                .. Kept(judged, settings, settings.Width).Select(plan => plan.Plan).Where(expanded.Add)
                    .SelectMany(plan => Neighbours.Of(problem.Space, plan)).Where(seen.Add).Order(),
            ];
        }

        // Three years pick the lucky ones: more than are wanted get more years, and the best of those are kept.
        var likely = Kept(judged, settings, 3 * settings.Width).Select(plan => plan.Plan).Order().ToList();
        return [.. Kept(judging.Judge(likely, settings.RefiningYears, cancellationToken) ?? judged, settings, settings.Width)];
    }

    private static IEnumerable<SearchedPlan> Kept(IEnumerable<SearchedPlan> plans, SearchSettings settings, int width) => plans
        .GroupBy(plan => Math.Floor(plan.ExactCost / settings.PriceLevel))
        .OrderBy(level => level.Key)
        .SelectMany(level => Judging.InOrder(level).Take(width));
}
