using Korevagt.Demand.Rates;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Batches.Submitting;

/// <summary>How many replications make a block: as many as take a third of a second or so, so that a block is worth its overhead and yet gives way soon.</summary>
internal static class BlockSizes
{
    private const double VisitsOfABlock = 650_000;

    private static readonly int[] Sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    /// <summary>The size for a plan in a year, by the visits that it expects.</summary>
    public static int Of(Plan plan, int year)
    {
        var rates = AdjustedRates.Of(plan, RatesOfPlan.Of(plan, DutyYear.Of(year, plan.Calendar)));
        var visits = Enumerable.Range(0, rates.AreaCount).Sum(rates.AreaTotal);
        return Sizes.LastOrDefault(size => size * visits <= VisitsOfABlock, Sizes[0]);
    }
}
