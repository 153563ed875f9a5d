using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>The legend of charts that show the baseline beside a scenario.</summary>
internal static class ChartLegend
{
    public static Markup Render(ReportContext page) => Markup.Of($"""
        <p class="legend"><span class="swatch before" aria-hidden="true"></span>{page.Say(ReportTexts.WithoutChange)}<span class="swatch after" aria-hidden="true"></span>{page.Say(ReportTexts.WithChange)}</p>
        """);
}
