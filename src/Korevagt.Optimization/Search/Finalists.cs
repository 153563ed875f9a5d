using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Search;

/// <summary>Which plans are judged again on fresh years.</summary>
public static class Finalists
{
    /// <summary>Spaces of up to so many plans need no search: every plan is judged.</summary>
    public const int MostEnumerated = 2_000;

    /// <summary>
    /// The plans found, in their order, with their neighbours by one change, as long as there is room; and whatever must be
    /// judged besides. Comes out without repetition: what must be judged, then the plans found, then their neighbours.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="required">The baseline and the planner's own plans, which may lie outside the space.</param>
    /// <param name="found">What a search found, the best first.</param>
    /// <param name="most">How many there may be; whatever is required comes in any case.</param>
    public static IReadOnlyList<DecisionVector> Of(
        DecisionSpace space, IReadOnlyList<DecisionVector> required, IReadOnlyList<DecisionVector> found, int most)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var all = required.Distinct().ToList();
        var seen = all.ToHashSet();
        all.AddRange(found.Concat(found.SelectMany(plan => Neighbours.Of(space, plan)))
            .Where(seen.Add).Take(Math.Max(0, most - all.Count)));
        return all;
    }
}
