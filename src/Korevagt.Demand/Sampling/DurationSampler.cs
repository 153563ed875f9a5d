using Korevagt.Demand.Numerics;
using Korevagt.Domain.Service;

namespace Korevagt.Demand.Sampling;

/// <summary>Draws durations of one distribution in whole seconds.</summary>
public readonly struct DurationSampler
{
    private readonly DistributionKind kind;
    private readonly double meanSeconds;
    private readonly double first;
    private readonly double second;
    private readonly double[]? values;

    /// <summary>Prepares a distribution.</summary>
    public DurationSampler(DurationDistribution distribution)
    {
        meanSeconds = distribution.MeanMinutes * 60;
        (first, second, values) = (0, 0, null);
        var variation = distribution.CoefficientOfVariation;
        kind = variation == 0 || meanSeconds == 0 ? DistributionKind.Deterministic : distribution.Kind;
        switch (kind)
        {
            case DistributionKind.Lognormal:
                // Mean m and coefficient of variation c: sigma^2 = ln(1 + c^2), mu = ln m - sigma^2 / 2.
                var sigmaSquared = Math.Log(1 + variation * variation);
                (first, second) = (Math.Log(meanSeconds) - sigmaSquared / 2, Math.Sqrt(sigmaSquared));
                break;
            case DistributionKind.Gamma:
                // Shape 1 / c^2, scale mean / shape.
                var shape = 1 / (variation * variation);
                (first, second) = (shape, meanSeconds / shape);
                break;
            case DistributionKind.Empirical:
                values = [.. distribution.ValuesMinutes!.Select(minutes => minutes * 60)];
                break;
        }
    }

    /// <summary>Draws one duration in seconds, rounded to the nearest; at least 0.</summary>
    public int Draw(ref RandomStream random) => (int)Math.Round(kind switch
    {
        DistributionKind.Exponential => meanSeconds * random.NextExponential(),
        DistributionKind.Lognormal => Math.Exp(first + second * random.NextNormal()),
        DistributionKind.Gamma => second * StandardGamma(ref random, first),
        DistributionKind.Empirical => values![random.NextIndex(values.Length)],
        _ => meanSeconds,
    });

    /// <summary>Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).</summary>
    private static double StandardGamma(ref RandomStream random, double shape)
    {
        if (shape < 1)
        {
            return StandardGamma(ref random, shape + 1) * Math.Pow(random.NextUniform(), 1 / shape);
        }

        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.NextNormal();
            var v = Math.Pow(1 + c * x, 3);
            if (v > 0 && Math.Log(random.NextUniform()) < 0.5 * x * x + d - d * v + d * Math.Log(v))
            {
                return d * v;
            }
        }
    }
}
