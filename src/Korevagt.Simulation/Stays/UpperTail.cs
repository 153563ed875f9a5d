namespace Korevagt.Simulation.Stays;

/// <summary>
/// Upper tails of the gamma and the normal distribution, by the power series and the continued fraction of the incomplete gamma
/// function (Press et al., Numerical Recipes, 3rd edition, section 6.2).
/// </summary>
internal static class UpperTail
{
    private const double Precision = 1e-15;
    private const double Tiny = 1e-300;
    private const int MostTerms = 10_000;

    // Lanczos, g = 7, nine terms: relative error below 1e-14.
    private static readonly double[] LanczosTerms =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>
    /// The density of the gamma distribution of scale 1 at a point, times the point, over the probability beyond it: a ratio
    /// that keeps its digits where both are too small for a number.
    /// </summary>
    /// <param name="shape">The shape, above 0.</param>
    /// <param name="x">The point, 0 or more.</param>
    public static double GammaHazard(double shape, double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (x >= shape + 1)
        {
            return 1 / ContinuedFraction(shape, x);
        }

        var density = Math.Exp(shape * Math.Log(x) - x - LogGamma(shape));
        return density / Math.Max(1 - density * Series(shape, x), Tiny);
    }

    /// <summary>The probability of a standard normal number above a point.</summary>
    public static double Normal(double z) =>
        z >= 0 ? NormalDensity(z) * Mills(z) : 1 - NormalDensity(z) * Mills(-z);

    /// <summary>The probability of a standard normal number above a point of 0 or more, over its density there.</summary>
    public static double Mills(double z)
    {
        // The tail is half the incomplete gamma function of shape 1/2 at z^2 / 2.
        var x = z * z / 2;
        if (x >= 1.5)
        {
            return z / 2 * ContinuedFraction(0.5, x);
        }

        var below = x == 0 ? 0 : Math.Exp(0.5 * Math.Log(x) - x - LogGamma(0.5)) * Series(0.5, x);
        return (1 - below) / 2 / NormalDensity(z);
    }

    private static double NormalDensity(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>P(a, x) over x^a e^-x / Gamma(a).</summary>
    private static double Series(double shape, double x)
    {
        var term = 1 / shape;
        var sum = term;
        for (var n = 1; n < MostTerms && term > sum * Precision; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }

        return sum;
    }

    /// <summary>Q(a, x) over x^a e^-x / Gamma(a), by Lentz's method.</summary>
    private static double ContinuedFraction(double shape, double x)
    {
        var b = x + 1 - shape;
        var c = 1 / Tiny;
        var d = 1 / b;
        var h = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var a = -n * (n - shape);
            b += 2;
            d = 1 / NotZero(a * d + b);
            c = NotZero(b + a / c);
            h *= d * c;
            if (Math.Abs(d * c - 1) < Precision)
            {
                break;
            }
        }

        return h;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    private static double LogGamma(double x)
    {
        if (x < 0.5)
        {
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        }

        var sum = LanczosTerms[0];
        for (var n = 1; n < LanczosTerms.Length; n++)
        {
            sum += LanczosTerms[n] / (x - 1 + n);
        }

        var t = x + 6.5;
        return 0.5 * Math.Log(2 * Math.PI) + (x - 0.5) * Math.Log(t) - t + Math.Log(sum);
    }
}
