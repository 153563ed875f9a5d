using Korevagt.Domain.Service;
using MathNet.Numerics.Distributions;
using NodaTime;

namespace Korevagt.Planning.Analysis;

/// <summary>Cumulative shares of the distributions that durations are drawn from.</summary>
internal static class DurationShares
{
    /// <summary>Share of the durations that do not exceed a time; 0 below 0.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="seconds">The time in seconds.</param>
    public static double Within(DurationDistribution distribution, double seconds)
    {
        var (mean, variation) = (distribution.MeanMinutes * NodaConstants.SecondsPerMinute, distribution.CoefficientOfVariation);
        if (seconds < 0)
        {
            return 0;
        }

        if (mean == 0 || variation == 0)
        {
            return seconds >= mean ? 1 : 0;
        }

        return distribution.Kind switch
        {
            DistributionKind.Exponential => -Math.Exp(-seconds / mean) + 1,
            DistributionKind.Lognormal => LogNormal.WithMeanVariance(mean, mean * variation * mean * variation).CumulativeDistribution(seconds),
            DistributionKind.Gamma => Gamma.CDF(1 / (variation * variation), 1 / (mean * variation * variation), seconds),
            DistributionKind.Empirical => distribution.ValuesMinutes!.Count(minutes => minutes * NodaConstants.SecondsPerMinute <= seconds)
                / (double)distribution.ValuesMinutes!.Count,
            _ => seconds >= mean ? 1 : 0,
        };
    }
}
