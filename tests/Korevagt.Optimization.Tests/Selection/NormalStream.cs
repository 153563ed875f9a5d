namespace Korevagt.Optimization.Tests.Selection;

/// <summary>Standard normal numbers with a stated seed (G. E. P. Box and M. E. Muller, 1958).</summary>
internal sealed class NormalStream(ulong seed)
{
    private readonly SplitMix64 bits = new(seed);
    private double? second;

    public double Next()
    {
        if (second is { } kept)
        {
            second = null;
            return kept;
        }

        var radius = Math.Sqrt(-2 * Math.Log(bits.Uniform()));
        var (sin, cos) = Math.SinCos(2 * Math.PI * bits.Fraction());
        second = radius * sin;
        return radius * cos;
    }

    /// <summary>A seed for each of several streams of one run.</summary>
    public static ulong Seed(int run, int stream) => (ulong)run * 1_000_003 + (ulong)stream * 0x9E37_79B9_7F4A_7C15 + 1;
}
