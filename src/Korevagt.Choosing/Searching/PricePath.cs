using Korevagt.Choosing.Questions;
using Korevagt.Domain.Time;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>
/// A walk from the baseline downwards in price: at each plan every single change is seen, and the walk goes on with the one that
/// costs the aim least for each krone saved. What is seen on the way are good plans at every price.
/// </summary>
/// <param name="isOfPath">Whether the walk may change a decision.</param>
/// <param name="goesOn">Whether it goes on from the baseline's neighbours, or has seen enough with them.</param>
internal sealed class PricePath(Func<int, bool> isOfPath, bool goesOn)
{
    /// <summary>Every decision.</summary>
    public static PricePath OfAll { get; } = new(_ => true, goesOn: true);

    /// <summary>The decisions of one part of the day.</summary>
    public static PricePath OfPart(PlanSpace space, DutyPart part) => new(decision => space.PartOf(decision) == part, goesOn: true);

    /// <summary>The dispatch, whose values cost nothing and are seen once.</summary>
    public static PricePath OfDispatch(PlanSpace space) => new(decision => space.PartOf(decision) is null, goesOn: false);

    /// <summary>Walks until nothing cheaper is left or the budget of the path is spent.</summary>
    /// <param name="space">The space.</param>
    /// <param name="screening">Where plans are seen.</param>
    /// <param name="years">In how many years.</param>
    /// <param name="mostYears">How many years of plans it may take.</param>
    /// <param name="enough">Whether a plan saves so much that going on makes no sense.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Walk(
        PlanSpace space, Screening screening, int years, long mostYears, Func<double, bool> enough, CancellationToken cancellation)
    {
        var taken = 0L;
        var at = space.Baseline;
        var walked = new HashSet<DecisionVector>();
        while (walked.Add(at))
        {
            var moves = Moves.Of(space, at, isOfPath);
            taken += moves.Count * (long)years;
            if (moves.Count == 0 || taken > mostYears
                || screening.See(moves, years, cancellation) is not { } seen
                || screening.See([at], years, cancellation) is not [var here])
            {
                return;
            }

            var cheaper = seen.Where(plan => plan.ExactCost < here.ExactCost).ToList();
            if (!goesOn || cheaper.Count == 0 || enough(here.ExactCost))
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
