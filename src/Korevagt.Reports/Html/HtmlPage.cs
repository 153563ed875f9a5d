using Korevagt.Domain.Texts;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// The frame of every report: one self-contained page that loads nothing from anywhere, well-formed XML as well as HTML. On
/// paper it is A4, with the plan, the day of printing and the number of the page in the margin.
/// </summary>
public static class HtmlPage
{
    /// <summary>Puts a page together.</summary>
    /// <param name="language">The language of the page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="lead">What stands below the title.</param>
    /// <param name="plan">The plan that it is about, for the margin of the paper.</param>
    /// <param name="content">The sections.</param>
    /// <param name="definitions">Drawings that others use.</param>
    /// <param name="style">Style beyond that of all reports.</param>
    /// <param name="script">A script; the page works without it too.</param>
    public static string Render(
        Language language, string title, string lead, string plan, Markup content, Markup definitions = default,
        Markup style = default, Markup script = default) =>
        Frame(language, title, Markup.Of($"{style}{PaperMargin.Style(plan, language)}"), Markup.Of($"""
            {definitions}
            <header>
            <p class="brand">Korevagt</p>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            </header>
            <main>
            {content}
            </main>
            <script>
            {PageAssets.PrintScript}{script}</script>
            """));

    /// <summary>A page of which everything that is shown is given; nothing stands in the margin of its paper.</summary>
    internal static string Frame(Language language, string title, Markup style, Markup body) =>
        Markup.Of($"""
            <!DOCTYPE html>
            <html lang="{ReportTexts.LanguageTag.In(language)}">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"/>
            <meta name="color-scheme" content="light dark"/>
            <title>{title}</title>
            <link rel="icon" href="data:,"/>
            <style>
            {PageAssets.Style}{style}</style>
            </head>
            <body data-printed="{PaperTexts.Printed.In(language)}">
            {body}
            </body>
            </html>

            """).Source;
}
