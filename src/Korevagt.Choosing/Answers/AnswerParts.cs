using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Answers;

/// <summary>What follows from the judging of plans, whether they were simulated for it or found in an archive.</summary>
internal sealed class AnswerParts(
    Question question, PlanSpace space, Promises promises, Archive archive, IReadOnlyList<DecisionVector> finalists)
{
    /// <summary>The bound at each barrier.</summary>
    public static IReadOnlyList<BoundAtBarrier> TraceOf(Judging judging) =>
        [.. judging.Barriers.Select(barrier => new BoundAtBarrier(barrier.YearsInAll, barrier.Bound, barrier.Candidates.Count))];

    /// <summary>What can be said.</summary>
    public AnsweredStatement StatementOf(Judging judging, Statement statement, double? frontBound)
    {
        var judged = finalists.ToHashSet();
        return new AnsweredStatement(
            statement.Bound,
            statement.Settled,
            statement.Chosen is { } chosen && !PlanSpace.IsOutside(finalists[chosen])
                && judging.Neighbours(finalists[chosen]).All(judged.Contains),
            statement.SurelyMet,
            statement.SurelyMissed,
            statement.Undecided,
            frontBound,
            judging.YearsPerValue);
    }

    /// <summary>How many plans break each requirement.</summary>
    public IReadOnlyList<RequirementCount> RequirementsOf(SelectionResult result) =>
    [
        .. question.Requirements.Index().Select(requirement =>
        {
            var own = promises.All.Index().Where(promise => ReferenceEquals(promise.Item.Requirement, requirement.Item))
                .Select(promise => promise.Index).ToList();
            var missed = result.Plans.Where(plan => own.Any(i => plan.Requirements[i] == Verdict.SurelyMissed)).ToList();
            return new RequirementCount(
                requirement.Index,
                missed.Count,
                missed.Count(plan => plan.Requirements.Index().All(verdict =>
                    own.Contains(verdict.Index) || verdict.Item != Verdict.SurelyMissed)),
                InUnitOfLimit(requirement.Item, BestReached(own, [.. result.Plans.Index().Where(plan => plan.Item.Requirements.Index().All(verdict =>
                    own.Contains(verdict.Index) || verdict.Item != Verdict.SurelyMissed)).Select(plan => finalists[plan.Index])]), space.ExactCost(space.Baseline)));
        }),
    ];

    /// <summary>
    /// The best that any plan that may keep the other requirements reaches in its worst place, by the means of the years that it has;
    /// not a number where there is none.
    /// </summary>
    private double BestReached(List<int> own, IReadOnlyList<DecisionVector> others)
    {
        var reached = others.Select(plan => own.Select(i => promises.All[i])
            .Select(promise => (promise.IsLeast, Value: MeanOf(promise, plan)))
            .Where(value => !double.IsNaN(value.Value)).ToList())
            .Where(values => values.Count > 0)
            .Select(values => values[0].IsLeast ? values.Min(value => value.Value) : -values.Max(value => value.Value))
            .DefaultIfEmpty(double.NaN).Max();
        return own.Count > 0 && !promises.All[own[0]].IsLeast ? -reached : reached;
    }

    /// <summary>What is measured as the limit counts it: a saving where it is the cost, a fall where it is the rise.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="reached">What is measured.</param>
    /// <param name="baseline">What the baseline costs for certain.</param>
    public static double InUnitOfLimit(QuestionRequirement requirement, double reached, double baseline) => (requirement.Figure, requirement.Kind) switch
    {
        (QuestionFigure.ContractedSaving, QuestionLimit.FallAtMost) => reached - baseline,
        (QuestionFigure.ContractedSaving, _) => baseline - reached,
        (QuestionFigure.ContractedCost, QuestionLimit.RiseAtMost) => reached - baseline,
        (QuestionFigure.ContractedCost, QuestionLimit.FallAtMost) => baseline - reached,
        (_, QuestionLimit.FallAtMost) => -reached,
        _ => reached,
    };

    private double MeanOf(Promise promise, DecisionVector plan)
    {
        if (promise.Measure.IsExact)
        {
            return promise.Measure.Of([], space.ExactCost(plan));
        }

        if (archive.Find(plan, SelectionSettings.FirstFreshYear) is not { } own
            || archive.Find(space.Baseline, SelectionSettings.FirstFreshYear) is not { } baseline)
        {
            return double.NaN;
        }

        var years = Math.Min(own.Count, baseline.Count);
        return Enumerable.Range(0, years).Average(year =>
            promise.Measure.Of(own[year], space.ExactCost(plan))
            - (promise.IsOfDifference ? promise.Measure.Of(baseline[year], space.ExactCost(space.Baseline)) : 0));
    }
}
