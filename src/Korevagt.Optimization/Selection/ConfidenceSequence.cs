using MathNet.Numerics.Distributions;

namespace Korevagt.Optimization.Selection;

/// <summary>
/// Intervals for the mean of independent normal numbers that hold at every count at once: whoever looks after each year, stops
/// when it suits and goes on later is wrong no more often than was stated. The t confidence sequence (T. L. Lai, Annals of
/// Statistics 4, 1976; H. Wang and A. Ramdas, arXiv:2310.03722, 2023).
/// </summary>
/// <remarks>
/// With S = Σ(x - m) and V = Σ(x - m)², the mixture of the normal likelihood ratios over mean/σ ~ N(0, 1/c), σ by its right Haar
/// measure, is G(m) = √(c/(n+c)) (1 - S²/((n+c)V))^(-n/2): a martingale where m is the mean, which exceeds 1/error ever with
/// no more than the error's probability (Ville). The interval is {m : G(m) &lt; 1/error}. Where only values above 0 are mixed,
/// it is 2 G(m) F(T), F Student's distribution with n degrees of freedom and T = √(n R/(1-R)), R = S²/((n+c)V): the one-sided
/// ends.
/// </remarks>
public static class ConfidenceSequence
{
    /// <summary>c: the years that the prior is worth. 2 is narrowest between some 20 and some 400 years.</summary>
    public const double PriorYears = 2;

    /// <summary>Half the width of the two-sided interval about the mean, in standard deviations of the numbers.</summary>
    /// <param name="count">How many numbers, 0 or more.</param>
    /// <param name="error">The probability, above 0 and below 1, that the interval ever excludes the mean.</param>
    /// <returns>Above 0; infinite while there are too few numbers to say anything at this error.</returns>
    public static double HalfWidth(int count, double error)
    {
        ThrowIfNoError(error, 1);
        return count < 2 ? double.PositiveInfinity : WidthAt(count, Ratio(count, error));
    }

    /// <summary>How far above (or below) the mean a one-sided end lies, in standard deviations of the numbers.</summary>
    /// <param name="count">How many numbers, 0 or more.</param>
    /// <param name="error">The probability, above 0 and below 0.5, that the end is ever beyond the mean.</param>
    /// <returns>
    /// Above 0, infinite while there are too few numbers. At most by a thousandth or so wider than the exact end: the factor F
    /// is taken at a somewhat nearer point, where it is smaller.
    /// </returns>
    public static double EndWidth(int count, double error)
    {
        ThrowIfNoError(error, 0.5);
        if (count < 2)
        {
            return double.PositiveInfinity;
        }

        var ratio = Ratio(count, 2 * error);
        var factor = StudentT.CDF(0, 1, count, Math.Sqrt(count * ratio / (1 - ratio)));
        return WidthAt(count, Ratio(count, 2 * error * factor));
    }

    /// <summary>The two-sided interval of the mean that numbers with these moments come from.</summary>
    /// <param name="moments">The numbers.</param>
    /// <param name="error">The probability, above 0 and below 1, that the interval ever excludes the mean.</param>
    public static (double Low, double High) Interval(in RunningMoments moments, double error)
    {
        var half = Scaled(moments, HalfWidth(moments.Count, error));
        return (moments.Mean - half, moments.Mean + half);
    }

    /// <summary>What the mean is at most, but for the error's probability (above 0 and below 0.5).</summary>
    public static double Upper(in RunningMoments moments, double error) =>
        moments.Mean + Scaled(moments, EndWidth(moments.Count, error));

    /// <summary>What the mean is at least, but for the error's probability (above 0 and below 0.5).</summary>
    public static double Lower(in RunningMoments moments, double error) =>
        moments.Mean - Scaled(moments, EndWidth(moments.Count, error));

    // Numbers that are all the same are taken for a constant, but not before anything could be said of others.
    private static double Scaled(in RunningMoments moments, double width) =>
        double.IsInfinity(width) ? width : width * moments.StandardDeviation;

    /// <summary>R at which the martingale reaches 1/error: 1 - (error² c/(n+c))^(1/n).</summary>
    private static double Ratio(int count, double error) =>
        -double.ExpM1(Math.Log(error * error * PriorYears / (count + PriorYears)) / count);

    private static double WidthAt(int count, double ratio)
    {
        var rest = count - ratio * (count + PriorYears);
        return rest <= 0
            ? double.PositiveInfinity
            : Math.Sqrt(ratio * (count + PriorYears) * (count - 1) / (count * rest));
    }

    private static void ThrowIfNoError(double error, double limit)
    {
        if (!(error > 0 && error < limit))
        {
            throw new ArgumentOutOfRangeException(nameof(error), error, $"The error must be above 0 and below {limit}.");
        }
    }
}
