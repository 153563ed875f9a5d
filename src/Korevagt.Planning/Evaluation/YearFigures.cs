using Korevagt.Files.Settings;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Planning.Evaluation;

/// <summary>The region's figures year by year: what intervals, differences and variances are made of.</summary>
internal static class YearFigures
{
    private const double SecondsPerMinute = 60;

    /// <summary>Minutes, shares of 0 to 1, or kroner; not a number in a year without a visit, or where a quantile was cut.</summary>
    public static IReadOnlyList<double> Of(SimulatedPlan plan, PrecisionFigure figure) => figure == PrecisionFigure.AnnualCost
        ? [.. plan.AnnualCosts.Select(cost => (double)cost)]
        : [.. plan.Years.Select(year => Of(year, figure))];

    private static double Of(ReplicationResult year, PrecisionFigure figure) => figure switch
    {
        PrecisionFigure.MeanResponse => year.Region.MeanResponseSeconds / SecondsPerMinute,
        PrecisionFigure.P90 => ResponseLimit.Known(year.RegionQuantiles.P90),
        _ => year.Region.WithinTargetShare,
    };
}
