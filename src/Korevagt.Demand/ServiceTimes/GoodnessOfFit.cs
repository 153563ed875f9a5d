using Korevagt.Demand.Numerics;
using Korevagt.Domain.Service;

namespace Korevagt.Demand.ServiceTimes;

/// <summary>How far durations lie from a distribution.</summary>
internal static class GoodnessOfFit
{
    /// <summary>
    /// Values that a test looks at: with all of a large log every family would be rejected for its last decimal.
    /// </summary>
    public const int TestedValues = 300;

    /// <summary>Samples that a test draws.</summary>
    public const int Samples = 199;

    private const double Surest = 1e-15;

    /// <summary>Kolmogorov and Smirnov's distance: the largest difference between the two cumulative shares.</summary>
    public static double KolmogorovSmirnov(double[] sorted, DurationFamily family)
    {
        var largest = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var share = family.Cumulative(sorted[i]);
            largest = Math.Max(largest, Math.Max(share - (double)i / sorted.Length, (i + 1.0) / sorted.Length - share));
        }

        return largest;
    }

    /// <summary>Anderson and Darling's statistic (JASA 49, 1954).</summary>
    public static double AndersonDarling(double[] sorted, DurationFamily family)
    {
        var shares = Array.ConvertAll(sorted, value => Math.Clamp(family.Cumulative(value), Surest, 1 - Surest));
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += (2 * i + 1) * (Math.Log(shares[i]) + Math.Log(1 - shares[^(i + 1)]));
        }

        return -shares.Length - sum / shares.Length;
    }

    /// <summary>
    /// The probability of an Anderson-Darling statistic at least as large, had the durations come from the family. As the
    /// family's parameters were fitted to the durations, published tables of known parameters do not hold: the parameters
    /// are fitted to each of the drawn samples too (Stute, Gonzalez-Manteiga and Presedo-Quindimil, Metrika 40, 1993).
    /// </summary>
    /// <param name="kind">The family.</param>
    /// <param name="durations">The durations; a random <see cref="TestedValues"/> of them are looked at.</param>
    /// <param name="random">Where the chosen values and drawn samples come from.</param>
    public static double PValue(DistributionKind kind, double[] durations, RandomStream random)
    {
        var looked = Choose(durations, ref random);
        Array.Sort(looked);
        var family = DurationFamily.Of(kind, looked);
        var statistic = AndersonDarling(looked, family);
        var (asLarge, sample) = (0, new double[looked.Length]);
        for (var drawn = 0; drawn < Samples; drawn++)
        {
            for (var i = 0; i < sample.Length; i++)
            {
                sample[i] = Math.Max(1e-9, family.Quantile(random.NextUniform()));
            }

            Array.Sort(sample);
            asLarge += AndersonDarling(sample, DurationFamily.Of(kind, sample)) >= statistic ? 1 : 0;
        }

        return (asLarge + 1.0) / (Samples + 1);
    }

    private static double[] Choose(double[] durations, ref RandomStream random)
    {
        var chosen = (double[])durations.Clone();
        var count = Math.Min(TestedValues, chosen.Length);
        for (var i = 0; i < count; i++)
        {
            var other = i + random.NextIndex(chosen.Length - i);
            (chosen[i], chosen[other]) = (chosen[other], chosen[i]);
        }

        return chosen[..count];
    }
}
