using Korevagt.Optimization.Selection;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>How many years are averaged to a value is decided by how far the differences of the search lean to one side.</summary>
public sealed class SkewedYearsTests
{
    /// <summary>Examples of SciPy's documentation of <c>scipy.stats.skewtest</c>, to its digits.</summary>
    [Fact]
    public void TheScoreOfTheSkewness_IsTheOneThatOthersReport()
    {
        Assert.Equal(0.44626385374196975, SkewedYears.NormalScore(RunningMoments.Of(2, 8, 0, 4, 1, 9, 9, 0)), 12);
        Assert.Equal(3.571773510360407, SkewedYears.NormalScore(RunningMoments.Of(1, 2, 3, 4, 5, 6, 7, 8000)), 12);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(100)]
    public void NormalYears_AreAveragedOnceInAHundredSearches_AtMost(int years)
    {
        const int Searches = 2_000;
        var normal = new NormalStream(5);
        var averaged = Enumerable.Range(0, Searches).Count(_ =>
            SkewedYears.YearsPerValue([.. Enumerable.Range(0, 5).Select(_ => Draw(years, normal.Next))]) > 1);

        // Three standard errors above one in a hundred.
        Assert.InRange(averaged, 0, (int)(Searches * (0.01 + 3 * Math.Sqrt(0.01 * 0.99 / Searches))));
    }

    [Fact]
    public void ALeaderWhoseYearsLeanToOneSide_IsEnoughToAverage_OnWhicheverSide()
    {
        var (normal, random) = (new NormalStream(6), new SplitMix64(7));
        var straight = Draw(50, normal.Next);
        var leaning = Draw(50, () => random.Exponential(1));

        Assert.Equal(1, SkewedYears.YearsPerValue([straight]));
        Assert.Equal(5, SkewedYears.YearsPerValue([straight, leaning]));
        Assert.Equal(5, SkewedYears.YearsPerValue([[.. leaning.Select(year => -year)], straight]));
    }

    [Fact]
    public void AHarmlessLean_IsLeftAlone_HoweverSureItIs()
    {
        // A sum of 64 exponential numbers has a skewness of 0.25.
        var random = new SplitMix64(8);
        var leaning = Draw(5_000, () => Gamma(random, 64));

        Assert.True(SkewedYears.NormalScore(RunningMoments.Of(leaning)) > 5);
        Assert.Equal(1, SkewedYears.YearsPerValue([leaning]));
    }

    [Fact]
    public void WhereThereIsNothingToTellFrom_NoYearsAreAveraged()
    {
        Assert.Equal(1, SkewedYears.YearsPerValue([]));
        Assert.Equal(1, SkewedYears.YearsPerValue([[1, 2, 3, 1000], [.. Enumerable.Repeat(4.0, 30)]]));
    }

    /// <summary>
    /// Gamma numbers, whose skewness is 2/√shape, looked at after each of 300 years: how often their mean is ever above the upper
    /// end, which a lack of rare great numbers puts too low.
    /// </summary>
    [Theory]
    [Trait("Pace", "Slow")]
    [InlineData(64, 1, 0.05)]
    [InlineData(4, 5, 0.05)]
    [InlineData(64, 1, 0.001)]
    [InlineData(4, 5, 0.001)]
    public void TheError_IsKept_WhereTheLeanIsHarmless_OrYearsAreAveraged(int shape, int yearsPerValue, double error)
    {
        var paths = Soak.Runs(20_000, inSoak: 200_000);
        var broken = EverAbove(shape, yearsPerValue, error, paths);

        Soak.Say($"skewness {2 / Math.Sqrt(shape):0.00}, error {error}, {yearsPerValue} years a value:");
        Soak.Say($"ends broken {(double)broken / paths:0.00000}");
        Assert.True(Wilson.Lower99(broken, paths) <= error, $"{broken} of {paths}");
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void TheError_IsNotKept_WhereYearsLeanAndStandAlone()
    {
        var paths = Soak.Runs(20_000, inSoak: 200_000);
        var broken = EverAbove(shape: 4, yearsPerValue: 1, error: 0.05, paths);

        Soak.Say($"skewness 1, error 0.05, 1 year a value: ends broken {(double)broken / paths:0.00000}");
        Assert.True(Wilson.Lower99(broken, paths) > 0.05, $"{broken} of {paths}");
    }

    private static int EverAbove(int shape, int yearsPerValue, double error, int paths)
    {
        const int Years = 300;
        var ends = Enumerable.Range(0, Years + 1).Select(count => ConfidenceSequence.EndWidth(count, error)).ToArray();
        var broken = 0;
        Parallel.For(0, paths, new ParallelOptions { MaxDegreeOfParallelism = 2 }, path =>
        {
            var random = new SplitMix64(NormalStream.Seed(path, shape));
            var moments = default(RunningMoments);
            for (var look = 1; look <= Years / yearsPerValue; look++)
            {
                moments.Add(Gamma(random, shape * yearsPerValue) / yearsPerValue);
                if (moments.Mean + ends[look] * moments.StandardDeviation < shape)
                {
                    Interlocked.Increment(ref broken);
                    break;
                }
            }
        });
        return broken;
    }

    /// <summary>The sum of so many exponential numbers with mean 1: less the logarithm of a product of uniform ones.</summary>
    private static double Gamma(SplitMix64 random, int terms)
    {
        var product = 1.0;
        for (var term = 0; term < terms; term++)
        {
            product *= random.Uniform();
        }

        return -Math.Log(product);
    }

    private static double[] Draw(int years, Func<double> next) => [.. Enumerable.Range(0, years).Select(_ => next())];
}
