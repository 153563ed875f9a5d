using Korevagt.Domain.Service;
using MathNet.Numerics;

namespace Korevagt.Reports.Html.Fit;

/// <summary>Cumulative shares of the families of durations.</summary>
internal static class DurationShares
{
    /// <summary>The share of durations below some minutes.</summary>
    /// <param name="distribution">Exponential, lognormal or gamma.</param>
    /// <param name="minutes">The minutes; below 0 the share is 0.</param>
    public static double Below(DurationDistribution distribution, double minutes)
    {
        if (minutes <= 0)
        {
            return 0;
        }

        var squared = distribution.CoefficientOfVariation * distribution.CoefficientOfVariation;
        switch (distribution.Kind)
        {
            case DistributionKind.Exponential:
                return 1 - Math.Exp(-minutes / distribution.MeanMinutes);
            case DistributionKind.Gamma:
                return SpecialFunctions.GammaLowerRegularized(1 / squared, minutes / (distribution.MeanMinutes * squared));
            default:
                var sigma = Math.Sqrt(Math.Log(1 + squared));
                var median = distribution.MeanMinutes / Math.Sqrt(1 + squared);
                return SpecialFunctions.Erfc(-Math.Log(minutes / median) / (sigma * Math.Sqrt(2))) / 2;
        }
    }
}
