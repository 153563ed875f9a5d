using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Values;

/// <summary>
/// What each shift saves against the wait that its absence costs: high and to the left is cheap to do without. The rise of the
/// 90 % response time runs from left to right with its interval, the saving upwards.
/// </summary>
internal static class ShiftValueChart
{
    private const double Height = 260;
    private const double Top = 26;
    private const double Million = 1_000_000;

    /// <summary>Draws the shifts; nothing where they have no price.</summary>
    public static Markup Render(IReadOnlyList<ShiftValue> values, Func<ShiftValue, string> nameOf, ReportFormat format)
    {
        List<(ShiftValue Value, double Saved)> priced =
        [
            .. from value in values
               where value.SavingDkk is not null && double.IsFinite(value.P90Minutes.Mean)
               select (value, (double)value.SavingDkk!.Mean / Million),
        ];
        if (priced.Count == 0)
        {
            return Markup.Empty;
        }

        var frame = new ChartFrame(1, Math.Max(0, priced.Max(point => point.Saved)), Top, Height);
        var least = Math.Min(0, Math.Floor(priced.Min(point => point.Value.P90Minutes.Low)));
        var most = Math.Max(1, Math.Ceiling(priced.Max(point => point.Value.P90Minutes.High)));
        double X(double minutes) => frame.X((minutes - least) / (most - least));
        var step = Math.Max(1, Math.Ceiling((most - least) / 8));
        var ticks = Enumerable.Range(0, (int)((most - least) / step) + 1).Select(i => least + i * step);
        var (cheapest, dearest) = (priced[0], priced[^1]);
        return PageParts.Figure(
            "value-chart", format.Say(ShiftValueTexts.Chart), Markup.Empty, ChartFrame.Width, frame.Bottom + 46, Markup.Of($"""
            {frame.Grid(value => format.Number(value, 1))}
            {ticks.Select(minutes => Markup.Of($"<text class=\"tick\" x=\"{X(minutes)}\" y=\"{frame.Bottom + 18}\" text-anchor=\"middle\">{format.Number(minutes)}</text>"))}
            {priced.Select(point => Dot(point.Value, frame.Y(point.Saved), X, nameOf(point.Value), format))}
            {Label(cheapest.Value, frame.Y(cheapest.Saved), X, nameOf(cheapest.Value))}
            {Markup.When(priced.Count > 1, () => Label(dearest.Value, frame.Y(dearest.Saved), X, nameOf(dearest.Value)))}
            <text class="axis-title" x="4" y="14">{format.Say(ShiftValueTexts.ChartSaved)}</text>
            <text class="axis-title" x="{ChartFrame.Width - ChartFrame.Right}" y="{frame.Bottom + 40}" text-anchor="end">{format.Say(ShiftValueTexts.ChartWait)}</text>
            """), format.Say(ShiftValueTexts.ChartSummary(nameOf(cheapest.Value), nameOf(dearest.Value))));
    }

    private static Markup Dot(ShiftValue value, double y, Func<double, double> x, string name, ReportFormat format)
    {
        var rise = value.P90Minutes;
        return Markup.Of($"""
            <line class="day" x1="{x(rise.Low)}" x2="{x(rise.High)}" y1="{y}" y2="{y}"/><circle class="came" cx="{x(rise.Mean)}" cy="{y}" r="4"><title>{name}: {format.Amount(value.SavingDkk!.Mean)}, {format.SignedMinutes(rise).Both}</title></circle>
            """);
    }

    /// <summary>The name beside its dot, on the side where there is room.</summary>
    private static Markup Label(ShiftValue value, double y, Func<double, double> x, string name)
    {
        var at = x(value.P90Minutes.Mean);
        var isLeft = at < ChartFrame.Width * 0.6;
        return Markup.Of($"<text class=\"tick\" x=\"{at + (isLeft ? 8 : -8)}\" y=\"{y - 8}\" text-anchor=\"{(isLeft ? "start" : "end")}\">{name}</text>");
    }
}
