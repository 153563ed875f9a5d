using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>One map of a scenario: areas coloured by their change, roads, stations with their cars, names.</summary>
internal static class ChangeMap
{
    public static Markup Render(
        ReportContext page, ScenarioComparison scenario, MapSubject subject, MapGround ground, ChangeScale scale, string maps)
    {
        var id = $"{maps}-{subject.Key}";
        var summary = Summary(page, subject);
        return Markup.Of($"""
            <figure class="map {subject.Key}">
            <figcaption><h3 id="{id}-t">{page.Say(subject.Title)}</h3></figcaption>
            <svg viewBox="0 0 {MapFrame.ViewWidth} {ground.Frame.ViewHeight}" role="img" aria-labelledby="{id}-t {id}-d">
            <desc id="{id}-d">{summary}</desc>
            <use href="#ground"/>
            <g class="cells">{Cells(subject, ground, scale)}</g>
            <g class="not-proven">{NotProven(subject, ground)}</g>
            <use href="#{maps}-borders"/>
            <use href="#water"/>
            <use href="#roads"/>
            {MapMarks.Render(page, scenario, subject, ground)}</svg>
            {Legend(page, subject, scale)}
            <p class="summary">{summary}{Markup.When(subject.IsByDistrict, () => Markup.Of($" {page.Say(MapTexts.ByDistrict)}"))}</p>
            </figure>

            """);
    }

    private static string Summary(ReportContext page, MapSubject subject)
    {
        var (format, bound) = (page.Format, subject.NoticeableMinutes);
        var most = subject.Places.Where(place => place.Change > 0).MaxBy(place => place.Change);
        return PageParts.Prose(page.Say(MapTexts.Summary(
            page.Say(subject.Subject),
            format.Number(bound),
            format.Number(subject.Places.Count(place => place.Change >= bound)),
            format.Number(subject.Places.Count(place => place.Change <= -bound)),
            format.Number(subject.Places.Count),
            page.Say(subject.IsByDistrict ? MapTexts.Districts : MapTexts.Areas)))
            + (most is null ? "" : " " + page.Say(MapTexts.Most(most.Name, format.SignedMinutes(most.Change)))));
    }

    private static IEnumerable<Markup> Cells(MapSubject subject, MapGround ground, ChangeScale scale)
    {
        foreach (var id in ground.Cells.DrawingOrder)
        {
            var figure = subject.Areas.GetValueOrDefault(id);
            var kind = figure?.Change is { } change ? $"c{scale.ClassOf(change)}" : "none";
            yield return Markup.Of(
                $"<use href=\"#{ground.CellName(id)}\" class=\"{kind}\">{Markup.When(figure is not null, () => Markup.Of($"<title>{figure!.Tip}</title>"))}</use>\n");
        }
    }

    private static IEnumerable<Markup> NotProven(MapSubject subject, MapGround ground) => ground.Cells.DrawingOrder
        .Where(id => subject.Areas.TryGetValue(id, out var figure) && IsHatched(figure))
        .Select(id => Markup.Of($"<use href=\"#{ground.CellName(id)}\"/>\n"));

    private static bool IsHatched(MapFigure figure) => figure is { Change: not null, IsProven: false };

    private static Markup Legend(ReportContext page, MapSubject subject, ChangeScale scale)
    {
        var classes = scale.ClassesOf(subject.Changes)
            .Select(i => Markup.Of($"<li><span class=\"swatch c{i}\" aria-hidden=\"true\"></span>{scale.Label(i, page.Format)}</li>"));
        var cars = subject.Part is { } part ? MapTexts.StationWithCarsIn(page.Say(DutyPartTexts.Of(part))) : MapTexts.StationWithCars;
        return Markup.Of($"""
            <div class="map-legend">
            <p>{page.Say(subject.Legend)}</p>
            <ul class="classes">{classes}</ul>
            <ul class="symbols">{Markup.When(subject.Areas.Values.Any(IsHatched), () => Markup.Of($"<li><span class=\"swatch hatched\" aria-hidden=\"true\"></span>{page.Say(MapTexts.NotProven)}</li>"))}<li><span class="swatch none" aria-hidden="true"></span>{page.Say(MapTexts.NoVisits)}</li>
            <li>{StationMark.InText("kept", page.Format.Number(2))}{page.Say(cars)}</li>
            <li>{StationMark.InText("removed", "")}{page.Say(MapTexts.StationWithRemovedShift)}</li>
            <li>{StationMark.InText("added", "")}{page.Say(MapTexts.StationWithAddedShift)}</li>
            <li><span class="line border" aria-hidden="true"></span>{page.Say(MapTexts.DistrictBorder)}</li></ul>
            </div>
            """);
    }
}
