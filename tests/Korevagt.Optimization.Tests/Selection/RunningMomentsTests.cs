using Korevagt.Optimization.Selection;

namespace Korevagt.Optimization.Tests.Selection;

public sealed class RunningMomentsTests
{
    [Fact]
    public void Moments_AreThoseOfTheDefinition()
    {
        double[] values = [2, 3, 5, 7, 11, 13, 17, 19, 23];
        var mean = values.Average();
        var squares = values.Sum(value => Math.Pow(value - mean, 2));
        var moments = RunningMoments.Of(values);

        Assert.Equal(9, moments.Count);
        Assert.Equal(mean, moments.Mean, 12);
        Assert.Equal(squares / 8, moments.Variance, 12);
        Assert.Equal(3 * values.Sum(value => Math.Pow(value - mean, 3)) / Math.Pow(squares, 1.5), moments.Skewness, 12);
    }

    [Fact]
    public void LargeNumbersThatDifferLittle_LoseNoDigits()
    {
        var moments = RunningMoments.Of([.. Enumerable.Range(0, 1000).Select(i => 1e9 + i % 2)]);

        Assert.Equal(0.25 * 1000 / 999, moments.Variance, 9);
    }

    [Fact]
    public void SkewedYears_AreSeen_AndNormalOnesAreNot()
    {
        var normal = new NormalStream(3);
        var straight = RunningMoments.Of([.. Enumerable.Range(0, 500).Select(_ => normal.Next())]);
        var leaning = RunningMoments.Of([.. Enumerable.Range(0, 500).Select(_ => Math.Exp(normal.Next()))]);

        Assert.InRange(straight.SkewnessInStandardErrors, -3, 3);
        Assert.True(leaning.SkewnessInStandardErrors > 10);
        Assert.Equal(0, RunningMoments.Of(1, 1, 1, 1, 1, 1, 1, 1, 1).SkewnessInStandardErrors);
    }
}
