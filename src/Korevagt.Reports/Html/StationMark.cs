using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// A station's symbol on a map, with how many cars it has on duty. Shape tells as much as colour: a filled disc with the
/// number stays, a crossed circle has lost a shift, a plus in a circle is new.
/// </summary>
internal sealed record StationMark
{
    private const double Radius = 10;
    private const double NumberSize = 13;

    /// <summary>Name of the station.</summary>
    public required string Name { get; init; }

    /// <summary>Where it lies.</summary>
    public required ViewPoint Point { get; init; }

    /// <summary>kept, removed or added.</summary>
    public required string Kind { get; init; }

    /// <summary>The cars on duty: one number, or that before and after.</summary>
    public required string Cars { get; init; }

    /// <summary>What is told when one points at it.</summary>
    public required string Tip { get; init; }

    /// <summary>Whether the number stands left of the symbol instead of right, since the drawing ends there.</summary>
    public bool IsNumberLeft { get; init; }

    // What stays has its number inside, so that its disc becomes as wide as the number.
    private double Half => Kind == "kept" && Cars.Length > 1 ? MapLabels.WidthOf(Cars, NumberSize, isBold: true) / 2 + 6 : Radius;

    private double NumberWidth => Kind == "kept" ? 0 : MapLabels.WidthOf(Cars, NumberSize, isBold: true) + 4;

    /// <summary>The marks of all stations that have a shift before or after.</summary>
    public static IEnumerable<StationMark> Of(ReportContext page, ScenarioComparison scenario, MapSubject subject, MapFrame frame, double factor)
    {
        var (before, after) = (page.Comparison.Baseline.Plan, scenario.Plan);
        var old = before.Stations.ToDictionary(station => station.Id, StringComparer.Ordinal);
        foreach (var station in after.Stations.Where(station => before.Shifts.Concat(after.Shifts).Any(shift => shift.Station == station.Id)))
        {
            var removed = Names(before.Shifts, after.Shifts, station);
            var added = Names(after.Shifts, before.Shifts, station);
            var moved = old.TryGetValue(station.Id, out var earlier) && earlier.Position != station.Position;
            var (had, has) = (StationCars.MostAtOnce(before.Shifts, station.Id, subject.Part), StationCars.MostAtOnce(after.Shifts, station.Id, subject.Part));
            var cars = had == has ? page.Format.Number(has) : $"{page.Format.Number(had)}→{page.Format.Number(has)}";
            var hours = subject.Part is { } part ? MapTexts.CarsAtOnceIn(page.Say(DutyPartTexts.Of(part))) : MapTexts.CarsAtOnce;
            string[] lines =
            [
                $"{page.Say(MapTexts.Station)}: {station.Name}", $"{page.Say(hours)}: {cars}",
                .. removed.Select(name => $"{page.Say(ReportTexts.RemovedShift)}: {name}"),
                .. added.Select(name => $"{page.Say(ReportTexts.AddedShift)}: {name}"),
                .. moved ? [page.Say(MapTexts.MovedStation)] : Array.Empty<string>(),
            ];
            var mark = new StationMark
            {
                Name = station.Name,
                Point = frame.ToView(station.Position!.Value),
                Kind = removed.Count > 0 ? "removed" : added.Count > 0 || moved ? "added" : "kept",
                Cars = cars,
                Tip = string.Join('\n', lines),
            };
            yield return mark.Room(factor).Right > MapFrame.ViewWidth ? mark with { IsNumberLeft = true } : mark;
        }
    }

    /// <summary>The room that it takes when it is drawn larger by a factor.</summary>
    public LabelBox Room(double factor)
    {
        var (left, right) = (IsNumberLeft ? NumberWidth : 0, IsNumberLeft ? 0 : NumberWidth);
        return new LabelBox(
            Point.X - (Half + 1 + left) * factor, Point.Y - (Radius + 1) * factor, Point.X + (Half + 1 + right) * factor,
            Point.Y + (Radius + 1) * factor);
    }

    /// <summary>The symbol on the map.</summary>
    public Markup Drawn(double factor) => Markup.Of(
        $"<g class=\"station {Kind}\" transform=\"translate({Point.X} {Point.Y}) scale({factor})\"><title>{Tip}</title>{Symbol(Kind, Half)}{Number()}</g>\n");

    /// <summary>The symbol among words.</summary>
    public static Markup InText(string kind, string number) => Markup.Of(
        $"<svg class=\"symbol\" width=\"24\" height=\"24\" viewBox=\"-12 -12 24 24\" aria-hidden=\"true\" focusable=\"false\"><g class=\"station {kind}\">{Symbol(kind, Radius)}{Markup.When(kind == "kept", () => Inside(number))}</g></svg>");

    private Markup Number() => Kind == "kept" ? Inside(Cars) : Markup.Of(
        $"<text class=\"cars\" x=\"{(IsNumberLeft ? -Half - 3 : Half + 3)}\" y=\"4.6\" text-anchor=\"{(IsNumberLeft ? "end" : "start")}\" font-size=\"{NumberSize}\">{Cars}</text>");

    private static Markup Inside(string number) =>
        Markup.Of($"<text class=\"cars inside\" y=\"4.6\" text-anchor=\"middle\" font-size=\"{NumberSize}\">{number}</text>");

    private static Markup Symbol(string kind, double half) => kind switch
    {
        "removed" => Markup.Of($"<circle r=\"9\"/><path d=\"M-4.5,-4.5L4.5,4.5M-4.5,4.5L4.5,-4.5\"/>"),
        "added" => Markup.Of($"<circle r=\"9\"/><path d=\"M0,-5.5L0,5.5M-5.5,0L5.5,0\"/>"),
        _ => Markup.Of($"<rect x=\"{-half}\" y=\"{-Radius}\" width=\"{2 * half}\" height=\"{2 * Radius}\" rx=\"{Radius}\"/>"),
    };

    private static List<string> Names(IEnumerable<Shift> shifts, IReadOnlyList<Shift> others, Station station) =>
    [
        .. shifts.Where(shift => shift.Station == station.Id && others.All(other => other.Id != shift.Id)).Select(shift => shift.Name),
    ];
}
