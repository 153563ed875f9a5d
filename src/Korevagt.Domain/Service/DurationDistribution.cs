namespace Korevagt.Domain.Service;

/// <summary>The distribution of a duration.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="MeanMinutes">Mean in minutes, 0 or more.</param>
/// <param name="CoefficientOfVariation">
/// Standard deviation over mean, 0 or more; 1 by definition for the exponential and 0 for the deterministic.
/// </param>
public readonly record struct DurationDistribution(DistributionKind Kind, double MeanMinutes, double CoefficientOfVariation)
{
    /// <summary>The values of an empirical distribution, in minutes, each 0 or more; null for the others.</summary>
    public IReadOnlyList<double>? ValuesMinutes { get; init; }

    /// <summary>
    /// The distribution of values that are as likely as each other, with the mean and variation that they have.
    /// </summary>
    /// <param name="valuesMinutes">The values in minutes; at least one, none negative.</param>
    public static DurationDistribution Empirical(IReadOnlyList<double> valuesMinutes)
    {
        var mean = valuesMinutes.Average();
        var variance = valuesMinutes.Average(value => (value - mean) * (value - mean));
        return new DurationDistribution(DistributionKind.Empirical, mean, mean > 0 ? Math.Sqrt(variance) / mean : 0)
        {
            ValuesMinutes = valuesMinutes,
        };
    }
}
