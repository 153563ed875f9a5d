using Korevagt.Simulation.Statistics;

namespace Korevagt.Evaluation;

/// <summary>How sure the median and the 90 % response time of a group are, in minutes, with 95 % intervals.</summary>
/// <param name="P50">Median.</param>
/// <param name="P90">The time that 90 % of the visits do not exceed.</param>
public sealed record ResponseIntervals(Estimate P50, Estimate P90)
{
    private const double SecondsPerMinute = 60;

    // The half-width of a 95 % interval in standard deviations.
    private const double HalfWidth = 1.96;

    /// <summary>From the quantiles of the years; null where a year had no visit, or more of them waited than can be told apart.</summary>
    internal static ResponseIntervals? OfYears(SimulatedPlan plan, Func<ReplicationResult, ResponseQuantiles> quantiles)
    {
        var years = plan.Years.Select(quantiles).ToList();
        return years.Exists(year => double.IsNaN(year.P50) || double.IsNaN(year.P90) || year.P90 >= ResponseHistogram.LimitSeconds)
            ? null
            : new ResponseIntervals(
                plan.IntervalOf(years.Select(year => year.P50 / SecondsPerMinute)), plan.IntervalOf(years.Select(year => year.P90 / SecondsPerMinute)));
    }

    /// <summary>
    /// From the visits of all years together, for groups too small to be judged by single years: between the order
    /// statistics whose ranks are p ± 1.96 d √(p (1 - p) / n) (Conover, "Practical Nonparametric Statistics", 3rd ed., section
    /// 3.2). Null where there was none, or more of them waited than can be told apart.
    /// </summary>
    /// <param name="pooled">The visits.</param>
    /// <param name="group">The group.</param>
    /// <param name="widening">d: visits of one night wait for the same cars, see <see cref="Widening"/>.</param>
    internal static ResponseIntervals? OfPooled(PooledStatistics pooled, int group, double widening) =>
        pooled[group].Visited == 0 || pooled.Responses.Quantile(group, 0.9) >= ResponseHistogram.LimitSeconds
            ? null
            : new ResponseIntervals(ByRanks(pooled, group, 0.5, widening), ByRanks(pooled, group, 0.9, widening));

    /// <summary>
    /// By how much dependence widens the interval of the region's 90 % response time: its standard error over the years over
    /// that of as many independent visits, at least 1 (the root of Kish's design effect, "Survey Sampling", 1965, section
    /// 8.2). A small group has fewer visits in the same night, so for it this is on the safe side.
    /// </summary>
    internal static double Widening(SimulatedPlan plan)
    {
        var years = plan.Independent<double>([.. plan.Years.Select(year => year.RegionQuantiles.P90 / SecondsPerMinute)]);
        if (years.Any(double.IsNaN))
        {
            return 1;
        }

        var independent = ByRanks(plan.Result.Pooled, GroupLayout.Region, 0.9, 1);
        var overYears = 2 * HalfWidth * Math.Sqrt(Interval.Variance(years) / years.Count);
        return independent.High > independent.Low ? Math.Max(1, overYears / (independent.High - independent.Low)) : 1;
    }

    private static Estimate ByRanks(PooledStatistics pooled, int group, double share, double widening)
    {
        var half = widening * HalfWidth * Math.Sqrt(share * (1 - share) / pooled[group].Visited);
        return new Estimate(At(share), At(Math.Max(0, share - half)), At(Math.Min(1, share + half)));

        double At(double rank) => pooled.Responses.Quantile(group, rank) / SecondsPerMinute;
    }
}
