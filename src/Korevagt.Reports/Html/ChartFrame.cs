namespace Korevagt.Reports.Html;

/// <summary>The rectangle of a chart: columns from left to right, a value axis from 0 at the bottom, gridlines and labels.</summary>
public sealed class ChartFrame
{
    /// <summary>Width of a drawing, in its own units, where none is asked for.</summary>
    public const double Width = 560;

    /// <summary>Room at the left for the labels of the value axis.</summary>
    public const double Left = 52;

    /// <summary>Room at the right.</summary>
    public const double Right = 14;

    private const int WantedLines = 4;
    private readonly int columns;
    private readonly double step;
    private readonly double width;

    /// <summary>Lays out a frame.</summary>
    /// <param name="columns">Number of columns, at least 1.</param>
    /// <param name="largest">The largest value to be shown, 0 or more.</param>
    /// <param name="top">Where the plot begins, from the drawing's top.</param>
    /// <param name="height">Height of the plot.</param>
    /// <param name="width">Width of the drawing.</param>
    public ChartFrame(int columns, double largest, double top, double height, double width = Width)
    {
        (this.columns, this.width) = (columns, width);
        (Top, Height) = (top, height);
        step = NiceStep(largest / WantedLines);
        Largest = step * Math.Max(1, Math.Ceiling(largest / step - 1e-9));
    }

    /// <summary>The top edge of the plot, from the top of the drawing.</summary>
    public double Top { get; }

    /// <summary>Height of the plot.</summary>
    public double Height { get; }

    /// <summary>The bottom edge of the plot, where the value 0 lies.</summary>
    public double Bottom => Top + Height;

    /// <summary>Width of one column.</summary>
    public double ColumnWidth => (width - Left - Right) / columns;

    private double Largest { get; }

    /// <summary>The left edge of a column, or a place inside one.</summary>
    public double X(double column) => Left + column * ColumnWidth;

    /// <summary>The height of a value, clamped to the plot.</summary>
    public double Y(double value) => Bottom - Math.Clamp(value / Largest, 0, 1) * Height;

    /// <summary>Horizontal lines with the values at their left.</summary>
    public Markup Grid(Func<double, string> label) => Markup.Concat(
        Enumerable.Range(0, (int)Math.Round(Largest / step) + 1).Select(i => i * step).Select(value => Markup.Of(
            $"<line class=\"grid\" x1=\"{Left}\" x2=\"{width - Right}\" y1=\"{Y(value)}\" y2=\"{Y(value)}\"/><text class=\"tick\" x=\"{Left - 8}\" y=\"{Y(value) + 4}\" text-anchor=\"end\">{label(value)}</text>")));

    /// <summary>Filled columns, one per value.</summary>
    public Markup Bars(IReadOnlyList<double> values, string kind) => Markup.Concat(values.Select((value, i) => Markup.Of(
        $"<rect class=\"{kind}\" x=\"{X(i) + 0.5}\" y=\"{Y(value)}\" width=\"{ColumnWidth - 1}\" height=\"{Bottom - Y(value)}\"/>")));

    /// <summary>The outline of columns as one stepped line.</summary>
    public Markup Steps(IReadOnlyList<double> values, string kind)
    {
        var course = string.Concat(values.Select((value, i) => $"V{DrawnLength.Text(Y(value))}H{DrawnLength.Text(X(i + 1))}"));
        return Markup.Of($"<path class=\"{kind}\" d=\"M{X(0)},{Bottom}{course}V{Bottom}\"/>");
    }

    /// <summary>A line through the middles of the columns, broken where there is no value, with a dot at each.</summary>
    public Markup Line(IReadOnlyList<double?> values, string kind)
    {
        var course = "";
        var pen = "M";
        for (var i = 0; i < values.Count; i++)
        {
            course += values[i] is { } value ? $"{pen}{DrawnLength.Text(X(i + 0.5))},{DrawnLength.Text(Y(value))}" : "";
            pen = values[i] is null ? "M" : "L";
        }

        var dots = values.Select((value, i) => value is null
            ? Markup.Empty
            : Markup.Of($"<circle class=\"{kind}\" cx=\"{X(i + 0.5)}\" cy=\"{Y(value.Value)}\" r=\"3\"/>"));
        return Markup.Of($"{Markup.When(course.Length > 0, () => Markup.Of($"<path class=\"{kind}\" d=\"{course}\"/>"))}{dots}");
    }

    // 1, 2 or 5 times a power of ten, at least so large.
    private static double NiceStep(double wanted)
    {
        if (wanted <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        var times = wanted / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }
}
