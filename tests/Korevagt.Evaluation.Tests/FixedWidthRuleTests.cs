using Korevagt.Demand.Numerics;
using Korevagt.Evaluation;

namespace Korevagt.Evaluation.Tests;

/// <summary>The sequential procedure on values whose true mean is known.</summary>
public sealed class FixedWidthRuleTests
{
    private const int Runs = 4_000;

    private delegate double Draw(ref RandomStream random);

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.3)]
    [InlineData(0.15)]
    public void OfNormalValues_TheFixedIntervalHoldsTheTruth_95TimesIn100_FromTheSmallestFirstBatch(double halfWidth) =>
        Assert.InRange(Coverage((ref RandomStream random) => random.NextNormal(), mean: 0, halfWidth, first: 10), 0.95 - FourErrors, 1);

    [Fact]
    public void OfSkewedValues_ItNearlyDoes_FromTheUsualFirstBatch() =>
        // Exponential values have a skewness of 2, far more than the means and quantiles of a year of visits.
        Assert.InRange(Coverage((ref RandomStream random) => random.NextExponential(), mean: 1, halfWidth: 0.15, first: 50), 0.94 - FourErrors, 1);

    [Fact]
    public void StoppingAtTheFirstNarrowInterval_WouldHoldItTooSeldom()
    {
        // What the rule is there to avoid: Student's interval looked at after every value, from two values on.
        double[] quantiles = [0, 0, .. Enumerable.Range(1, 300).Select(freedom => MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, freedom, 0.975))];
        var held = 0;
        for (var run = 0; run < Runs; run++)
        {
            var random = RandomStream.For(seed: 11, run, area: 0, RandomPurpose.Visit);
            var (count, sum, squares) = (0, 0.0, 0.0);
            do
            {
                var value = random.NextNormal();
                (count, sum, squares) = (count + 1, sum + value, squares + value * value);
            }
            while (count < 2 || quantiles[count] * Math.Sqrt(Math.Max(0, squares - sum * sum / count) / (count - 1) / count) > 0.3);

            held += Math.Abs(sum / count) <= 0.3 ? 1 : 0;
        }

        Assert.InRange(held / (double)Runs, 0.5, 0.93);
    }

    [Fact]
    public void TheNumberOfValues_IsSteins()
    {
        // 1 to 10: s^2 = 55 / 6, t(0.975; 9) = 2.262157: 46.9 values for a half-width of 1.
        double[] first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        var rule = new FixedWidthRule(1, 10, 1_000);

        Assert.False(rule.Holds(first));
        Assert.Equal(47, rule.Needed(first));
        Assert.Equal(47, rule.Next(first));
        Assert.Equal(2.262157 * Math.Sqrt(55 / 6.0 / 10), rule.HalfWidth(first), tolerance: 1e-5);
    }

    [Fact]
    public void ALuckyFirstBatch_DoesNotEndTheRun_WhileAllValuesTogetherSpreadMore()
    {
        double[] values = [.. Enumerable.Range(0, 10).Select(i => i % 2 * 0.1), .. Enumerable.Range(0, 10).Select(i => i % 2 * 10.0)];
        var rule = new FixedWidthRule(1, 10, 1_000);

        Assert.True(rule.Holds(values[..10]));
        Assert.False(rule.Holds(values));
        Assert.InRange(rule.Next(values), 22, 1_000);
        Assert.Equal(Interval.Of(values).High - Interval.Of(values).Mean, rule.HalfWidth(values), tolerance: 1e-12);
    }

    [Fact]
    public void ValuesThatDoNotVary_AreEnoughAtOnce() =>
        Assert.True(new FixedWidthRule(1e-9, 10, 1_000).Holds([.. Enumerable.Repeat(7.0, 10)]));

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-3)]
    public void APrecisionOutOfReach_StopsAtTheLimit(double halfWidth)
    {
        double[] values = [.. Enumerable.Range(0, 500).Select(i => (double)(i % 7))];
        var rule = new FixedWidthRule(halfWidth, 10, 500);

        Assert.Equal(500, rule.Next(values[..10]));
        Assert.Equal(500, rule.Next(values));
        Assert.False(rule.Holds(values));
    }

    [Fact]
    public void AMissingFigure_NeverHolds()
    {
        double[] values = [double.NaN, .. Enumerable.Repeat(1.0, 19)];
        var rule = new FixedWidthRule(1, 10, 20);

        Assert.Equal(20, rule.Next(values[..10]));
        Assert.Equal(20, rule.Next(values));
        Assert.False(rule.Holds(values));
        Assert.Equal(double.PositiveInfinity, rule.Needed(values));
    }

    [Fact]
    public void EachBatch_MakesTheWholeATenthLarger_SoThereAreFewLooks()
    {
        double[] first = [.. Enumerable.Range(0, 100).Select(i => (double)(i % 2))];
        var justTooWide = new FixedWidthRule(new FixedWidthRule(1, 100, 1_000).HalfWidth(first) * 0.999, 100, 1_000);

        Assert.InRange(justTooWide.Needed(first), 101, 101);
        Assert.Equal(110, justTooWide.Next(first));
    }

    /// <summary>Standard error sqrt(0.95 x 0.05 / 4,000) = 0.34 %; four of them.</summary>
    private static double FourErrors => 4 * Math.Sqrt(0.95 * 0.05 / Runs);

    private static double Coverage(Draw draw, double mean, double halfWidth, int first)
    {
        var held = 0;
        var rule = new FixedWidthRule(halfWidth, first, 100_000);
        for (var run = 0; run < Runs; run++)
        {
            var random = RandomStream.For(seed: 9, run, area: 0, RandomPurpose.Visit);
            var values = new List<double>();
            var wanted = first;
            while (wanted > values.Count)
            {
                while (values.Count < wanted)
                {
                    values.Add(draw(ref random));
                }

                wanted = rule.Next(values);
            }

            held += Math.Abs(values.Average() - mean) <= halfWidth ? 1 : 0;
        }

        return held / (double)Runs;
    }
}
