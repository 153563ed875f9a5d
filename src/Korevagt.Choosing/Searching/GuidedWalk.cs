using Korevagt.Choosing.Questions;
using Korevagt.Optimization.Search;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>
/// Goes from a plan to a better one near it as long as there is one. Every single change is seen in a few years, those that break a
/// limit too; what two changes come to together is forecast by the sum of what each does, and only the likeliest of those are
/// simulated: a car here for a car there, without simulating all of them.
/// </summary>
internal sealed class GuidedWalk(PlanSpace space, Screening screening, SearchEffort effort)
{
    /// <summary>Walks.</summary>
    /// <param name="start">The plan to begin with, one of the space.</param>
    /// <param name="leastGain">By how much the aim must become better for a step.</param>
    /// <param name="isAllowed">What a plan has to keep besides, by its exact cost; for a front: to cost no more than the start.</param>
    /// <param name="mostSteps">How many steps at most.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Where it ended, and whether that is because nothing near looked better.</returns>
    public (DecisionVector End, bool IsComplete) Walk(
        DecisionVector start, double leastGain, Func<double, bool> isAllowed, int mostSteps, CancellationToken cancellation)
    {
        var at = start;
        for (var step = 0; step < mostSteps; step++)
        {
            if (Step(at, leastGain, isAllowed, cancellation) is not (var next, var isComplete))
            {
                return (at, false);
            }

            if (isComplete)
            {
                return (at, true);
            }

            at = next;
        }

        return (at, false);
    }

    private (DecisionVector Next, bool IsComplete)? Step(
        DecisionVector at, double leastGain, Func<double, bool> isAllowed, CancellationToken cancellation)
    {
        var moves = Moves.Of(space, at);
        if (screening.See([at, .. moves], effort.ScreeningYears, cancellation) is null)
        {
            return null;
        }

        var likely = Likely(at, moves, isAllowed);
        if (screening.See([at, .. likely], effort.ScreeningYears, cancellation) is not { } screened)
        {
            return null;
        }

        var best = screened.Skip(1).OrderBy(Short).ThenBy(plan => plan.ExactCost).ThenBy(plan => plan.Plan)
            .Take(effort.Refined).Select(plan => plan.Plan).ToList();
        if (screening.See([at, .. best], effort.RefiningYears, cancellation) is not { } refined)
        {
            return null;
        }

        var here = screening.MeritOf(refined[0]);
        var next = refined.Skip(1).OrderBy(screening.MeritOf).ThenBy(plan => plan.ExactCost).ThenBy(plan => plan.Plan).FirstOrDefault();
        return next is not null && screening.MeritOf(next).IsBetterThan(here, leastGain) ? (next.Plan, false) : (at, true);
    }

    /// <summary>The merit by the years of screening, however many a plan has.</summary>
    private Merit Short(SeenPlan plan) =>
        screening.MeritOf(plan.ExactCost, screening.Means(plan.Plan, effort.ScreeningYears), effort.ScreeningYears);

    private List<DecisionVector> Likely(DecisionVector at, IReadOnlyList<DecisionVector> moves, Func<double, bool> isAllowed)
    {
        var years = effort.ScreeningYears;
        var here = screening.Means(at, years);
        var effects = moves.Select(move => screening.Means(move, years)).ToList();
        var forecasts = new List<Forecast>();
        var means = new double[here.Length];
        for (var one = 0; one < moves.Count; one++)
        {
            Offer(moves[one], effects[one], null);
            for (var other = 0; other < one; other++)
            {
                if (Moves.Both(space, at, moves[one], moves[other]) is { } both)
                {
                    Offer(both, effects[one], effects[other]);
                }
            }
        }

        return
        [
            .. forecasts.OrderBy(forecast => forecast.Merit).ThenBy(forecast => forecast.ExactCost).ThenBy(forecast => forecast.Plan)
                .Select(forecast => forecast.Plan).Distinct().Take(effort.Forecast),
        ];

        void Offer(DecisionVector plan, double[] one, double[]? other)
        {
            var cost = space.ExactCost(plan);
            if (!isAllowed(cost) || plan.Equals(at) || !space.Space.Contains(plan))
            {
                return;
            }

            for (var k = 0; k < means.Length; k++)
            {
                means[k] = one[k] + (other is null ? 0 : other[k] - here[k]);
            }

            forecasts.Add(new Forecast(plan, cost, screening.MeritOf(cost, means, years)));
        }
    }
}

/// <summary>How much a search looks at.</summary>
/// <param name="ScreeningYears">Years in which a plan is first seen.</param>
/// <param name="RefiningYears">Years of those that looked good.</param>
/// <param name="Forecast">How many of the forecast plans are simulated at a step.</param>
/// <param name="Refined">How many of those get more years.</param>
internal sealed record SearchEffort(int ScreeningYears = 3, int RefiningYears = 10, int Forecast = 30, int Refined = 8);
