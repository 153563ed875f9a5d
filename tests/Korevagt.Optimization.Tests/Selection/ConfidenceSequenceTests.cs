using Korevagt.Optimization.Selection;
using MathNet.Numerics.Distributions;

namespace Korevagt.Optimization.Tests.Selection;

public sealed class ConfidenceSequenceTests
{
    private const double Error = 0.05;

    /// <summary>
    /// 20,000 pairs of plans with a common mean, their yearly values correlated, looked at after each of 1,000 years. The
    /// sequence promises at most 5 %; half a percent more is three standard errors.
    /// </summary>
    [Theory]
    [Trait("Pace", "Slow")]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void TheTruth_IsEverExcluded_InAtMostFiveOfAHundredPaths_OfAThousandLooks(double correlation)
    {
        var (interval, end) = EverExcluded(paths: 20_000, looks: 1_000, correlation);

        Soak.Say($"truth ever outside, correlation {correlation}: interval {interval:0.0000}, end {end:0.0000}");
        Assert.InRange(interval, 0.02, 0.055);
        Assert.InRange(end, 0.02, 0.055);
    }

    [Fact]
    public void TheTruth_IsEverExcluded_AboutAsOftenInFewPaths()
    {
        // Three standard errors of 2,000 paths are 1.5 %.
        var (interval, end) = EverExcluded(paths: 2_000, looks: 300, correlation: 0.8);

        Assert.InRange(interval, 0.005, 0.065);
        Assert.InRange(end, 0.005, 0.065);
    }

    [Theory]
    [InlineData(5, 0.05)]
    [InlineData(30, 0.05 / 255)]
    [InlineData(200, 0.01)]
    public void AtTheOneSidedEnd_TheMartingaleHasReachedItsLimit_AndJustSo(int count, double error)
    {
        var width = ConfidenceSequence.EndWidth(count, error);

        Assert.True(OneSidedMartingale(count, width) >= 1 / error);
        Assert.True(OneSidedMartingale(count, width * 0.995) < 1 / error);
    }

    [Fact]
    public void AnEnd_IsNearerThanHalfAnIntervalAtTheSameError_AndNoNearerThanAtTwiceTheError() => Assert.All(
        new[] { 5, 20, 100, 1000 },
        count => Assert.InRange(
            ConfidenceSequence.EndWidth(count, 0.01), ConfidenceSequence.HalfWidth(count, 0.02), ConfidenceSequence.HalfWidth(count, 0.01)));

    [Fact]
    public void TooFewYears_SayNothing()
    {
        Assert.Equal(double.PositiveInfinity, ConfidenceSequence.HalfWidth(1, Error));
        Assert.Equal(double.PositiveInfinity, ConfidenceSequence.HalfWidth(4, Error / 65_280));
        Assert.Equal(double.PositiveInfinity, ConfidenceSequence.Upper(RunningMoments.Of(1, 1, 1), Error / 65_280));
    }

    [Fact]
    public void NumbersThatAreAllTheSame_AreTakenForAConstant_OnceThereAreEnoughOfThem()
    {
        var same = RunningMoments.Of([.. Enumerable.Repeat(3.0, 20)]);

        Assert.Equal((3.0, 3.0), ConfidenceSequence.Interval(same, Error));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void AnErrorThatIsNoProbability_IsRefused(double error)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceSequence.HalfWidth(10, error));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceSequence.EndWidth(10, error / 2));
    }

    /// <summary>By the formula of the type's remarks, with nothing of its code.</summary>
    private static double OneSidedMartingale(int count, double width)
    {
        const double c = 2;
        var squares = count - 1 + count * width * width;
        var ratio = count * width * (count * width) / ((count + c) * squares);
        return 2 * Math.Sqrt(c / (count + c)) * Math.Pow(1 - ratio, -count / 2.0)
            * StudentT.CDF(0, 1, count, Math.Sqrt(count * ratio / (1 - ratio)));
    }

    private static (double Interval, double End) EverExcluded(int paths, int looks, double correlation)
    {
        var widths = Enumerable.Range(0, looks + 1).Select(count => ConfidenceSequence.HalfWidth(count, Error)).ToArray();
        var ends = Enumerable.Range(0, looks + 1).Select(count => ConfidenceSequence.EndWidth(count, Error)).ToArray();
        var (shared, own) = (Math.Sqrt(correlation), Math.Sqrt(1 - correlation));
        var (interval, end) = (0, 0);
        Parallel.For(0, paths, new ParallelOptions { MaxDegreeOfParallelism = 2 }, path =>
        {
            var normal = new NormalStream(NormalStream.Seed(path, (int)(correlation * 10)));
            var moments = default(RunningMoments);
            var (isOutside, isAbove) = (false, false);
            for (var look = 1; look <= looks; look++)
            {
                var year = shared * normal.Next();
                moments.Add(year + own * normal.Next() - (year + own * normal.Next()));
                var deviation = moments.StandardDeviation;
                isOutside |= Math.Abs(moments.Mean) > widths[look] * deviation;
                isAbove |= moments.Mean < -ends[look] * deviation;
            }

            Interlocked.Add(ref interval, isOutside ? 1 : 0);
            Interlocked.Add(ref end, isAbove ? 1 : 0);
        });
        return ((double)interval / paths, (double)end / paths);
    }
}
