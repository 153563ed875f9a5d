using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// The maps of a scenario, one of them shown by choice. The choice is a row of radio buttons that style sheets read, so it
/// works without scripts; on paper all maps stand one below the other.
/// </summary>
internal static class ScenarioMaps
{
    public static Markup Render(
        ReportContext page, ScenarioComparison scenario, MapGround ground, IReadOnlyDictionary<string, ChangeScale> scales, string id)
    {
        var subjects = MapSubjects.Of(page, scenario);
        return Markup.Of($"""
            <fieldset class="maps">
            <legend>{page.Say(MapTexts.Choose)}</legend>
            {subjects.Select((subject, i) => Choice(page, subject, id, i == 0))}
            {Borders(scenario, ground, id)}
            {subjects.Select(subject => ChangeMap.Render(page, scenario, subject, ground, scales[subject.Key], id))}</fieldset>
            """);
    }

    /// <summary>One map that there is no choice beside.</summary>
    public static Markup RenderOne(
        ReportContext page, ScenarioComparison scenario, MapSubject subject, MapGround ground, ChangeScale scale, string id) =>
        Markup.Of($"{Borders(scenario, ground, id)}{ChangeMap.Render(page, scenario, subject, ground, scale, id)}");

    private static Markup Borders(ScenarioComparison scenario, MapGround ground, string id) => Markup.Of($"""
        <svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs><path id="{id}-borders" class="district-border" d="{DistrictBorders(scenario, ground)}"/></defs></svg>
        """);

    private static string DistrictBorders(ScenarioComparison scenario, MapGround ground) => string.Concat(
        scenario.Areas.GroupBy(area => area.District, StringComparer.Ordinal)
            .Select(district => ground.Frame.PathOf(ground.Cells.Union(district.Select(area => area.Area)))));

    private static Markup Choice(ReportContext page, MapSubject subject, string id, bool isFirst) => Markup.Of(
        $"<input type=\"radio\" class=\"{subject.Key}\" name=\"{id}\" id=\"{id}-choose-{subject.Key}\"{Markup.When(isFirst, () => Markup.Of($" checked=\"checked\""))}/><label for=\"{id}-choose-{subject.Key}\">{page.Say(subject.Shown)}</label>\n");
}
