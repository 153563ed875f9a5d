using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Planning.Tracing;
using Korevagt.Reports.Html;
using Korevagt.Reports.Texts;
using NodaTime;

namespace Korevagt.Reports.Tracing;

/// <summary>
/// Draws some hours of a traced year as SVG: a row for each car, time along, with its drives and visits; above them how many
/// visits wait for a car.
/// </summary>
public sealed class NightPicture
{
    private const int Left = 200;
    private const int Width = 1200;
    private const int Top = 110;
    private const int RowHeight = 18;
    private const int WaitingTop = 44;
    private const int WaitingHeight = 46;

    private static readonly Markup Style = new("""
        <style>
        text { fill: #24292f } .paper { fill: #fff } .present { fill: #eef1f4 } .hour { stroke: #d5dbe1 }
        .drive { fill: #7a8794 } .home { fill: #b4bec8 } .waiting { fill: #c9a6d9 } .held { fill: #6b3fa0 } .handed { fill: #b3261e }
        .own { fill: #2f6fb5 } .inherited { fill: #2a8c6f } .other { fill: #d9822b } .late { stroke: #b3261e; stroke-width: 2 }
        </style>
        """);

    private readonly ReplicationTrace trace;
    private readonly TracePeriod period;
    private readonly ReportFormat format;
    private readonly List<int> duties;
    private readonly List<CarStretch> stretches;

    private NightPicture(ReplicationTrace trace, TracePeriod period, Language language)
    {
        (this.trace, this.period, format) = (trace, period, ReportFormat.For(language));
        stretches = [.. CarStretch.Of(trace).Where(stretch => stretch.From < period.To && stretch.To > period.From)];
        duties =
        [
            .. stretches.Where(stretch => stretch.Doing == CarDoing.Present).Select(stretch => stretch.Duty)
                .OrderBy(duty => trace.Model.Duties[duty].StartSecond).ThenBy(duty => trace.Model.Duties[duty].Shift).ThenBy(trace.CarOf),
        ];
    }

    /// <summary>The most hours that a picture can show.</summary>
    public static int MostHours => 48;

    /// <summary>Draws.</summary>
    /// <param name="trace">The traced year.</param>
    /// <param name="period">The hours to draw, at most <see cref="MostHours"/> of them.</param>
    /// <param name="language">The language of its words.</param>
    /// <returns>An SVG document.</returns>
    /// <exception cref="ArgumentException">The period is too long, or empty.</exception>
    public static string Draw(ReplicationTrace trace, TracePeriod period, Language language)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return period.To > period.From && period.To - period.From <= MostHours * NodaConstants.SecondsPerHour
            ? new NightPicture(trace, period, language).Document().Source
            : throw new ArgumentException($"a picture shows {MostHours} hours at most", nameof(period));
    }

    private int Bottom => Top + duties.Count * RowHeight;

    private Markup Document()
    {
        var title = format.Say(NightPictureTexts.Title(trace.Plan.Name, Moment(period.From), Moment(period.To)));
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Left + Width + 20} {Bottom + 94}" font-family="system-ui, sans-serif" font-size="11" role="img">
            <title>{title}</title>
            {Style}
            <rect class="paper" width="100%" height="100%"/>
            <text x="8" y="20" font-size="15" font-weight="600">{title}</text>
            {Hours()}
            {Waiting()}
            {duties.Select(Row)}
            {stretches.OrderBy(stretch => stretch.Doing).Select(Stretch)}
            {NotMade()}
            {Legend()}
            </svg>

            """);
    }

    private Markup Hours() => Markup.Concat(Enumerable.Range(0, (period.To - period.From) / NodaConstants.SecondsPerHour + 1)
        .Select(hour => period.From + hour * NodaConstants.SecondsPerHour)
        .Select(second => Markup.Of(
            $"<line class=\"hour\" x1=\"{X(second)}\" x2=\"{X(second)}\" y1=\"{WaitingTop}\" y2=\"{Bottom}\"/><text x=\"{X(second)}\" y=\"{Bottom + 14}\" text-anchor=\"middle\">{Local(second).ToString("HH", CultureInfo.InvariantCulture)}</text>")));

    /// <summary>How many visits wait for a car, as steps.</summary>
    private Markup Waiting()
    {
        var (count, steps) = (0, new List<(int Second, int Count)> { (period.From, 0) });
        foreach (var happens in trace.Events.TakeWhile(happens => happens.Second < period.To))
        {
            count += happens.Kind switch
            {
                TraceEventKind.Released => 1,
                TraceEventKind.SetsOut or TraceEventKind.HandedToDaytime or TraceEventKind.HeldForPractice or TraceEventKind.HandedOn => -1,
                _ => 0,
            };
            if (happens.Second < period.From)
            {
                steps[0] = (period.From, count);
            }
            else if (count != steps[^1].Count)
            {
                steps.Add((happens.Second, count));
            }
        }

        var most = Math.Max(1, steps.Max(step => step.Count));
        var bars = steps.Zip(steps.Skip(1).Append((period.To, 0))).Where(pair => pair.First.Count > 0 && pair.Second.Item1 > pair.First.Second);
        return Markup.Of($"""
            <text x="8" y="{WaitingTop + WaitingHeight - 4}">{format.Say(NightPictureTexts.Waiting)}</text>
            <text x="{Left - 6}" y="{WaitingTop + 10}" text-anchor="end">{format.Number(most)}</text>
            {bars.Select(pair => Box("waiting", pair.First.Second, pair.Second.Item1, WaitingTop + WaitingHeight * (most - pair.First.Count) / most, WaitingHeight * pair.First.Count / most, ""))}
            """);
    }

    private Markup Row(int duty)
    {
        var shift = trace.Plan.Shifts[trace.Model.Duties[duty].Shift];
        var name = shift.Cars > 1 ? format.Say(NightPictureTexts.Car(shift.Name, trace.CarOf(duty))) : shift.Name;
        return Markup.Of($"<text x=\"8\" y=\"{Y(duty) + 13}\">{name}</text>\n");
    }

    private Markup Stretch(CarStretch stretch) => stretch.Doing switch
    {
        CarDoing.Present => Box("present", stretch.From, stretch.To, Y(stretch.Duty) + 1, RowHeight - 2, ""),
        CarDoing.DrivesHome => Box("home", stretch.From, stretch.To, Y(stretch.Duty) + 8, 2, ""),
        CarDoing.DrivesOut => Box("drive", stretch.From, stretch.To, Y(stretch.Duty) + 7, 4, ""),
        _ => Visit(stretch),
    };

    private Markup Visit(CarStretch stretch)
    {
        var visit = stretch.Visit!.Value;
        var (ordered, urgency) = (trace.Visits.OrderedSecond[visit], trace.Visits.Urgency[visit]);
        var area = trace.Plan.Areas[trace.Visits.Area[visit]];
        var late = stretch.From - ordered > trace.Model.DueSeconds[urgency] ? " late" : "";
        return Box(
            Whose(stretch) + late, stretch.From, stretch.To, Y(stretch.Duty) + 3, RowHeight - 6,
            format.Say(NightPictureTexts.Visit(
                area.Name, Clock(ordered), Clock(stretch.From), format.Number((stretch.From - ordered) / NodaConstants.SecondsPerMinute))));
    }

    /// <summary>Whether a car visits its own district, one that it has inherited, or another.</summary>
    private string Whose(CarStretch stretch)
    {
        var duty = trace.Model.Duties[stretch.Duty];
        var district = 1UL << trace.Model.DistrictOfArea[trace.Visits.Area[stretch.Visit!.Value]];
        var inherited = trace.Model.HeirChanges
            .LastOrDefault(change => change.Shift == duty.Shift && change.Second <= stretch.From).Districts;
        return (duty.Districts & district) != 0 ? "own" : (inherited & district) != 0 ? "inherited" : "other";
    }

    /// <summary>The visits that no car is sent to, where that is decided.</summary>
    private Markup NotMade() => Markup.Concat(trace.Events
        .Where(happens => happens.Kind is TraceEventKind.HeldForPractice or TraceEventKind.HandedToDaytime
            && happens.Second >= period.From && happens.Second < period.To)
        .Select(happens => Markup.Of(
            $"<circle class=\"{(happens.Kind == TraceEventKind.HeldForPractice ? "held" : "handed")}\" cx=\"{X(happens.Second)}\" cy=\"{WaitingTop + WaitingHeight + 8}\" r=\"4\"/>")));

    private Markup Legend()
    {
        (string Style, Text Words)[] entries =
        [
            ("present", NightPictureTexts.OnDuty), ("drive", NightPictureTexts.DrivesOut), ("own", NightPictureTexts.Own),
            ("inherited", NightPictureTexts.Inherited), ("other", NightPictureTexts.Other), ("own late", NightPictureTexts.Late),
            ("home", NightPictureTexts.DrivesHome), ("held", NightPictureTexts.Held), ("handed", NightPictureTexts.Handed),
        ];
        return Markup.Concat(entries.Select((entry, index) => Markup.Of(
            $"<rect class=\"{entry.Style}\" x=\"{8 + index % 3 * 400}\" y=\"{Bottom + 28 + index / 3 * 20}\" width=\"18\" height=\"10\"/><text x=\"{32 + index % 3 * 400}\" y=\"{Bottom + 37 + index / 3 * 20}\">{format.Say(entry.Words)}</text>\n")));
    }

    private Markup Box(string style, int from, int to, int top, int height, string told)
    {
        var (start, end) = (X(Math.Max(from, period.From)), X(Math.Min(to, period.To)));
        return end <= start ? Markup.Empty : Markup.Of(
            $"<rect class=\"{style}\" x=\"{start}\" y=\"{top}\" width=\"{Math.Round(end - start, 1)}\" height=\"{height}\">{Markup.When(told.Length > 0, () => Markup.Of($"<title>{told}</title>"))}</rect>\n");
    }

    private double X(int second) => Math.Round(Left + (double)(second - period.From) / (period.To - period.From) * Width, 1);

    private int Y(int duty) => Top + duties.IndexOf(duty) * RowHeight;

    private LocalDateTime Local(int second) =>
        (trace.Year.Start + Duration.FromSeconds(second)).InZone(DutyCalendar.Zone).LocalDateTime;

    private string Clock(int second) => Local(second).ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Moment(int second) => $"{format.Date(Local(second).Date)} {Clock(second)}";
}
