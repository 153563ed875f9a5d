namespace Korevagt.Advice.Pictures;

/// <summary>An axis whose ends and ticks are round numbers; it need not begin at 0.</summary>
internal sealed class Axis
{
    private const double Slack = 1e-9;

    private readonly double step;
    private readonly double from;
    private readonly double to;

    /// <summary>Lays out an axis.</summary>
    /// <param name="low">The smallest value to be shown.</param>
    /// <param name="high">The greatest, no less.</param>
    /// <param name="from">Where the axis begins in the drawing.</param>
    /// <param name="to">Where it ends; less than <paramref name="from"/> where values grow upwards or to the left.</param>
    /// <param name="wantedTicks">About how many ticks.</param>
    public Axis(double low, double high, double from, double to, int wantedTicks = 5)
    {
        (this.from, this.to) = (from, to);
        step = Nice(Math.Max(high - low, Math.Max(Math.Abs(high), 1) * 1e-3) / wantedTicks);
        Low = Math.Floor(low / step + Slack) * step;
        High = Math.Max(Low + step, Math.Ceiling(high / step - Slack) * step);
    }

    /// <summary>The value at its beginning.</summary>
    public double Low { get; }

    /// <summary>The value at its end.</summary>
    public double High { get; }

    /// <summary>Round values from end to end.</summary>
    public IEnumerable<double> Ticks => Enumerable.Range(0, (int)Math.Round((High - Low) / step) + 1).Select(i => Low + i * step);

    /// <summary>Decimals that tell neighbouring ticks apart.</summary>
    public int Decimals => Math.Clamp(-(int)Math.Floor(Math.Log10(step) + Slack), 0, 6);

    /// <summary>Where a value lies in the drawing.</summary>
    public double At(double value) => from + (value - Low) / (High - Low) * (to - from);

    // 1, 2 or 5 times a power of ten, at least so large.
    private static double Nice(double wanted)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        var times = wanted / power;
        return power * (times <= 1 + Slack ? 1 : times <= 2 + Slack ? 2 : times <= 5 + Slack ? 5 : 10);
    }
}
