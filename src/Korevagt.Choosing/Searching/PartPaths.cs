using Korevagt.Choosing.Questions;
using Korevagt.Domain.Time;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>
/// A walk from the baseline downwards in price that changes one part of the day only: at each plan every single change is seen, and
/// the walk goes on with the one that costs the aim least for each krone saved. What is seen on the way are good plans of that part
/// at every price.
/// </summary>
internal static class PartPaths
{
    /// <summary>Walks until nothing cheaper is left or the budget of the part is spent.</summary>
    /// <param name="space">The space.</param>
    /// <param name="screening">Where plans are seen.</param>
    /// <param name="part">The part of the day; null for the dispatch, whose values are seen once.</param>
    /// <param name="years">In how many years.</param>
    /// <param name="mostYears">How many years of plans it may take.</param>
    /// <param name="enough">Whether a plan saves so much that going on makes no sense.</param>
    /// <param name="cancellation">Ends it.</param>
    public static void Walk(
        PlanSpace space,
        Screening screening,
        DutyPart? part,
        int years,
        long mostYears,
        Func<double, bool> enough,
        CancellationToken cancellation)
    {
        var taken = 0L;
        var at = space.Baseline;
        var walked = new HashSet<DecisionVector>();
        while (walked.Add(at))
        {
            var moves = Moves.Of(space, at, decision => space.PartOf(decision) == part);
            taken += moves.Count * (long)years;
            if (moves.Count == 0 || taken > mostYears
                || screening.See(moves, years, cancellation) is not { } seen
                || screening.See([at], years, cancellation) is not [var here])
            {
                return;
            }

            var cheaper = seen.Where(plan => plan.ExactCost < here.ExactCost).ToList();
            if (part is null || cheaper.Count == 0 || enough(here.ExactCost))
            {
                return;
            }

            var aim = screening.MeritOf(here).Aim;
            at = cheaper
                .OrderBy(plan => (screening.MeritOf(plan).Aim - aim) / (here.ExactCost - plan.ExactCost))
                .ThenBy(plan => plan.Plan).First().Plan;
        }
    }
}
