using Korevagt.Domain.Geography;
using Korevagt.Routing;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Routes.Answers;
using NetTopologySuite.Geometries;

namespace Korevagt.Advice.Routes;

/// <summary>Tours on a map: their courses, their stops by number, and what is on none.</summary>
internal static class ToursMap
{
    /// <summary>How many colours tours have, one after the other.</summary>
    public const int Colors = 8;

    private const double StopRadius = 9;
    private const int MostNumbered = 150;
    private static readonly string[] MainRoads = ["motorway", "trunk", "primary", "secondary"];

    /// <summary>Draws it; nothing where no place has a position.</summary>
    public static Markup Render(PlannedRoutes planned, RouteReport report, ReportFormat format)
    {
        List<GeoPoint> places = [.. planned.Of.Places.OfType<GeoPoint>()];
        if (places.Count < 2)
        {
            return Markup.Of($"");
        }

        var courses = planned.Routes.Select(route => TourCourse.Of(planned, route)).ToList();
        var frame = new MapFrame(places);
        var bounds = new Envelope();
        foreach (var point in places.Concat(courses.SelectMany(course => course)))
        {
            bounds.ExpandToInclude(frame.ToKilometers(point));
        }

        frame.Bounds = bounds;
        var left = planned.Unplanned.SelectMany(task => new[] { planned.Of.Problem.Tasks[task].Stop, planned.Of.Problem.Tasks[task].DeliveryStop }.OfType<RoutingStop>())
            .Select(stop => planned.Of.Places[stop.Place]).OfType<GeoPoint>().ToList();
        return Markup.Of($"""
            <figure class="tours-map">
            <svg viewBox="0 0 {MapFrame.ViewWidth} {frame.ViewHeight}" role="img" aria-label="{format.Say(RouteTexts.MapSummary(planned.Routes.Count, left.Count))}">
            {Ground(planned, frame)}
            {planned.Routes.Select((route, index) => Course(route, courses[index], index, frame))}
            {planned.Routes.Select((route, index) => Stops(planned, route, index, frame, report))}
            {left.Select(point => Cross(frame.ToView(point)))}
            </svg>
            <p class="keys">{planned.Routes.Select((route, index) => Markup.Of($"<span class=\"c-{index % Colors}\"><span class=\"swatch tour\" aria-hidden=\"true\"></span>{RouteReport.NameOf(route)}</span>"))}</p>
            </figure>
            """);
    }

    private static Markup Ground(PlannedRoutes planned, MapFrame frame)
    {
        if (planned.Of.Map is not { } road)
        {
            return Markup.Of($"");
        }

        var map = MapForReport.Of(road);
        var window = frame.Bounds;
        return Markup.Of($"""
            {map.Land.Select(ring => Markup.Of($"<path class=\"ground\" d=\"{Path(ring, frame)}Z\"/>"))}
            {map.Water.Where(ring => Meets(ring, frame, window)).Select(ring => Markup.Of($"<path class=\"lake\" d=\"{Path(ring, frame)}Z\"/>"))}
            <path class="way" d="{string.Concat(map.Roads.Where(way => MainRoads.Contains(way.HighwayClass, StringComparer.Ordinal) && Meets(way.Line, frame, window)).Select(way => Path(way.Line, frame)))}"/>
            """);
    }

    private static bool Meets(IReadOnlyList<GeoPoint> line, MapFrame frame, Envelope window)
    {
        var bounds = new Envelope();
        foreach (var point in line)
        {
            bounds.ExpandToInclude(frame.ToKilometers(point));
        }

        return bounds.Intersects(window);
    }

    // Points that fall on the same tenth of a unit are drawn once.
    private static string Path(IReadOnlyList<GeoPoint> line, MapFrame frame)
    {
        var texts = line.Select(point => frame.ToView(point).Text).ToList();
        return "M" + string.Join('L', texts.Where((text, i) => i == 0 || text != texts[i - 1]));
    }

    private static Markup Course(PlannedRoute route, IReadOnlyList<GeoPoint> course, int index, MapFrame frame) => Markup.When(
        course.Count > 1,
        () => Markup.Of($"<path class=\"course c-{index % Colors}\" d=\"{Path(course, frame)}\"><title>{RouteReport.NameOf(route)}</title></path>\n"));

    private static Markup Stops(PlannedRoutes planned, PlannedRoute route, int index, MapFrame frame, RouteReport report)
    {
        var isNumbered = planned.Routes.Sum(known => known.Stops.Count()) <= MostNumbered;
        return Markup.Concat(route.Steps.Where(step => step.Place is { } place && planned.Of.Places[place] is not null).Select(step =>
        {
            var at = frame.ToView(planned.Of.Places[step.Place!.Value]!.Value);
            var (x, y, title) = (DrawnLength.Text(at.X), DrawnLength.Text(at.Y), $"{RouteReport.NameOf(route)}: {report.NameOf(step)}, {report.ClockOf(step.Arrival)}");
            if (step.Kind != TourStepKind.Stop)
            {
                return Markup.Of($"<circle class=\"depot c-{index % Colors}\" cx=\"{x}\" cy=\"{y}\" r=\"8\"><title>{title}</title></circle>\n");
            }

            var number = route.Stops.ToList().IndexOf(step) + 1;
            return Markup.Of($"""
                <g class="c-{index % Colors}"><circle class="stop" cx="{x}" cy="{y}" r="{(isNumbered ? StopRadius + 3 : 4)}"><title>{title}</title></circle>{Markup.When(isNumbered, () => Markup.Of($"<text x=\"{x}\" y=\"{DrawnLength.Text(at.Y + 5)}\" text-anchor=\"middle\">{number}</text>"))}</g>

                """);
        }));
    }

    private static Markup Cross(ViewPoint at) => Markup.Of(
        $"<path class=\"left-out\" d=\"M{DrawnLength.Text(at.X - 8)},{DrawnLength.Text(at.Y - 8)}l16,16m0,-16l-16,16\"/>\n");
}
