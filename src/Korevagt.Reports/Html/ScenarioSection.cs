using System.Globalization;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>One scenario in full: maps, charts and tables.</summary>
internal static class ScenarioSection
{
    /// <summary>The place of a scenario on the page.</summary>
    public static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"s{index + 1}");

    public static Markup Render(
        ReportContext page, ScenarioComparison scenario, MapGround? ground, IReadOnlyDictionary<string, ChangeScale> scales, string id)
    {
        return Markup.Of($"""
            <section class="scenario" id="{id}" aria-labelledby="{id}-heading" data-name="{scenario.Name}">
            <h2 id="{id}-heading">{page.Say(ReportTexts.ScenarioHeading(scenario.Name))}</h2>
            {Markup.When(ground is not null, () => ScenarioMaps.Render(page, scenario, ground!, scales, id + "-map"))}
            <div class="charts">
            {HistogramChart.Render(page, scenario, id + "-histogram")}
            {HoursChart.Render(page, scenario, id + "-hours")}
            </div>
            <h3>{page.Say(ReportTexts.DistrictHeading)}</h3>
            {DistrictTable.Render(page, scenario)}
            {DutyPartTable.Render(page, scenario)}
            {MunicipalityTable.Render(page, scenario)}
            <h3>{page.Say(ReportTexts.AreasHeading)}</h3>
            {AreaTable.Render(page, scenario)}
            <h3>{page.Say(ReportTexts.ShiftsHeading)}</h3>
            {ShiftTable.Render(page, scenario)}
            </section>

            """);
    }
}
