namespace Korevagt.Simulation.Statistics;

/// <summary>Quantiles of response times in seconds; NaN where no visit was made.</summary>
/// <param name="P50">Median.</param>
/// <param name="P90">90 % quantile.</param>
/// <param name="P95">95 % quantile.</param>
public readonly record struct ResponseQuantiles(double P50, double P90, double P95)
{
    /// <summary>The quantiles of one group of a histogram.</summary>
    public static ResponseQuantiles Of(ResponseHistogram histogram, int group) =>
        new(histogram.Quantile(group, 0.5), histogram.Quantile(group, 0.9), histogram.Quantile(group, 0.95));
}
