using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Html;

namespace Korevagt.Nights.Pages;

/// <summary>A figure with its interval night after night; the axis spans what there is, not zero.</summary>
internal static class HistoryChart
{
    private const double Width = 360;
    private const double Height = 120;
    private const double Left = 46;
    private const double Right = 12;
    private const double Top = 10;
    private const double SmallWidth = 84;
    private const double SmallHeight = 30;

    /// <summary>A chart with axis, first and last night, and what it shows in words.</summary>
    public static Markup Render(
        NightPage page, string id, Text title, IReadOnlyList<(string Night, Estimate? Figure)> nights, int decimals)
    {
        var known = nights.Where(night => night.Figure is not null).ToList();
        if (known.Count == 0)
        {
            return Markup.Empty;
        }

        var scale = new Scale(nights, Left, Width - Right, Top, Top + Height);
        var (first, last) = (known[0], known[^1]);
        string Number(double value) => page.Format.Number(value, decimals);
        var interval = page.Format.Interval(Number(last.Figure!.Low), Number(last.Figure.High));
        var summary = page.Say(known.Count == 1
            ? NightTexts.ChartOfOneNight(Number(last.Figure.Mean), page.Day(last.Night), interval)
            : NightTexts.ChartSummary(
                Number(first.Figure!.Mean), page.Day(first.Night), Number(last.Figure.Mean), page.Day(last.Night), interval));
        return Markup.Of($"""
            <figure class="chart history">
            <figcaption><h3 id="{id}-t">{page.Say(title)}</h3></figcaption>
            <svg viewBox="0 0 {Width} {Top + Height + 24}" role="img" aria-labelledby="{id}-t {id}-d">
            <desc id="{id}-d">{summary}</desc>
            {scale.Lines().Select(value => Markup.Of($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{scale.Y(value)}\" y2=\"{scale.Y(value)}\"/><text class=\"tick\" x=\"{Left - 6}\" y=\"{scale.Y(value) + 4}\" text-anchor=\"end\">{Number(value)}</text>"))}
            {Course(scale, nights)}
            <text class="tick" x="{Left}" y="{Top + Height + 20}">{page.Day(nights[0].Night)}</text>
            {Markup.When(nights.Count > 1, () => Markup.Of($"<text class=\"tick\" x=\"{Width - Right}\" y=\"{Top + Height + 20}\" text-anchor=\"end\">{page.Day(nights[^1].Night)}</text>"))}
            </svg>
            <p class="summary">{summary}</p>
            </figure>
            """);
    }

    /// <summary>The same as a line in a table, without words.</summary>
    public static Markup Small(IReadOnlyList<(string Night, Estimate? Figure)> nights) => nights.All(night => night.Figure is null)
        ? Markup.Empty
        : Markup.Of($"""
            <svg class="spark" width="{SmallWidth}" height="{SmallHeight}" viewBox="0 0 {SmallWidth} {SmallHeight}" aria-hidden="true" focusable="false">{Course(new Scale(nights, 4, SmallWidth - 4, 4, SmallHeight - 4), nights)}</svg>
            """);

    /// <summary>Band, line and a dot for the last night; broken where a night has no figure.</summary>
    private static Markup Course(Scale scale, IReadOnlyList<(string Night, Estimate? Figure)> nights)
    {
        var stretches = new List<List<(double X, Estimate Figure)>> { new() };
        for (var i = 0; i < nights.Count; i++)
        {
            if (nights[i].Figure is { } figure)
            {
                stretches[^1].Add((scale.X(i), figure));
            }
            else if (stretches[^1].Count > 0)
            {
                stretches.Add([]);
            }
        }

        var drawn = stretches.Where(stretch => stretch.Count > 0).ToList();
        var last = drawn[^1][^1];
        return Markup.Of($"""
            {drawn.Select(stretch => Markup.Of($"<polygon class=\"interval\" points=\"{Points(stretch.Select(at => (at.X, at.Figure.High)).Concat(stretch.AsEnumerable().Reverse().Select(at => (at.X, at.Figure.Low))), scale)}\"/><polyline class=\"after\" points=\"{Points(stretch.Select(at => (at.X, at.Figure.Mean)), scale)}\"/>"))}<line class="last" x1="{last.X}" x2="{last.X}" y1="{scale.Y(last.Figure.Low)}" y2="{scale.Y(last.Figure.High)}"/><circle class="after-line" cx="{last.X}" cy="{scale.Y(last.Figure.Mean)}" r="3.5"/>
            """);
    }

    private static string Points(IEnumerable<(double X, double Value)> points, Scale scale) =>
        string.Join(' ', points.Select(point => $"{DrawnLength.Text(point.X)},{DrawnLength.Text(scale.Y(point.Value))}"));

    /// <summary>Where nights and values lie.</summary>
    private sealed class Scale
    {
        private const double SmallestShare = 0.002;
        private readonly double left;
        private readonly double step;
        private readonly double top;
        private readonly double bottom;
        private readonly double low;
        private readonly double high;

        public Scale(IReadOnlyList<(string Night, Estimate? Figure)> nights, double left, double right, double top, double bottom)
        {
            var known = nights.Select(night => night.Figure).OfType<Estimate>().ToList();
            (low, high) = (known.Min(figure => figure.Low), known.Max(figure => figure.High));
            var least = Math.Max(1e-9, Math.Abs(known[^1].Mean) * SmallestShare);
            var margin = Math.Max((high - low) * 0.08, (least - (high - low)) / 2);
            (low, high) = (low - margin, high + margin);
            (this.left, this.top, this.bottom) = (left, top, bottom);
            step = nights.Count > 1 ? (right - left) / (nights.Count - 1) : 0;
            this.left = nights.Count > 1 ? left : (left + right) / 2;
        }

        public double X(int night) => left + night * step;

        public double Y(double value) => bottom - (value - low) / (high - low) * (bottom - top);

        /// <summary>Three values at equal distance.</summary>
        public IEnumerable<double> Lines() => [low + (high - low) * 0.1, (low + high) / 2, high - (high - low) * 0.1];
    }
}
