using Korevagt.Domain.Texts;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// The frame of every report: one self-contained page that loads nothing from anywhere, well-formed XML as well as HTML.
/// </summary>
public static class HtmlPage
{
    /// <summary>Puts a page together.</summary>
    /// <param name="language">The language of the page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="lead">What stands below the title.</param>
    /// <param name="content">The sections.</param>
    /// <param name="definitions">Drawings that others use.</param>
    /// <param name="style">Style beyond that of all reports.</param>
    /// <param name="script">A script; the page works without it too.</param>
    public static string Render(
        Language language, string title, string lead, Markup content, Markup definitions = default, Markup style = default, Markup script = default) =>
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
            <body>
            {definitions}
            <header>
            <p class="brand">Korevagt</p>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            </header>
            <main>
            {content}
            </main>
            {Markup.When(script.Source is not null, () => Markup.Of($"<script>\n{script}</script>\n"))}</body>
            </html>

            """).Source;
}
