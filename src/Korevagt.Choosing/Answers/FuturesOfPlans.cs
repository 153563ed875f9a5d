using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Answers;

/// <summary>How the plans told fare in the futures of a question, and what who chooses one of them would regret there.</summary>
internal sealed class FuturesOfPlans(PreparedQuestion prepared)
{
    private const int MostYears = 30;

    public IReadOnlyList<AnsweredFuture> Of(ToldPlans told, CancellationToken cancellation)
    {
        var plans = told.Vectors;
        return [.. prepared.Question.Futures.Index().Select(future => Of(future.Index, future.Item, plans, cancellation))];
    }

    private AnsweredFuture Of(int place, QuestionFuture future, IReadOnlyList<DecisionVector> plans, CancellationToken cancellation)
    {
        var years = Math.Min(MostYears, prepared.Settings.YearsOfFigures);
        var archive = new Archive(prepared.Layout.Count, prepared.RoundsIn(place, prepared.Settings.Threads));
        var records = archive.Round([.. plans.Select(plan => (plan, years))], ChoosingSettings.FirstYearOfFigures, cancellation);
        var space = new PlanSpace(prepared.Question with { Baseline = future.Plan });
        var there = new Promises(prepared.Question with { Baseline = future.Plan }, space, prepared.Layout, records[0].Means(years));
        var aim = there.Aims[0];
        var cost = there.MeasureOf(QuestionFigure.AnnualCost);
        var aims = plans.Select((plan, i) => Values(aim.Measure, space.ExactCost(plan), records[i], years)).ToList();
        var keeps = plans.Select((plan, i) =>
            there.Judge(space.ExactCost(plan), records[i].Means(years), records[0].Means(years)).Shortfall == 0).ToList();
        var sign = aim.SmallerIsBetter ? 1 : -1;
        var best = aims.Where((_, i) => keeps[i] || !keeps.Contains(true)).Min(values => sign * values.Average());
        return new AnsweredFuture(
            future.Name,
            [
                .. plans.Select((plan, i) => new PlanInFuture(
                    i,
                    Interval.Of(aims[i]),
                    Math.Max(0, sign * aims[i].Average() - best),
                    Interval.Of(Values(cost, space.ExactCost(plan), records[i], years)),
                    keeps[i])),
            ]);
    }

    private static double[] Values(YearlyMeasure measure, double exactCost, YearsOfPlan record, int years) =>
        [.. Enumerable.Range(0, years).Select(year => measure.Of(record[year], exactCost))];
}
