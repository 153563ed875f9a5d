using System.Globalization;
using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using NodaTime;

namespace Korevagt.Advice.Pictures;

/// <summary>
/// What a plan changes in the duties of a day, station by station over the hours: what stays in grey, what has another number of cars
/// or is new in colour, what is gone in outline. Working days and other days apart where they differ.
/// </summary>
internal sealed class DutyChart
{
    private const double Width = 860;
    private const double Left = 190;
    private const double Right = 14;
    private const double Top = 40;
    private const double RowHeight = 21;
    private const double BarHeight = 17;
    private const double StationGap = 7;
    private const double BelowRows = 12;
    private const double WidthForText = 26;
    private const int HoursOfDay = 24;
    private const int HoursPerTick = 2;
    private const int UsualDayBegins = 8;
    private const int LongestStation = 24;

    private readonly Plan before;
    private readonly ReportFormat format;
    private readonly IReadOnlyList<DutyBar> bars;
    private readonly int dayBegins;

    private DutyChart(Plan before, IReadOnlyList<DutyBar> bars, ReportFormat format) =>
        (this.before, this.bars, this.format, dayBegins) = (before, bars, format, before.DaytimeOpensHour ?? UsualDayBegins);

    /// <summary>Draws what a plan of an answer changes; a sentence where it changes no duty.</summary>
    public static Markup Render(Answer answer, AnsweredPlan plan, ReportFormat format)
    {
        var today = answer.Question.Baseline.Plan;
        var after = plan.Changes.Aggregate(today, (changed, change) => change.Apply(changed));
        var (working, other) = (DutyBar.Of(today, after, DaySelection.WorkingDays), DutyBar.Of(today, after, DaySelection.NonWorkingDays));
        if (working.Concat(other).All(bar => bar.Kind == "same"))
        {
            return Markup.Of($"<p>{format.Say(PictureTexts.NoDutyChanges)}</p>");
        }

        return Same(working, other)
            ? new DutyChart(today, working, format).Render("duties", format.Say(PictureTexts.Duties))
            : Markup.Of($"{new DutyChart(today, working, format).Render("duties-working", format.Say(PictureTexts.WorkingDays))}{new DutyChart(today, other, format).Render("duties-other", format.Say(PictureTexts.NonWorkingDays))}");
    }

    private static bool Same(IReadOnlyList<DutyBar> one, IReadOnlyList<DutyBar> other) =>
        one.Select(Seen).SequenceEqual(other.Select(Seen));

    private static (string Shift, string Station, LocalTime From, LocalTime To, int Before, int After) Seen(DutyBar bar) =>
        (bar.Shift, bar.Station, bar.Hours.From, bar.Hours.To, bar.Before, bar.After);

    private Markup Render(string id, string title)
    {
        var (y, drawn) = (Top, new List<Markup>());
        foreach (var station in before.Stations.Where(station => bars.Any(bar => bar.Station == station.Id)))
        {
            var rows = Rows([.. bars.Where(bar => bar.Station == station.Id)]);
            drawn.Add(Markup.Of($"<text class=\"station-name\" x=\"4\" y=\"{y + BarHeight - 4}\">{Shortened(station.Name)}</text>"));
            foreach (var row in rows)
            {
                drawn.AddRange(row.Select(bar => Bar(bar, y)));
                y += RowHeight;
            }

            drawn.Add(Markup.Of($"<line class=\"grid\" x1=\"4\" x2=\"{Width - Right}\" y1=\"{y + StationGap / 2 - 1}\" y2=\"{y + StationGap / 2 - 1}\"/>"));
            y += StationGap;
        }

        return PageParts.Figure(id, title, Legend(), Width, y + BelowRows, Markup.Of($"""
            <text class="axis-title" x="4" y="16">{format.Say(PictureTexts.Clock)}</text>
            {Enumerable.Range(0, HoursOfDay / HoursPerTick + 1).Select(i => i * HoursPerTick).Select(hour => Hour(hour, y))}
            {drawn}
            """), Summary());
    }

    private Markup Hour(int hour, double bottom) => Markup.Of(
        $"<line class=\"grid\" x1=\"{X(hour)}\" x2=\"{X(hour)}\" y1=\"{Top - 6}\" y2=\"{bottom}\"/><text class=\"tick\" x=\"{X(hour)}\" y=\"{Top - 12}\" text-anchor=\"middle\">{ReportFormat.Hour((dayBegins + hour) % HoursOfDay)}</text>");

    /// <summary>Bars in as few rows as hold them without covering one another.</summary>
    private List<List<DutyBar>> Rows(IReadOnlyList<DutyBar> ofStation)
    {
        var rows = new List<List<DutyBar>>();
        foreach (var bar in ofStation)
        {
            var row = rows.Find(row => row.TrueForAll(other => !other.Overlaps(bar, dayBegins)));
            if (row is null)
            {
                rows.Add([bar]);
            }
            else
            {
                row.Add(bar);
            }
        }

        return rows;
    }

    private Markup Bar(DutyBar bar, double y) => Markup.Concat(bar.Pieces(dayBegins).Select(piece =>
    {
        var (x, width) = (X(piece.From) + 1, X(piece.To) - X(piece.From) - 2);
        var words = bar.Kind == "changed" ? $"{format.Number(bar.Before)} → {format.Number(bar.After)}" : format.Number(Math.Max(bar.Before, bar.After));
        return Markup.Of(
            $"<rect class=\"duty {bar.Kind}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{BarHeight}\" rx=\"3\"><title>{Tip(bar)}</title></rect>{Markup.When(width >= WidthForText, () => Markup.Of($"<text class=\"duty-cars {bar.Kind}\" x=\"{x + width / 2}\" y=\"{y + BarHeight - 4.5}\" text-anchor=\"middle\">{words}</text>"))}");
    }));

    private string Tip(DutyBar bar) => format.Say(PictureTexts.DutyTip(
        bar.Shift, $"{Clock(bar.Hours.From)}–{Clock(bar.Hours.To)}", format.Number(bar.Before), format.Number(bar.After)));

    private static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private Markup Legend() => Markup.Of($"""
        <p class="legend">{Swatch("same", PictureTexts.Unchanged)} {Swatch("changed", PictureTexts.Changed)} {Swatch("added", PictureTexts.Added)} {Swatch("gone", PictureTexts.Removed)}</p>
        """);

    private Markup Swatch(string kind, Domain.Texts.Text words) =>
        Markup.Of($"<span class=\"entry\"><span class=\"swatch {kind}\" aria-hidden=\"true\"></span>{format.Say(words)}</span>");

    private string Summary() => format.Say(PictureTexts.DutiesSummary(Names("gone"), Names("changed"), Names("added")));

    private string Names(string kind)
    {
        List<string> names = [.. bars.Where(bar => bar.Kind == kind).Select(bar => bar.Shift).Distinct(StringComparer.Ordinal)];
        return names.Count == 0 ? ReportFormat.None : format.List(names);
    }

    private static string Shortened(string name) => name.Length <= LongestStation ? name : name[..(LongestStation - 1)].TrimEnd() + "…";

    private static double X(double hour) => Left + hour / HoursOfDay * (Width - Left - Right);
}
