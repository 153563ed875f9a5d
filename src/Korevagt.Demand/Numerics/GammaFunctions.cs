using MathNet.Numerics;

namespace Korevagt.Demand.Numerics;

/// <summary>The logarithm of the gamma function and its first two derivatives.</summary>
/// <remarks>
/// Digamma and trigamma by recurrence up to 10 and the asymptotic series from there (Abramowitz and Stegun 1964, 6.3.18
/// and 6.4.12), to about 1 part in 10^14.
/// </remarks>
internal static class GammaFunctions
{
    private const double AsymptoticFrom = 10;

    public static double LogGamma(double x) => SpecialFunctions.GammaLn(x);

    public static double Digamma(double x)
    {
        var sum = 0.0;
        for (; x < AsymptoticFrom; x++)
        {
            sum -= 1 / x;
        }

        var z = 1 / (x * x);
        return sum + Math.Log(x) - 0.5 / x
            - z * (1.0 / 12 - z * (1.0 / 120 - z * (1.0 / 252 - z * (1.0 / 240
            - z * (1.0 / 132 - z * (691.0 / 32760 - z / 12))))));
    }

    public static double Trigamma(double x)
    {
        var sum = 0.0;
        for (; x < AsymptoticFrom; x++)
        {
            sum += 1 / (x * x);
        }

        var z = 1 / (x * x);
        return sum + 0.5 * z
            + (1 + z * (1.0 / 6 - z * (1.0 / 30 - z * (1.0 / 42 - z * (1.0 / 30
            - z * (5.0 / 66 - z * (691.0 / 2730 - z * 7.0 / 6))))))) / x;
    }
}
