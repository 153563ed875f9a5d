using Korevagt.Demand.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using MathNet.Numerics.LinearAlgebra;
using Cholesky = Korevagt.Demand.Numerics.Cholesky;

namespace Korevagt.Demand.Tests.Numerics;

/// <summary>Our own numerics beside MathNet.Numerics.</summary>
public sealed class AgainstMathNetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void TheCholeskyFactor_ItsSolutionAndItsInverse_AreMathNets(int size)
    {
        var matrix = Matrix<double>.Build.Random(size, size, seed: size);
        var definite = matrix * matrix.Transpose() + Matrix<double>.Build.DenseIdentity(size);
        var right = Vector<double>.Build.Random(size, seed: 2);

        var factor = Cholesky.Factor(RowsOf(definite), size);
        var solution = right.ToArray();
        Cholesky.Solve(factor, size, solution);

        var expected = definite.Cholesky();
        AssertClose(RowsOf(expected.Factor), factor);
        AssertClose(expected.Solve(right).ToArray(), solution);
        AssertClose(RowsOf(definite.Inverse()), Cholesky.Inverse(factor, size));
    }

    [Fact]
    public void TheFactorOfASemidefiniteMatrix_TimesItsTranspose_IsTheMatrix()
    {
        // Rank 3 of 6, as of the effects of a demand that a sum holds together.
        var tall = Matrix<double>.Build.Random(6, 3, seed: 5);
        var semidefinite = tall * tall.Transpose();

        var factor = Matrix<double>.Build.DenseOfRowMajor(6, 6, Cholesky.Factor(RowsOf(semidefinite), 6));

        Assert.Equal(3, Enumerable.Range(0, 6).Count(i => factor[i, i] > 0));
        AssertClose(RowsOf(semidefinite), RowsOf(factor * factor.Transpose()));
    }

    [Fact]
    public void NormalQuantiles_AreMathNets() => Assert.All(
        Enumerable.Range(1, 999).Select(i => i / 1000.0).Concat([1e-15, 1e-9, 1e-5, 1 - 1e-5, 1 - 1e-9]),
        p => Assert.Equal(Normal.InvCDF(0, 1, p), NormalQuantile.Of(p), tolerance: 1e-9
            * Math.Max(1, Math.Abs(NormalQuantile.Of(p)))));

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3.25)]
    [InlineData(9.999)]
    [InlineData(10)]
    [InlineData(1234.5)]
    public void Digamma_IsMathNets(double x) =>
        Assert.Equal(SpecialFunctions.DiGamma(x), GammaFunctions.Digamma(x), tolerance: 1e-12 * Math.Max(1, 1 / x));

    /// <summary>MathNet has no trigamma, but it integrates: Abramowitz and Stegun 6.4.1.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3.25)]
    [InlineData(9.999)]
    [InlineData(10)]
    [InlineData(1234.5)]
    public void Trigamma_IsItsIntegral(double x)
    {
        // With s = x t the integrand falls as exp(-s) whatever x is; beyond 60 nothing is left of it.
        double Integrand(double s) => OverOneLessExponential(s / x) * Math.Exp(-s) / x;
        var integral = Enumerable.Range(0, 6).Sum(i => GaussLegendreRule.Integrate(Integrand, 10 * i, 10 * (i + 1), order: 64));

        Assert.InRange(GammaFunctions.Trigamma(x) / integral, 1 - 1e-11, 1 + 1e-11);
    }

    /// <summary>u / (1 - exp(-u)), near 0 by its series.</summary>
    private static double OverOneLessExponential(double u) =>
        u < 0.01 ? 1 + u / 2 + u * u / 12 - u * u * u * u / 720 : u / (1 - Math.Exp(-u));

    private static double[] RowsOf(Matrix<double> matrix) => matrix.ToRowMajorArray();

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-9));
    }
}
