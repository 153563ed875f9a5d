using Korevagt.Domain.Texts;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Texts;
using Korevagt.Routes.Answers;

namespace Korevagt.Advice.Routes;

/// <summary>Tours as a self-contained page: what is said, the map, a bar for each vehicle, rides against their promise, and tables.</summary>
internal static class RoutePage
{
    /// <summary>The style of drawings of tours.</summary>
    public static Markup Style { get; } = PageAssets.Beside(typeof(RoutePage), "routes.css");

    /// <summary>Renders it.</summary>
    public static string Render(PlannedRoutes planned, RouteReport report, ReportFormat format) => HtmlPage.Render(
        format.Language, format.Say(RouteTexts.Title), planned.Of.File, planned.Of.File, Markup.Of($"""
            <section id="answers" aria-labelledby="answers-heading">
            <h2 id="answers-heading">{format.Say(ReportTexts.AnswerHeading)}</h2>
            <article class="answer">
            <p class="headline">{PageParts.Prose(report.Sentences[0])}</p>
            {report.Sentences.Skip(1).Select(sentence => Markup.Of($"<p>{PageParts.Prose(sentence)}</p>\n"))}</article>
            </section>
            {Section("map", RouteTexts.Map, ToursMap.Render(planned, report, format), format)}
            {Section("bars", RouteTexts.Day, TourBars.Render(planned, report, format), format)}
            {Section("rides", RouteTexts.Rides, RideBars.Render(planned, format), format)}
            {report.AllTables.Select((table, index) => TablesPage.Section(table, $"t{index}"))}
            """), style: Markup.Concat([PageAssets.FitStyle, Style]));

    private static Markup Section(string id, Text title, Markup drawing, ReportFormat format) => Markup.When(drawing.Source.Length > 0, () => Markup.Of($"""
        <section id="{id}" aria-labelledby="{id}-h">
        <h2 id="{id}-h">{format.Say(title)}</h2>
        {drawing}
        </section>

        """));
}
