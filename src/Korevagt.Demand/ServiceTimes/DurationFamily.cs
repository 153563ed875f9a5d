using Korevagt.Demand.Numerics;
using Korevagt.Domain.Service;
using MathNet.Numerics;

namespace Korevagt.Demand.ServiceTimes;

/// <summary>A family of durations with the parameters that make given durations likeliest; all durations above 0.</summary>
/// <param name="Kind">Exponential, lognormal or gamma.</param>
/// <param name="First">Mean of the exponential; mean of the logarithm; shape of the gamma.</param>
/// <param name="Second">0; standard deviation of the logarithm; scale of the gamma.</param>
internal readonly record struct DurationFamily(DistributionKind Kind, double First, double Second)
{
    private const int MostSteps = 100;

    /// <summary>Number of parameters.</summary>
    public int Parameters => Kind == DistributionKind.Exponential ? 1 : 2;

    /// <summary>The maximum likelihood member of a family.</summary>
    public static DurationFamily Of(DistributionKind kind, ReadOnlySpan<double> durations)
    {
        var (sum, logSum, logSquares) = (0.0, 0.0, 0.0);
        foreach (var duration in durations)
        {
            sum += duration;
            logSum += Math.Log(duration);
        }

        var (mean, logMean) = (sum / durations.Length, logSum / durations.Length);
        switch (kind)
        {
            case DistributionKind.Exponential:
                return new DurationFamily(kind, mean, 0);
            case DistributionKind.Gamma:
                var shape = GammaShape(Math.Log(mean) - logMean);
                return new DurationFamily(kind, shape, mean / shape);
            default:
                foreach (var duration in durations)
                {
                    logSquares += (Math.Log(duration) - logMean) * (Math.Log(duration) - logMean);
                }

                return new DurationFamily(DistributionKind.Lognormal, logMean, Math.Sqrt(logSquares / durations.Length));
        }
    }

    /// <summary>
    /// Solves ln k - digamma(k) = s for the gamma shape k by Newton's method, from the start of Minka ("Estimating a Gamma
    /// distribution", 2002).
    /// </summary>
    public static double GammaShape(double s)
    {
        var shape = (3 - s + Math.Sqrt((s - 3) * (s - 3) + 24 * s)) / (12 * s);
        for (var step = 0; step < MostSteps; step++)
        {
            var move = (Math.Log(shape) - GammaFunctions.Digamma(shape) - s) / (1 / shape - GammaFunctions.Trigamma(shape));
            var next = Math.Max(shape / 10, shape - move);
            if (Math.Abs(next - shape) <= 1e-12 * shape)
            {
                return next;
            }

            shape = next;
        }

        return shape;
    }

    public double LogDensity(double duration) => Kind switch
    {
        DistributionKind.Exponential => -Math.Log(First) - duration / First,
        DistributionKind.Gamma =>
            (First - 1) * Math.Log(duration) - duration / Second - First * Math.Log(Second) - GammaFunctions.LogGamma(First),
        _ => -Math.Log(duration * Second * Math.Sqrt(2 * Math.PI)) - Math.Pow((Math.Log(duration) - First) / Second, 2) / 2,
    };

    public double Cumulative(double duration) => Kind switch
    {
        DistributionKind.Exponential => 1 - Math.Exp(-duration / First),
        DistributionKind.Gamma => SpecialFunctions.GammaLowerRegularized(First, duration / Second),
        _ => SpecialFunctions.Erfc((First - Math.Log(duration)) / (Second * Math.Sqrt(2))) / 2,
    };

    public double Quantile(double p) => Kind switch
    {
        DistributionKind.Exponential => -First * Math.Log(1 - p),
        DistributionKind.Gamma => First * Second * GammaQuantile.Of(First, p),
        _ => Math.Exp(First + Second * NormalQuantile.Of(p)),
    };

    /// <summary>The distribution as plans write it.</summary>
    public DurationDistribution ToDistribution() => Kind switch
    {
        DistributionKind.Exponential => new DurationDistribution(Kind, First / 60, 1),
        DistributionKind.Gamma => new DurationDistribution(Kind, First * Second / 60, 1 / Math.Sqrt(First)),
        _ => new DurationDistribution(Kind, Math.Exp(First + Second * Second / 2) / 60, Math.Sqrt(Math.Exp(Second * Second) - 1)),
    };
}
