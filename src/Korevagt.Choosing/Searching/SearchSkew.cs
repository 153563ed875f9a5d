using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>Whether the years of a search lean so far to one side that fresh ones must be averaged before they are judged by.</summary>
internal static class SearchSkew
{
    /// <summary>How many plans are looked at.</summary>
    private const int Leaders = 10;

    /// <summary>How many years are averaged to one value: see <see cref="SkewedYears"/>.</summary>
    /// <param name="archive">Where the years of the search are.</param>
    /// <param name="found">What was found, the best first: the others are held against it. Without years of a search, 1 is the answer.</param>
    /// <param name="aim">What is aimed at.</param>
    /// <param name="exactCost">What plans cost for certain.</param>
    public static int YearsPerValue(
        Archive archive, IReadOnlyList<DecisionVector> found, Aim aim, Func<DecisionVector, double> exactCost)
    {
        var records = found.Take(Leaders).Select(plan => archive.Find(plan, 0)).OfType<YearsOfPlan>().ToList();
        return records.Count < 2 || aim.Measure.IsExact
            ? 1
            : SkewedYears.YearsPerValue([.. records.Skip(1).Select(record => Differences(record, records[0]))]);

        double[] Differences(YearsOfPlan one, YearsOfPlan other) =>
        [
            .. Enumerable.Range(0, Math.Min(one.Count, other.Count)).Select(year =>
                aim.Measure.Of(one[year], exactCost(one.Plan)) - aim.Measure.Of(other[year], exactCost(other.Plan))),
        ];
    }
}
