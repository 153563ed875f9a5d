using MathNet.Numerics;

namespace Korevagt.Demand.Numerics;

/// <summary>Quantiles of gamma distributions with mean 1.</summary>
internal static class GammaQuantile
{
    // From here on the cube of Wilson and Hilferty (PNAS 17, 1931) is within 1 part in 10^6.
    private const double CubeFrom = 10_000;

    /// <summary>The number that a gamma variable with mean 1 stays below with probability <paramref name="p"/>.</summary>
    /// <param name="shape">Shape, above 0.</param>
    /// <param name="p">Strictly between 0 and 1.</param>
    public static double Of(double shape, double p)
    {
        if (shape < CubeFrom)
        {
            return SpecialFunctions.GammaLowerRegularizedInv(shape, p) / shape;
        }

        var root = 1 - 1 / (9 * shape) + NormalQuantile.Of(p) / (3 * Math.Sqrt(shape));
        return root * root * root;
    }
}
