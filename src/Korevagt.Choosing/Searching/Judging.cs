using Korevagt.Choosing.Questions;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>Judges the finalists on fresh years.</summary>
internal sealed class Judging(PlanSpace space, Promises promises, Archive archive, double confidence, int yearsPerValue)
{
    private readonly List<Statement> barriers = [];

    /// <summary>How many years are averaged to one value.</summary>
    public int YearsPerValue => yearsPerValue;

    /// <summary>What was said at each barrier.</summary>
    public IReadOnlyList<Statement> Barriers => barriers;

    /// <summary>Chooses among plans, the baseline the first of them.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="mostYears">How many fresh years of plans.</param>
    /// <param name="atBarrier">Told what can be said at each barrier; whoever throws there ends it.</param>
    /// <param name="cancellation">Ends it.</param>
    public SelectionResult Choose(
        IReadOnlyList<DecisionVector> plans, long mostYears, Action<Statement>? atBarrier,
        CancellationToken cancellation)
    {
        barriers.Clear();
        return GoodSelection.Run(
            new SelectionQuestion(
                plans, [.. plans.Select(space.ExactCost)], promises.Aims[0], promises.Requirements(0))
            {
                Barred = plans.Index().Where(plan => !space.KeepsCarsOnDuty(plan.Item)).Select(plan => plan.Index).ToHashSet(),
            },
            Settings(mostYears),
            archive,
            statement =>
            {
                barriers.Add(statement);
                atBarrier?.Invoke(statement);
            },
            cancellation);
    }

    /// <summary>Which of some plans are worth having, by all aims; by price and the aim where there is but one.</summary>
    public FrontStatement Front(
        IReadOnlyList<DecisionVector> plans, long mostYears, CancellationToken cancellation) =>
        FrontSelection.Run(
            new FrontQuestion(plans, [.. plans.Select(space.ExactCost)], AimsOfFront),
            Settings(mostYears),
            archive,
            null,
            cancellation);

    /// <summary>The aims of a front.</summary>
    public IReadOnlyList<Aim> AimsOfFront => promises.Aims.Count > 1
        ? promises.Aims
        : [.. promises.Aims, new Aim(YearlyMeasure.ExactCost, SmallerIsBetter: true, 1)];

    /// <summary>The plans that are judged: the baseline, the planner's own, what was found, and what is one change away from it.</summary>
    /// <param name="found">What a search found, the best first.</param>
    /// <param name="most">How many at most, but for the baseline and the planner's own.</param>
    public IReadOnlyList<DecisionVector> Finalists(IReadOnlyList<DecisionVector> found, int most)
    {
        var all = space.Own.Prepend(space.Baseline).Distinct().ToList();
        var seen = all.ToHashSet();
        var room = all.Count + most;
        foreach (var plan in found)
        {
            Add(plan);
        }

        foreach (var plan in found)
        {
            foreach (var neighbour in Neighbours(plan))
            {
                Add(neighbour);
            }
        }

        return all;

        void Add(DecisionVector plan)
        {
            if (all.Count < room && seen.Add(plan))
            {
                all.Add(plan);
            }
        }
    }

    /// <summary>The plans of the space one change away.</summary>
    public IEnumerable<DecisionVector> Neighbours(DecisionVector plan) => Moves.Of(space, plan).Where(space.Space.Contains);

    private SelectionSettings Settings(long mostYears) => new()
    {
        Confidence = confidence,
        FirstYears = BudgetRules.FirstYears,
        YearsPerRound = BudgetRules.FirstYears,
        YearsPerValue = yearsPerValue,
        MostYears = mostYears,
    };
}
