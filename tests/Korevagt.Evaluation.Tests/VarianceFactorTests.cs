using Korevagt.Demand.Numerics;
using Korevagt.Evaluation;

namespace Korevagt.Evaluation.Tests;

public sealed class VarianceFactorTests
{
    private const int Values = 20_000;

    [Fact]
    public void ASharedHalfOfTheVariance_MakesTheDifferenceTwiceAsSure()
    {
        var random = RandomStream.For(seed: 3, 0, 0, RandomPurpose.Visit);
        double[] shared = [.. Enumerable.Range(0, Values).Select(_ => random.NextNormal())];
        double[] x = [.. shared.Select(value => value + random.NextNormal())];
        double[] y = [.. shared.Select(value => 5 + value + random.NextNormal())];

        // var x = var y = 2 and var(y - x) = 2; about 1 % standard error.
        Assert.Equal(2, VarianceFactor.OfDifference(x, y)!.Value, tolerance: 0.08);
    }

    [Fact]
    public void IndependentValues_GainNothing()
    {
        var random = RandomStream.For(seed: 4, 0, 0, RandomPurpose.Visit);
        double[] values = [.. Enumerable.Range(0, 2 * Values).Select(_ => random.NextNormal())];

        Assert.Equal(1, VarianceFactor.OfPairs(values)!.Value, tolerance: 0.04);
        Assert.Equal(1, VarianceFactor.OfDifference(values[..Values], values[Values..])!.Value, tolerance: 0.04);
    }

    [Fact]
    public void MirroredExponentials_GainWhatTheirCorrelationSays()
    {
        var random = RandomStream.For(seed: 5, 0, 0, RandomPurpose.Visit);
        var mirrored = random.Mirrored();
        double[] values = [.. Enumerable.Range(0, Values).SelectMany(_ => new[] { random.NextExponential(), mirrored.NextExponential() })];

        // Correlation 1 - pi^2 / 6, hence 1 / (1 + correlation) = 2.816.
        Assert.Equal(1 / (2 - Math.PI * Math.PI / 6), VarianceFactor.OfPairs(values)!.Value, tolerance: 0.2);
    }

    [Fact]
    public void SmallCases_AreTheFormula()
    {
        // var(1, 2, 6) = 7, var(2, 2, 5) = 3, differences 1, 0, -1: variance 1.
        Assert.Equal(10.0, VarianceFactor.OfDifference([1, 2, 6], [2, 2, 5])!.Value, tolerance: 1e-12);

        // Pairs (1, 4), (3, 3): variances 2 and 0.5, of the sums 5 and 6: 0.5.
        Assert.Equal(5.0, VarianceFactor.OfPairs([1, 4, 3, 3])!.Value, tolerance: 1e-12);
    }

    [Fact]
    public void WhereNothingVaries_OrAFigureIsMissing_ThereIsNoFactor()
    {
        Assert.Null(VarianceFactor.OfDifference([0.1, 0.1, 0.1], [0.3, 0.3, 0.3]));
        Assert.Null(VarianceFactor.OfDifference([1, 2, 3], [1, 2, 3]));
        Assert.Null(VarianceFactor.OfPairs([1, -1, 2, -2]));
        Assert.Null(VarianceFactor.OfPairs([1, double.NaN, 2, 3]));
    }
}
