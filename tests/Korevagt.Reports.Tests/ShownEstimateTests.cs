using System.Globalization;
using System.Text.RegularExpressions;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Tests;

namespace Korevagt.Reports.Tests;

/// <summary>An estimate that lies in its interval is written inside it, whatever its size and unit.</summary>
public sealed partial class ShownEstimateTests
{
    private const int Draws = 20_000;
    private static readonly ReportFormat Danish = ReportFormat.For(Language.Da);

    [Fact]
    public void SavingOfTheNight_LiesInItsInterval()
    {
        var shown = Danish.Amount(826_500m, 825_000m, 828_000m);

        Assert.Equal("0,827 mio. kr.", shown.Figure);
        Assert.Equal("0,825 til 0,828 mio. kr.", shown.Interval);
        Assert.Equal("0,827 mio. kr. (0,825 til 0,828 mio. kr.)", shown.Both);
    }

    [Fact]
    public void Amounts_LieInTheirIntervals() => Always(Draw, (low, mean, high) =>
        Danish.Amount((decimal)mean, (decimal)low, (decimal)high));

    [Fact]
    public void Minutes_LieInTheirIntervals() => Always(Draw, (low, mean, high) => Danish.Minutes(new Estimate(mean, low, high)));

    [Fact]
    public void Differences_LieInTheirIntervals()
    {
        Always(Draw, (low, mean, high) => Danish.SignedMinutes(new Estimate(mean, low, high)));
        Always(Draw, (low, mean, high) => Danish.Signed(new Estimate(mean, low, high), 1, 100));
    }

    [Fact]
    public void Shares_LieInTheirIntervals()
    {
        Always(DrawShare, (low, mean, high) => Danish.Percent(new Estimate(mean, low, high)));
        Always(DrawShare, (low, mean, high) => Danish.Points(new Estimate(mean - 0.5, low - 0.5, high - 0.5)));
    }

    [Fact]
    public void ExactAmount_HasNoInterval()
    {
        Assert.Equal("2,40 mio. kr.", Danish.Amount(2_400_000m, 2_400_000m, 2_400_000m).Both);
        Assert.Equal("42.000 kr.", Danish.Amount(42_000m, 42_000m, 42_000m).Both);
    }

    [Fact]
    public void FigureWithoutAnInterval_IsWrittenAlone()
    {
        Assert.Equal("–", Danish.SignedMinutes(new Estimate(double.NaN, double.NaN, double.NaN)).Both);
        Assert.Equal("−4,0", Danish.Signed(new Estimate(-4, double.NaN, double.NaN), 1).Both);
    }

    private static void Always(
        Func<SplitMix64, (double Low, double Mean, double High)> draw, Func<double, double, double, ShownEstimate> shown)
    {
        var numbers = new SplitMix64(11);
        for (var i = 0; i < Draws; i++)
        {
            var (low, mean, high) = draw(numbers);
            var written = shown(low, mean, high);
            var ends = NumberIn().Matches(written.Interval).Select(match => Value(match.Value)).ToList();
            if (ends.Count == 0)
            {
                continue;
            }

            var figure = Value(NumberIn().Match(written.Figure).Value);
            Assert.True(ends[0] <= figure && figure <= ends[1], $"{written.Both} of {low}, {mean}, {high}");
            Assert.Equal(UnitOf(written.Figure), UnitOf(written.Interval));
        }
    }

    // The unit of money tells the size of the numbers; others have one unit.
    private static string UnitOf(string text) => text.Contains("mio.", StringComparison.Ordinal) ? "mio." : "";

    private static (double Low, double Mean, double High) Draw(SplitMix64 numbers)
    {
        var size = Math.Pow(10, 1 + 6 * numbers.Fraction());
        var width = size * Math.Pow(10, -5 * numbers.Fraction());
        var mean = size * (2 * numbers.Fraction() - 1);
        return (mean - width * numbers.Fraction(), mean, mean + width * numbers.Fraction());
    }

    private static (double Low, double Mean, double High) DrawShare(SplitMix64 numbers)
    {
        double[] three = [numbers.Fraction(), numbers.Fraction(), numbers.Fraction()];
        Array.Sort(three);
        var narrow = Math.Pow(10, -4 * numbers.Fraction());
        return (three[1] - (three[1] - three[0]) * narrow, three[1], three[1] + (three[2] - three[1]) * narrow);
    }

    private static decimal Value(string text) => decimal.Parse(
        text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.').Replace('−', '-'), CultureInfo.InvariantCulture);

    [GeneratedRegex("[−+]?[0-9][0-9.]*(,[0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberIn();
}
