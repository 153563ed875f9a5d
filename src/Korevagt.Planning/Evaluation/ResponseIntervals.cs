using Korevagt.Simulation.Statistics;

namespace Korevagt.Planning.Evaluation;

/// <summary>How sure the median and the 90 % response time of a group are, in minutes, with 95 % intervals.</summary>
/// <param name="P50">Median.</param>
/// <param name="P90">The time that 90 % of the visits do not exceed.</param>
public sealed record ResponseIntervals(Estimate P50, Estimate P90)
{
    private const double SecondsPerMinute = 60;

    // The half-width of a 95 % interval in standard deviations.
    private const double HalfWidth = 1.96;

    /// <summary>From the quantiles of the years; null where a year had no visit.</summary>
    internal static ResponseIntervals? OfYears(SimulatedPlan plan, Func<ReplicationResult, ResponseQuantiles> quantiles)
    {
        var years = plan.Years.Select(quantiles).ToList();
        return years.Exists(year => double.IsNaN(year.P50) || double.IsNaN(year.P90))
            ? null
            : new ResponseIntervals(
                plan.IntervalOf(years.Select(year => year.P50 / SecondsPerMinute)), plan.IntervalOf(years.Select(year => year.P90 / SecondsPerMinute)));
    }

    /// <summary>
    /// From the visits of all years together, for groups too small to be judged by single years: between the order
    /// statistics whose ranks are p ± 1.96 √(p (1 - p) / n) (Conover, "Practical Nonparametric Statistics", 3rd ed., section
    /// 3.2). Visits of one night wait for the same cars, so the interval is a little too narrow. Null where there was none.
    /// </summary>
    internal static ResponseIntervals? OfPooled(PooledStatistics pooled, int group)
    {
        var visits = pooled[group].Visited;
        return visits == 0 ? null : new ResponseIntervals(Of(0.5), Of(0.9));

        Estimate Of(double share)
        {
            var half = HalfWidth * Math.Sqrt(share * (1 - share) / visits);
            return new Estimate(At(share), At(Math.Max(0, share - half)), At(Math.Min(1, share + half)));
        }

        double At(double share) => pooled.Responses.Quantile(group, share) / SecondsPerMinute;
    }
}
