using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>A self-contained page of sentences, drawings and tables; well-formed XML as well as HTML.</summary>
internal static class TablesPage
{
    /// <summary>Renders the page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="lead">What it is about.</param>
    /// <param name="plan">The plan that it is about.</param>
    /// <param name="sentences">What is said before anything is shown, the answer first; at least one.</param>
    /// <param name="drawing">Figures; none where there is nothing to draw.</param>
    /// <param name="tables">The tables, a section each.</param>
    /// <param name="language">The language that they are written in.</param>
    public static string Render(
        string title, string lead, string plan, IReadOnlyList<string> sentences, Markup drawing, IReadOnlyList<PlainTable> tables,
        Language language) =>
        HtmlPage.Render(language, title, lead, plan, Markup.Of($"""
            <section id="answers" aria-labelledby="answers-heading">
            <h2 id="answers-heading">{ReportTexts.AnswerHeading.In(language)}</h2>
            <article class="answer">
            <p class="headline">{PageParts.Prose(sentences[0])}</p>
            {sentences.Skip(1).Select(sentence => Markup.Of($"<p>{PageParts.Prose(sentence)}</p>\n"))}</article>
            </section>
            {Markup.When(drawing.Source.Length > 0, () => Markup.Of($"<section>\n<div class=\"charts\">\n{drawing}\n</div>\n</section>"))}
            {tables.Select((table, index) => Section(table, $"t{index}"))}
            """), style: PageAssets.FitStyle);

    /// <summary>A section with a table.</summary>
    public static Markup Section(PlainTable table, string id) => Markup.Of($"""
        <section id="{id}" aria-labelledby="{id}-h">
        <h2 id="{id}-h">{table.Title}</h2>
        {Markup.When(table.Note.Length > 0, () => Markup.Of($"<p>{table.Note}</p>"))}
        <div class="scroll" role="group" tabindex="0" aria-label="{table.Title}">
        <table>
        <thead><tr>{table.Columns.Select((column, place) => Markup.Of($"<th scope=\"col\"{Number(table, place)}{Markup.When(place == 1, () => Markup.Of($" data-answer=\"true\""))}>{column}</th>"))}</tr></thead>
        <tbody>{table.Rows.Select(row => Markup.Of($"<tr>{row.Select((text, place) => Cell(table, place, text))}</tr>\n"))}</tbody>
        </table>
        </div>
        </section>

        """);

    private static Markup Cell(PlainTable table, int place, string text) => place == 0
        ? Markup.Of($"<th scope=\"row\">{text}</th>")
        : Markup.Of($"<td{Number(table, place)}>{text}</td>");

    private static Markup Number(PlainTable table, int place) => Markup.When(place >= table.WordColumns, () => Markup.Of($" class=\"n\""));
}
