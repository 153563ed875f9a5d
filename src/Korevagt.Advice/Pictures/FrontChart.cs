using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Pictures;

/// <summary>
/// Every plan that is told: what it saves for certain from left to right (car hours, where plans have no price), its first aim upwards
/// with its interval. Plans that a reader looks for are named, the others have their numbers.
/// </summary>
internal sealed class FrontChart
{
    private const double Width = 640;
    private const double Height = 410;
    private const double Left = 62;
    private const double Right = 20;
    private const double Top = 34;
    private const double Bottom = 364;
    private const double Million = 1_000_000;
    private const double NameSize = 14;
    private const double NumberSize = 12;
    private const double HalfMark = 7;
    private const double StepAway = 20;
    private const int StepsAway = 8;
    private const double SpansBeyond = 1.5;
    private const double IndifferencesOfSpan = 10;

    private readonly Answer answer;
    private readonly ReportFormat format;
    private readonly AskedWords asked;
    private readonly bool hasPrice;
    private readonly List<Point> points;
    private readonly int left;

    private FrontChart(Answer answer, ReportFormat format)
    {
        (this.answer, this.format, asked) = (answer, format, new AskedWords(answer.Question, format));
        hasPrice = AnsweredMoney.HasPrice(answer);
        List<Point> all = [.. answer.Plans.Where(plan => double.IsFinite(plan.Aim.Mean)).Select(PointOf)];
        points = [.. all.Where(Near(all))];
        left = all.Count - points.Count;
    }

    /// <summary>Draws the plans; nothing where none has a figure.</summary>
    public static Markup Render(Answer answer, ReportFormat format)
    {
        var chart = new FrontChart(answer, format);
        return chart.points.Count == 0 ? Markup.Empty : chart.Render();
    }

    private Markup Render()
    {
        var x = new Axis(points.Min(point => point.X), points.Max(point => point.X), Left + HalfMark, Width - Right - HalfMark);
        var y = new Axis(points.Min(point => point.Y.Low), points.Max(point => point.Y.High), Bottom - HalfMark, Top + HalfMark);
        var front = points.Where(point => point.Plan.Role.HasFlag(PlanRoles.Front)).OrderBy(point => point.X).ToList();
        return PageParts.Figure(
            "front-chart", format.Say(PictureTexts.Front), Legend(), Width, Height, Markup.Of($"""
            {y.Ticks.Select(tick => Markup.Of($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{y.At(tick)}\" y2=\"{y.At(tick)}\"/><text class=\"tick\" x=\"{Left - 8}\" y=\"{y.At(tick) + 4}\" text-anchor=\"end\">{format.Number(tick, y.Decimals)}</text>"))}
            {x.Ticks.Select(tick => Markup.Of($"<text class=\"tick\" x=\"{x.At(tick)}\" y=\"{Bottom + 18}\" text-anchor=\"middle\">{format.Number(tick, x.Decimals)}</text>"))}
            <line class="axis" x1="{Left}" x2="{Width - Right}" y1="{Bottom}" y2="{Bottom}"/>
            <text class="axis-title" x="4" y="16">{asked.AimHeading}, {format.Say(asked.Aim.AxisUnit)}</text>
            <text class="axis-title" x="{Width - Right}" y="{Bottom + 38}" text-anchor="end">{format.Say(hasPrice ? PictureTexts.SavedMillions : PictureTexts.SavedHours)}</text>
            {Markup.When(front.Count > 1, () => Markup.Of($"<path class=\"front-line\" d=\"M{string.Join('L', front.Select(point => $"{DrawnLength.Text(x.At(point.X))},{DrawnLength.Text(y.At(point.Y.Mean))}"))}\"/>"))}
            {points.Select(point => Span(point, x, y))}
            {points.OrderBy(Weight).Select(point => Mark(point, x.At(point.X), y.At(point.Y.Mean)))}
            <g class="names">{Names(x, y)}</g>
            """), Summary());
    }

    /// <summary>
    /// Whether a plan is near enough to those that a reader looks for to be drawn: one that lies far off would press all others
    /// together.
    /// </summary>
    private Func<Point, bool> Near(List<Point> all)
    {
        List<Point> named = [.. all.Where(point => PlanNames.IsNamed(point.Plan))];
        if (named.Count == 0)
        {
            return _ => true;
        }

        var (low, high) = (named.Min(point => point.Y.Mean), named.Max(point => point.Y.Mean));
        var beyond = SpansBeyond * Math.Max(high - low, IndifferencesOfSpan * asked.Aim.OnAxis(answer.Question.Aims[0].Indifference));
        return point => point.Y.Mean >= low - beyond && point.Y.Mean <= high + beyond;
    }

    private Point PointOf(AnsweredPlan plan) => new(
        plan,
        hasPrice ? (double)plan.ContractedSavingDkk / Million : plan.CarHoursSaved,
        new Estimate(
            asked.Aim.OnAxis(plan.Aim.Mean),
            asked.Aim.OnAxis(double.IsFinite(plan.Aim.Low) ? plan.Aim.Low : plan.Aim.Mean),
            asked.Aim.OnAxis(double.IsFinite(plan.Aim.High) ? plan.Aim.High : plan.Aim.Mean)));

    private static Markup Span(Point point, Axis x, Axis y) => Markup.Of(
        $"<rect class=\"span\" x=\"{x.At(point.X) - 4}\" y=\"{y.At(point.Y.High)}\" width=\"8\" height=\"{Math.Max(1, y.At(point.Y.Low) - y.At(point.Y.High))}\"/>");

    private Markup Mark(Point point, double x, double y)
    {
        var tip = Markup.Of($"<title>{Tip(point.Plan)}</title>");
        return KindOf(point.Plan) switch
        {
            "chosen" => Markup.Of($"<path class=\"mark chosen\" d=\"M{x},{y - 9}L{x + 9},{y}L{x},{y + 9}L{x - 9},{y}Z\">{tip}</path>"),
            "own" => Markup.Of($"<rect class=\"mark own\" x=\"{x - 6}\" y=\"{y - 6}\" width=\"12\" height=\"12\">{tip}</rect>"),
            "today" => Markup.Of($"<circle class=\"mark today\" cx=\"{x}\" cy=\"{y}\" r=\"6\">{tip}</circle>"),
            var kind => Markup.Of($"<circle class=\"mark {kind}\" cx=\"{x}\" cy=\"{y}\" r=\"4\">{tip}</circle>"),
        };
    }

    private static string KindOf(AnsweredPlan plan) =>
        (plan.Role & (PlanRoles.Chosen | PlanRoles.Nearest)) != PlanRoles.None ? "chosen"
        : plan.Role.HasFlag(PlanRoles.Own) ? "own"
        : plan.Role.HasFlag(PlanRoles.Baseline) ? "today"
        : plan.SurelyBreaks ? "breaks"
        : "other";

    private static int Weight(Point point) => KindOf(point.Plan) switch { "chosen" => 3, "own" => 2, "today" => 1, _ => 0 };

    private string Tip(AnsweredPlan plan) => string.Join("; ", new[]
    {
        PlanNames.Short(plan, format),
        hasPrice ? format.Amount(plan.ContractedSavingDkk) : format.Say(OptimisationTexts.CarHours(format.Number(plan.CarHoursSaved))),
        asked.Aim.Amount(plan.Aim).Both,
    }.Concat(plan.ChangesDescribed.Select(format.Say)));

    /// <summary>
    /// Names beside their marks; a name that finds no room there is moved up or down until it does, with a line to its mark, so that
    /// the plans that a reader looks for are always named.
    /// </summary>
    private IEnumerable<Markup> Names(Axis x, Axis y)
    {
        var labels = new MapLabels(Width, Bottom);
        foreach (var point in points)
        {
            labels.Reserve(Box(x.At(point.X), y.At(point.Y.Mean)));
        }

        var lines = new List<Markup>();
        foreach (var point in points.OrderByDescending(Weight).ThenBy(point => point.Plan.Number))
        {
            var (px, py) = (x.At(point.X), y.At(point.Y.Mean));
            var isNamed = PlanNames.IsNamed(point.Plan);
            var (name, size) = isNamed ? (PlanNames.Short(point.Plan, format), NameSize) : (format.Number(point.Plan.Number), NumberSize);
            if (labels.TryAddBeside(name, Box(px, py), size, isNamed ? "place" : "name") || !isNamed)
            {
                continue;
            }

            foreach (var away in Enumerable.Range(1, StepsAway).SelectMany(step => new[] { -step * StepAway, step * StepAway }))
            {
                if (py + away > Top && py + away < Bottom && labels.TryAddBeside(name, Box(px, py + away), size, "place"))
                {
                    lines.Add(Markup.Of($"<line class=\"leader\" x1=\"{px}\" x2=\"{px}\" y1=\"{py}\" y2=\"{py + away}\"/>"));
                    break;
                }
            }
        }

        return lines.Concat(labels.Drawn);
    }

    private static LabelBox Box(double x, double y) => new(x - HalfMark - 1, y - HalfMark - 1, x + HalfMark + 1, y + HalfMark + 1);

    private Markup Legend() => Markup.Of($"""
        <p class="legend">{Sign("chosen", answer.Chosen is null ? PictureTexts.NearestOne : PictureTexts.ChosenOne)} {Sign("own", PictureTexts.OwnOnes)} {Sign("today", OptimisationTexts.Today)} {Sign("other", PictureTexts.Others)} {Sign("breaks", PictureTexts.Breaking)}</p>
        """);

    private Markup Sign(string kind, Domain.Texts.Text words) =>
        Markup.Of($"<span class=\"entry\"><span class=\"sign {kind}\" aria-hidden=\"true\"></span>{format.Say(words)}</span>");

    private string Summary() => format.Say(PictureTexts.FrontSummary(
        asked.AimName, format.Say(asked.SmallerIsBetter ? PictureTexts.Down : PictureTexts.Up), format.Number(points.Count)))
        + (left == 0 ? "" : " " + format.Say(PictureTexts.FarOff(format.Number(left))));

    /// <summary>A plan in the drawing.</summary>
    private sealed record Point(AnsweredPlan Plan, double X, Estimate Y);
}
