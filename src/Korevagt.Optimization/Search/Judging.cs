using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Search;

/// <summary>Simulates plans of a search through the archive and judges them, within the budget.</summary>
internal sealed class Judging(SearchProblem problem, SearchSettings settings, Archive archive)
{
    /// <summary>Judges plans by so many years each; null where the budget has no room for the round.</summary>
    public IReadOnlyList<SearchedPlan>? Judge(
        IReadOnlyList<DecisionVector> plans, int years, CancellationToken cancellationToken)
    {
        if (plans.Count == 0)
        {
            return [];
        }

        var asked = plans.Append(problem.Baseline).Distinct().ToList();
        if (archive.YearsUsed + (long)asked.Count * years > settings.MostYears)
        {
            return null;
        }

        var records = archive.Round([.. asked.Select(plan => (plan, years))], settings.FirstYear, cancellationToken);
        var baseline = records[asked.IndexOf(problem.Baseline)].Means(years);
        return
        [
            .. plans.Zip(records, (plan, record) =>
            {
                var cost = problem.ExactCost(plan);
                return new SearchedPlan(plan, cost, years, problem.Judge(cost, record.Means(years), baseline));
            }),
        ];
    }

    /// <summary>The best come first; of equal ones the cheaper, then the one whose vector is first.</summary>
    public static IEnumerable<SearchedPlan> InOrder(IEnumerable<SearchedPlan> plans) =>
        plans.OrderBy(plan => plan.Merit).ThenBy(plan => plan.ExactCost).ThenBy(plan => plan.Plan);
}
