using MathNet.Numerics.Distributions;
using Xunit.Abstractions;

namespace Korevagt.Planning.Tests.Theory;

/// <summary>A figure of theory beside the simulation's estimate and the half-width of its 99 % interval.</summary>
/// <param name="Case">The queue.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Mean">The estimate.</param>
/// <param name="HalfWidth">Half its interval.</param>
/// <param name="IsPrecise">Whether there was time for the years that half a percent takes.</param>
internal sealed record Estimated(string Case, TheoryFigure Figure, double Mean, double HalfWidth, bool IsPrecise)
{
    public const double WantedRelativeHalfWidth = 0.005;

    private const double MissLevel = 0.01;
    private const double FarOut = 1.5;

    private bool IsMissed => Math.Abs(Mean - Figure.Exact) > HalfWidth;

    /// <summary>
    /// Every interval is narrow enough, and they hold the exact figures as 99 % intervals do: of many a few miss by chance,
    /// not more than such a chance explains (once in a thousand times more do), and none by half an interval (3.9 standard
    /// errors).
    /// </summary>
    public static void AssertAgreement(IReadOnlyList<Estimated> all, ITestOutputHelper output)
    {
        Assert.DoesNotContain(all, one => one.IsPrecise && one.HalfWidth > WantedRelativeHalfWidth * one.Figure.Exact);
        var missed = all.Where(one => one.IsMissed).ToList();
        var most = Enumerable.Range(0, all.Count).First(count => Binomial.CDF(MissLevel, all.Count, count) > 0.999);
        var told = string.Join('\n', missed);
        output.WriteLine($"{all.Count} figures, {all.Count(one => one.IsPrecise)} to half a percent, {missed.Count} outside their 99 % interval. {told}");
        Assert.True(missed.Count <= most, told);
        Assert.True(missed.TrueForAll(one => Math.Abs(one.Mean - one.Figure.Exact) <= FarOut * one.HalfWidth), told);
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Case}, {Figure.Name}: {Mean:0.000000} ± {HalfWidth:0.000000}, exact {Figure.Exact:0.000000}");
}
