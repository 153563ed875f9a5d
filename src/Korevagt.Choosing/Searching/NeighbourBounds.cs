using Korevagt.Choosing.Questions;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>
/// How much better, for sure but for an error shared by all pairs, a neighbour of each of some plans may be that costs no more: pairs
/// that were fixed before the years were looked at, by one-sided ends of the t confidence sequence.
/// </summary>
internal sealed class NeighbourBounds(
    IReadOnlyList<(DecisionVector Plan, DecisionVector Neighbour)> pairs,
    Func<DecisionVector, double> exactCost,
    Aim aim,
    double confidence,
    int yearsPerValue)
{
    private readonly double error = (1 - confidence) / Math.Max(1, pairs.Count);

    /// <summary>Takes years until no bound is above the indifference, or none is left.</summary>
    /// <param name="archive">Where figures come from.</param>
    /// <param name="firstYear">Number of the first fresh year.</param>
    /// <param name="mayTake">Whether a round of so many more years may still be taken.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>For each pair by how much the neighbour is better at most, in the aim's unit; infinite where nothing can be said.</returns>
    public IReadOnlyList<double> Run(Archive archive, int firstYear, Func<long, bool> mayTake, CancellationToken cancellation)
    {
        var bounds = pairs.Select(_ => double.PositiveInfinity).ToArray();
        for (var years = BudgetRules.FirstYears; ; years += Math.Max(5, years / 4))
        {
            var open = pairs.Index().Where(pair => !(bounds[pair.Index] <= aim.Indifference)).ToList();
            var plans = open.SelectMany(pair => new[] { pair.Item.Plan, pair.Item.Neighbour }).Distinct().Order().ToList();
            var more = plans.Sum(plan => (long)Math.Max(0, years - (archive.Find(plan, firstYear)?.Count ?? 0)));
            if (plans.Count == 0 || !mayTake(more))
            {
                return bounds;
            }

            var records = archive.Round([.. plans.Select(plan => (plan, years))], firstYear, cancellation);
            var of = plans.Zip(records).ToDictionary(entry => entry.First, entry => entry.Second);
            foreach (var (index, (plan, neighbour)) in open)
            {
                bounds[index] = Bound(plan, of[plan], neighbour, of[neighbour], years);
            }
        }
    }

    private double Bound(DecisionVector plan, YearsOfPlan own, DecisionVector neighbour, YearsOfPlan other, int years)
    {
        var (cost, costOfOther) = (exactCost(plan), exactCost(neighbour));
        var moments = default(RunningMoments);
        var sum = 0.0;
        for (var year = 0; year < years; year++)
        {
            sum += aim.Measure.Of(own[year], cost) - aim.Measure.Of(other[year], costOfOther);
            if ((year + 1) % yearsPerValue == 0)
            {
                moments.Add((aim.SmallerIsBetter ? sum : -sum) / yearsPerValue);
                sum = 0;
            }
        }

        return ConfidenceSequence.Upper(moments, error);
    }
}
