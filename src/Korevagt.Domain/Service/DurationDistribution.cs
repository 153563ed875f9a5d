namespace Korevagt.Domain.Service;

/// <summary>The distribution of a duration.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="MeanMinutes">Mean in minutes, 0 or more.</param>
/// <param name="CoefficientOfVariation">
/// Standard deviation over mean, 0 or more; 1 by definition for the exponential and 0 for the deterministic.
/// </param>
public readonly record struct DurationDistribution(DistributionKind Kind, double MeanMinutes, double CoefficientOfVariation);
