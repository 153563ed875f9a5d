using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Pictures;

/// <summary>How the bound of the statement fell with the years spent on judging.</summary>
internal static class BoundChart
{
    private const double Width = ChartFrame.Width;
    private const double Left = 56;
    private const double Right = 18;
    private const double Top = 34;
    private const double Bottom = 250;

    /// <summary>Draws the bounds; nothing where fewer than two are finite.</summary>
    public static Markup Render(Answer answer, ReportFormat format)
    {
        var asked = new AskedWords(answer.Question, format);
        List<(double Years, double Bound)> points =
        [
            .. answer.Trace.Where(barrier => barrier.Bound is { } bound && double.IsFinite(bound))
                .Select(barrier => ((double)barrier.Years, asked.Aim.OnAxis(barrier.Bound!.Value))),
        ];
        if (points.Count < 2)
        {
            return Markup.Empty;
        }

        var indifference = asked.Aim.OnAxis(answer.Question.Aims[0].Indifference);
        var x = new Axis(0, points[^1].Years, Left, Width - Right);
        var y = new Axis(0, Math.Max(indifference, points.Max(point => point.Bound)), Bottom, Top);
        var course = string.Join('L', points.Select(point => $"{DrawnLength.Text(x.At(point.Years))},{DrawnLength.Text(y.At(point.Bound))}"));
        return PageParts.Figure(
            "bound-chart", format.Say(PictureTexts.Bound), Markup.Empty, Width, Bottom + 44, Markup.Of($"""
            {y.Ticks.Select(tick => Markup.Of($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y.At(tick)}\" y2=\"{y.At(tick)}\"/><text class=\"tick\" x=\"{Left - 8}\" y=\"{y.At(tick) + 4}\" text-anchor=\"end\">{format.Number(tick, y.Decimals)}</text>"))}
            {x.Ticks.Select(tick => Markup.Of($"<text class=\"tick\" x=\"{x.At(tick)}\" y=\"{Bottom + 18}\" text-anchor=\"middle\">{format.Number(tick, x.Decimals)}</text>"))}
            <line class="target" x1="{Left}" x2="{Width - Right}" y1="{y.At(indifference)}" y2="{y.At(indifference)}"/>
            <path class="after-line" d="M{course}"/>
            {points.Select(point => Markup.Of($"<circle class=\"after-line\" cx=\"{x.At(point.Years)}\" cy=\"{y.At(point.Bound)}\" r=\"3\"/>"))}
            <text class="axis-title" x="4" y="16">{format.Say(TableTexts.Bound)}, {format.Say(asked.Aim.AxisUnit)}</text>
            <text class="axis-title" x="{Width - Right}" y="{Bottom + 38}" text-anchor="end">{format.Say(PictureTexts.BoundYears)}</text>
            """), format.Say(PictureTexts.BoundSummary(
                format.Number(points[^1].Years), LastBound(answer, asked), asked.Aim.AtMost(answer.Question.Aims[0].Indifference))));
    }

    private static string LastBound(Answer answer, AskedWords asked) => asked.Aim.AtMost(
        answer.Trace.Last(barrier => barrier.Bound is { } bound && double.IsFinite(bound)).Bound!.Value);
}
