using Korevagt.Files.Settings;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Evaluation;

/// <summary>The region's figures year by year: what intervals, differences and variances are made of.</summary>
internal static class YearFigures
{
    private const double SecondsPerMinute = 60;

    /// <summary>
    /// Minutes, shares of 0 to 1, or kroner; not a number in a year without a visit, where a quantile was cut, or without a price.
    /// </summary>
    public static IReadOnlyList<double> Of(SimulatedPlan plan, PrecisionFigure figure) => figure == PrecisionFigure.AnnualCost
        ? [.. plan.AnnualCosts?.Select(cost => (double)cost) ?? plan.Years.Select(_ => double.NaN)]
        : [.. plan.Years.Select(year => Of(year, figure))];

    /// <summary>The figures of two plans to be paired; costs in so far as both have a figure for them.</summary>
    public static (IReadOnlyList<double> Baseline, IReadOnlyList<double> Scenario) Pair(
        SimulatedPlan baseline, SimulatedPlan scenario, PrecisionFigure figure) =>
        figure == PrecisionFigure.AnnualCost && ComparableCosts.Of(baseline, scenario) is var (before, after)
            ? ([.. before.Select(cost => (double)cost)], [.. after.Select(cost => (double)cost)])
            : (Of(baseline, figure), Of(scenario, figure));

    /// <summary>Scenario less baseline, year by year, of <see cref="Pair"/>.</summary>
    public static IReadOnlyList<double> Difference(SimulatedPlan baseline, SimulatedPlan scenario, PrecisionFigure figure)
    {
        var (before, after) = Pair(baseline, scenario, figure);
        return [.. before.Zip(after, (first, second) => second - first)];
    }

    private static double Of(ReplicationResult year, PrecisionFigure figure) => figure switch
    {
        PrecisionFigure.MeanResponse => year.Region.MeanResponseSeconds / SecondsPerMinute,
        PrecisionFigure.P90 => ResponseLimit.Known(year.RegionQuantiles.P90),
        _ => year.Region.WithinTargetShare,
    };
}
