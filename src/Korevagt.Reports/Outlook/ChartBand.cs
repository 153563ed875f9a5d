using Korevagt.Demand.Fitting;
using Korevagt.Reports.Html;

namespace Korevagt.Reports.Outlook;

/// <summary>A band from lower to upper bounds through the middles of a chart's columns.</summary>
internal static class ChartBand
{
    public static Markup Render(ChartFrame frame, IReadOnlyList<RateInterval> intervals, string opacity)
    {
        var upper = intervals.Select((interval, i) => Point(frame, i, interval.Upper));
        var lower = intervals.Select((interval, i) => Point(frame, i, interval.Lower)).Reverse();
        return Markup.Of($"<polygon style=\"fill:var(--after);fill-opacity:{opacity}\" points=\"{string.Join(' ', upper.Concat(lower))}\"/>");
    }

    private static string Point(ChartFrame frame, int column, double value) =>
        $"{DrawnLength.Text(frame.X(column + 0.5))},{DrawnLength.Text(frame.Y(value))}";
}
