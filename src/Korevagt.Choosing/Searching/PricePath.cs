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
    /// <summary>The decisions of one part of the day.</summary>
    public static PricePath OfPart(PlanSpace space, DutyPart part) => new(decision => space.PartOf(decision) == part, goesOn: true);

    /// <summary>The dispatch, whose values cost nothing and are seen once.</summary>
    public static PricePath OfDispatch(PlanSpace space) => new(decision => space.PartOf(decision) is null, goesOn: false);

    /// <summary>
    /// Walks with every decision, dearer plans unseen: each step is decided among the likeliest by more years, since a whole plan is
    /// what the front shows.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="screening">Where plans are seen.</param>
    /// <param name="effort">In how many years, and how many in more.</param>
    /// <param name="mostYears">How many years of plans it may take.</param>
    /// <param name="enough">Whether a plan saves so much that going on makes no sense.</param>
    /// <param name="cancellation">Ends it.</param>
    public static void WalkThroughAll(
        PlanSpace space, Screening screening, SearchEffort effort, long mostYears, Func<double, bool> enough, CancellationToken cancellation)
    {
        var taken = 0L;
        var at = space.Baseline;
        while (!enough(space.ExactCost(at)))
        {
            var cost = space.ExactCost(at);
            var cheaper = Moves.Of(space, at).Where(plan => space.ExactCost(plan) < cost).ToList();
            taken += (cheaper.Count * (long)effort.ScreeningYears) + (effort.Refined * (long)(effort.RefiningYears - effort.ScreeningYears));
            if (cheaper.Count == 0 || taken > mostYears || screening.See([at, .. cheaper], effort.ScreeningYears, cancellation) is not { } seen)
            {
                return;
            }

            var likely = ByPriceOfSaving(screening, effort.ScreeningYears, seen[0], seen.Skip(1)).Take(effort.Refined).Select(plan => plan.Plan);
            if (screening.See([at, .. likely], effort.RefiningYears, cancellation) is not { } refined)
            {
                return;
            }

            at = ByPriceOfSaving(screening, effort.RefiningYears, refined[0], refined.Skip(1)).First().Plan;
        }
    }

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

            at = ByPriceOfSaving(screening, years, here, cheaper).First().Plan;
        }
    }

    /// <summary>Cheaper plans by what each krone saved costs the aim, the least first.</summary>
    private static IEnumerable<SeenPlan> ByPriceOfSaving(Screening screening, int years, SeenPlan here, IEnumerable<SeenPlan> cheaper)
    {
        var aim = AimOf(here);
        return cheaper.OrderBy(plan => (AimOf(plan) - aim) / (here.ExactCost - plan.ExactCost)).ThenBy(plan => plan.Plan);

        double AimOf(SeenPlan plan) => screening.MeritOf(plan.ExactCost, screening.Means(plan.Plan, years), years).Aim;
    }
}
