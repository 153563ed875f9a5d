using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Pictures;

/// <summary>The change of each district's 90 % response time on a map: areas in the colour of their district.</summary>
internal sealed class DistrictMap
{
    private const double NameSize = 22;

    private readonly Plan plan;
    private readonly ReportFormat format;
    private readonly MapFrame frame;
    private readonly AreaCells cells;
    private readonly Dictionary<string, (District District, Estimate Change)> changes;
    private readonly ChangeScale scale;

    private DistrictMap(Plan plan, AnsweredPlan answered, ReportMap map, ReportFormat format)
    {
        (this.plan, this.format) = (plan, format);
        frame = new MapFrame([.. plan.Areas.Select(area => area.Center!.Value)]);
        cells = AreaCells.Of(plan.Areas, map, frame);
        frame.Bounds = cells.Ground.EnvelopeInternal;
        changes = plan.Districts.Zip(answered.Districts).ToDictionary(pair => pair.First.Id, StringComparer.Ordinal);
        scale = ChangeScale.For(Changes);
    }

    private IEnumerable<double> Changes => changes.Values.Select(change => change.Change.Mean).Where(double.IsFinite);

    /// <summary>Draws the map; nothing where an area has no position, or fewer than two districts are.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="plan">The plan whose changes are shown.</param>
    /// <param name="map">Land and water; may be empty.</param>
    /// <param name="format">The language.</param>
    public static Markup Render(Answer answer, AnsweredPlan plan, ReportMap map, ReportFormat format)
    {
        var baseline = answer.Question.Baseline.Plan;
        return baseline.Districts.Count > 1 && baseline.Areas.All(area => area.Center is not null)
            ? new DistrictMap(baseline, plan, map, format).Render()
            : Markup.Empty;
    }

    private Markup Render()
    {
        var summary = format.Say(PictureTexts.MapSummary(
            format.Number(changes.Values.Count(change => change.Change.Low > 0)),
            format.Number(changes.Values.Count(change => change.Change.High < 0)),
            format.Number(changes.Count)));
        return Markup.Of($"""
            <figure class="map district-map">
            <figcaption><h3 id="district-map-t">{format.Say(PictureTexts.Map)}</h3></figcaption>
            <svg viewBox="0 0 {MapFrame.ViewWidth} {frame.ViewHeight}" role="img" aria-labelledby="district-map-t district-map-d">
            <desc id="district-map-d">{summary}</desc>
            <defs><pattern id="hatching" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V7"/></pattern></defs>
            <path class="land" d="{frame.PathOf(cells.Ground)}"/>
            <g class="cells">{plan.Districts.Select(Cell)}</g>
            <path class="water" d="{frame.PathOf(cells.Water)}"/>
            <g class="names">{Names()}</g>
            </svg>
            <div class="map-legend">
            <p>{format.Say(PictureTexts.MapLegend)}</p>
            <ul class="classes">{scale.ClassesOf(Changes).Select(i => Markup.Of($"<li><span class=\"swatch c{i}\" aria-hidden=\"true\"></span>{scale.Label(i, format)}</li>"))}</ul>
            </div>
            <p class="summary">{PageParts.Prose(summary)}</p>
            </figure>
            """);
    }

    private Markup Cell(District district)
    {
        var course = frame.PathOf(Ground(district));
        if (course.Length == 0)
        {
            return Markup.Empty;
        }

        var change = changes[district.Id].Change;
        var kind = double.IsFinite(change.Mean) ? $"c{scale.ClassOf(change.Mean)}" : "none";
        var tip = format.Say(PictureTexts.DistrictTip(district.Name, format.SignedMinutes(change).Both));
        var isSure = change.Low > 0 || change.High < 0;
        return Markup.Of(
            $"<path class=\"{kind}\" d=\"{course}\"><title>{tip}</title></path><path class=\"district-border\" d=\"{course}\"/>{Markup.When(!isSure, () => Markup.Of($"<path class=\"not-sure\" d=\"{course}\"/>"))}");
    }

    private IReadOnlyList<Markup> Names()
    {
        var labels = new MapLabels(MapFrame.ViewWidth, frame.ViewHeight);
        foreach (var district in plan.Districts)
        {
            var ground = Ground(district);
            if (!ground.IsEmpty)
            {
                _ = labels.TryAddAcross(district.Name, frame.ToView(ground.InteriorPoint.Coordinate), NameSize, "name");
            }
        }

        return labels.Drawn;
    }

    private NetTopologySuite.Geometries.Geometry Ground(District district) =>
        cells.Union(plan.Areas.Where(area => area.District == district.Id).Select(area => area.Id));
}
