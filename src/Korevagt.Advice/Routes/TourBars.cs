using Korevagt.Routing;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Routes.Answers;

namespace Korevagt.Advice.Routes;

/// <summary>A bar for each vehicle over the day: driving, waiting, work and breaks.</summary>
internal static class TourBars
{
    private const int SecondsPerHour = 3600;
    private const double Width = 1000;
    private const double Left = 130;
    private const double RowHeight = 26;
    private const double Top = 24;

    /// <summary>Draws them; nothing where there is no tour.</summary>
    public static Markup Render(PlannedRoutes planned, RouteReport report, ReportFormat format)
    {
        if (planned.Routes.Count == 0)
        {
            return Markup.Of($"");
        }

        var (from, to) = (planned.Routes.Min(route => route.From), planned.Routes.Max(route => route.To));
        var first = from / SecondsPerHour * SecondsPerHour;
        var last = Math.Max(first + SecondsPerHour, (to + SecondsPerHour - 1) / SecondsPerHour * SecondsPerHour);
        var hours = (last - first) / SecondsPerHour;
        var step = SecondsPerHour * Math.Max(1, (hours + 15) / 16);
        var height = Top + (planned.Routes.Count * RowHeight) + 6;
        var ticks = Enumerable.Range(0, (int)((last - first) / step) + 1).Select(tick => first + (tick * step)).ToList();
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{format.Say(RouteTexts.Day)}">
            <svg class="bars" viewBox="0 0 {Width} {DrawnLength.Text(height)}" role="img" aria-label="{format.Say(RouteTexts.Day)}">
            {ticks.Select(tick => Markup.Of($"<path class=\"grid\" d=\"M{X(tick)},{Top - 4}V{DrawnLength.Text(height)}\"/><text class=\"hour\" x=\"{X(tick)}\" y=\"14\" text-anchor=\"middle\">{report.ClockOf(tick)}</text>\n"))}
            {planned.Routes.Select((route, row) => Row(route, row))}
            </svg>
            </div>
            <p class="keys">{Key("work", RouteTexts.Work)}{Key("drive", RouteTexts.DrivingWord)}{Key("wait", RouteTexts.WaitingWord)}{Key("rest", RouteTexts.BreakWord)}</p>
            """);

        string X(long second) => DrawnLength.Text(Left + ((second - first) * (Width - Left - 30) / (last - first)));

        Markup Key(string kind, Domain.Texts.Text words) => Markup.Of($"<span><span class=\"swatch {kind}\" aria-hidden=\"true\"></span>{format.Say(words)}</span>");

        Markup Row(PlannedRoute route, int row)
        {
            var y = Top + (row * RowHeight);
            var name = RouteReport.NameOf(route);
            var bars = new List<Markup>();
            for (var i = 0; i < route.Steps.Count; i++)
            {
                var now = route.Steps[i];
                if (i > 0)
                {
                    bars.Add(Bar("drive", route.Steps[i - 1].Departure, now.Arrival, y + 6, 8, name));
                }

                bars.Add(Bar("wait", now.Arrival, now.Begins, y + 3, 14, name));
                bars.Add(Bar(
                    now.Kind == TourStepKind.Break ? "rest" : now.LateSeconds > 0 ? "too-late" : "work", now.Begins, now.Departure, y + 1, 18,
                    $"{name}: {report.NameOf(now)}, {report.ClockOf(now.Begins)}-{report.ClockOf(now.Departure)}"));
            }

            return Markup.Of($"<g class=\"c-{row % ToursMap.Colors}\"><text x=\"0\" y=\"{DrawnLength.Text(y + 15)}\">{Shortened(name)}</text>{Markup.Concat(bars)}</g>\n");
        }

        Markup Bar(string kind, long start, long end, double y, double thickness, string title) => Markup.When(end > start, () =>
        {
            var width = (end - start) * (Width - Left - 30) / (last - first);
            return Markup.Of($"<rect class=\"{kind}\" x=\"{X(start)}\" y=\"{DrawnLength.Text(y)}\" width=\"{DrawnLength.Text(Math.Max(width, 0.5))}\" height=\"{thickness}\"><title>{title}</title></rect>");
        });
    }

    private static string Shortened(string name) => name.Length <= 17 ? name : name[..16].TrimEnd() + "…";
}
