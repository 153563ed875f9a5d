using Korevagt.Choosing.Figures;
using Korevagt.Choosing.Questions;
using Korevagt.Domain.Time;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Search;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>
/// Looks for plans that are worth judging. It promises nothing: what it finds is judged on years that it has not seen.
/// </summary>
/// <remarks>
/// First each part of the day alone, downwards in price; then whole plans from those parts; then from the best of these to better
/// ones near them. What is simulated next depends on finished rounds alone, never on threads or the clock.
/// </remarks>
internal sealed class ShiftSearch(Question question, PlanSpace space, FigureLayout layout, Archive archive, YearBudget budget)
{
    private const double PartShare = 0.5;
    private const int MostCombined = 40;
    private const int Walks = 3;
    private const int MostSteps = 30;

    private readonly SearchEffort effort = new();
    private readonly Screening screening = new(space, archive, budget.Search);

    /// <summary>Sees the baseline, the planner's own plans, and what each single change does to the baseline.</summary>
    /// <returns>What the question requires and aims at.</returns>
    public Promises Begin(CancellationToken cancellation)
    {
        var first = space.Own.Prepend(space.Baseline).Distinct().ToList();
        screening.MostYears = long.MaxValue;
        _ = screening.See(first, effort.RefiningYears, cancellation);
        _ = screening.See(Moves.Of(space, space.Baseline), effort.ScreeningYears, cancellation);
        screening.MostYears = budget.Search;
        return screening.Promises = new Promises(question, space, layout, screening.Baseline(effort.RefiningYears));
    }

    /// <summary>Searches.</summary>
    /// <param name="isFront">Whether good plans of every price are wanted, or else the best.</param>
    /// <param name="cancellation">Ends it; finished rounds are in the archive.</param>
    public SearchOutcome Run(bool isFront, CancellationToken cancellation)
    {
        Walk(isFront, cancellation);
        var (errors, addUp) = Combine(isFront, cancellation);
        var isComplete = isFront ? Level(cancellation) : Improve(cancellation);
        return new SearchOutcome(
            isFront ? FrontBySearch() : Ranked().Take(20).ToList(), screening.Seen.Count, errors, addUp, isComplete);
    }

    private void Walk(bool isFront, CancellationToken cancellation)
    {
        var paths = Enum.GetValues<DutyPart>().Select(part => PricePath.OfPart(space, part)).Append(PricePath.OfDispatch(space)).ToList();
        if (isFront)
        {
            // The front reaches down to plans that take from every part of the day; sums over parts are least right there.
            paths.Add(PricePath.OfAll);
        }

        var most = (long)(budget.Search * PartShare / paths.Count);
        foreach (var path in paths)
        {
            path.Walk(space, screening, effort.ScreeningYears, most, cost => SavesEnough(cost, isFront), cancellation);
        }
    }

    /// <summary>Whether a cheaper plan is not asked for: of a front as far as it may reach, else one that keeps every limit of price.</summary>
    private bool SavesEnough(double cost, bool isFront) => isFront
        ? space.Exact.Any(exact => exact.LeastDkk is { } least && cost <= (double)least)
        : space.Exact.Any(exact => exact.MostDkk is not null) && space.Exact.All(exact => exact.IsKept((decimal)cost));

    private (IReadOnlyList<double> Errors, bool AddUp) Combine(bool isFront, CancellationToken cancellation)
    {
        var combined = new PartsCombined(space, screening, layout, question.Aims[0], effort.ScreeningYears);
        var front = combined.Front(cancellation).Where(forecast => space.Space.Contains(forecast.Plan)).ToList();
        var chosen = isFront
            ? Spread(front)
            : front.OrderBy(forecast => forecast.Merit).ThenBy(forecast => forecast.Plan).Take(MostCombined).ToList();
        if (chosen.Count == 0
            || screening.See([.. chosen.Select(forecast => forecast.Plan)], effort.ScreeningYears, cancellation) is not { } simulated)
        {
            return ([], true);
        }

        var errors = combined.Errors(chosen, [.. simulated.Select(plan =>
            plan with { Years = effort.ScreeningYears, Means = screening.Means(plan.Plan, effort.ScreeningYears) })]);
        return (errors, combined.AddUp(errors));
    }

    private static List<Forecast> Spread(List<Forecast> front) => front.Count <= MostCombined
        ? front
        : [.. Enumerable.Range(0, MostCombined).Select(i => front[i * (front.Count - 1) / (MostCombined - 1)])];

    /// <summary>Walks from the best plans; whether the best end is one that nothing near it looked better than.</summary>
    private bool Improve(CancellationToken cancellation)
    {
        var likely = Ranked().Take(20).ToList();
        _ = screening.See(likely, effort.RefiningYears, cancellation);
        var walk = new GuidedWalk(space, screening, effort);
        var isComplete = false;
        foreach (var start in Refined().Take(Walks).ToList())
        {
            var (_, ended) = walk.Walk(start, question.Aims[0].Indifference / 2, _ => true, MostSteps, cancellation);
            isComplete |= ended;
        }

        return isComplete;
    }

    /// <summary>From each plan of the front to better ones that cost no more; whether the budget sufficed for all.</summary>
    private bool Level(CancellationToken cancellation)
    {
        var walk = new GuidedWalk(space, screening, effort);
        var isComplete = true;
        foreach (var start in FrontBySearch())
        {
            var limit = space.ExactCost(start);
            var (_, ended) = walk.Walk(start, question.Aims[0].Indifference, cost => cost <= limit, 2, cancellation);
            isComplete &= ended;
        }

        return isComplete;
    }

    private IEnumerable<DecisionVector> Ranked() => screening.Seen.Where(plan => space.Space.Contains(plan.Plan))
        .OrderBy(screening.MeritOf).ThenBy(plan => plan.ExactCost).ThenBy(plan => plan.Plan).Select(plan => plan.Plan);

    private IEnumerable<DecisionVector> Refined() => screening.Seen
        .Where(plan => plan.Years >= effort.RefiningYears && space.Space.Contains(plan.Plan))
        .OrderBy(screening.MeritOf).ThenBy(plan => plan.ExactCost).ThenBy(plan => plan.Plan).Select(plan => plan.Plan);

    /// <summary>Plans that of those seen no other beats both in price and merit, spread over the prices, the cheapest first.</summary>
    private List<DecisionVector> FrontBySearch()
    {
        const int MostOfFront = 24;
        var front = new List<SeenPlan>();
        foreach (var plan in screening.Seen.Where(plan => space.Space.Contains(plan.Plan))
            .OrderBy(plan => plan.ExactCost).ThenBy(screening.MeritOf).ThenBy(plan => plan.Plan))
        {
            if (front.Count == 0 || screening.MeritOf(plan) < screening.MeritOf(front[^1]))
            {
                front.Add(plan);
            }
        }

        return [.. FrontSample.Of([.. front.Select(plan => screening.MeritOf(plan).Aim)], MostOfFront).Select(place => front[place].Plan)];
    }
}

/// <summary>What a search found.</summary>
/// <param name="Found">The plans, the best first; of a front, the cheapest first.</param>
/// <param name="Seen">How many plans it has looked at.</param>
/// <param name="AdditivityErrors">
/// By how much the aim of whole plans was forecast wrongly by adding up the parts of the day, in the aim's unit.
/// </param>
/// <param name="PartsAddUp">Whether those forecasts may be trusted.</param>
/// <param name="IsComplete">Whether it ended because nothing near looked better, or else because the budget was spent.</param>
internal sealed record SearchOutcome(
    IReadOnlyList<DecisionVector> Found,
    int Seen,
    IReadOnlyList<double> AdditivityErrors,
    bool PartsAddUp,
    bool IsComplete);
