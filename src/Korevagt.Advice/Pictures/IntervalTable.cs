using Korevagt.Evaluation;
using Korevagt.Reports.Html;

namespace Korevagt.Advice.Pictures;

/// <summary>A table whose rows end in a drawing of a difference with its interval.</summary>
internal static class IntervalTable
{
    /// <summary>Renders it.</summary>
    /// <param name="name">What it shows, for those who listen.</param>
    /// <param name="columns">Headings of all columns but the drawing's.</param>
    /// <param name="drawing">Heading of the drawing.</param>
    /// <param name="rows">The rows: a text for each column, and the difference.</param>
    /// <param name="lessIsWorse">Whether it is bad where a difference lies below zero.</param>
    public static Markup Render(
        string name, IReadOnlyList<string> columns, string drawing, IReadOnlyList<(IReadOnlyList<string> Cells, Estimate Difference)> rows,
        bool lessIsWorse)
    {
        var plot = new IntervalPlot([.. rows.Select(row => row.Difference).Where(IsDrawn)], lessIsWorse);
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{name}">
            <table>
            <thead><tr>{columns.Select((column, place) => Markup.Of($"<th scope=\"col\"{Number(place)}>{column}</th>"))}<th scope="col" class="plot">{drawing}</th></tr></thead>
            <tbody>{rows.Select(row => Markup.Of($"<tr>{row.Cells.Select(Cell)}<td class=\"plot\">{Markup.When(IsDrawn(row.Difference), () => plot.Draw(row.Difference))}</td></tr>\n"))}</tbody>
            </table>
            </div>
            """);
    }

    private static bool IsDrawn(Estimate difference) => double.IsFinite(difference.Low) && double.IsFinite(difference.High);

    private static Markup Number(int place) => Markup.When(place > 0, () => Markup.Of($" class=\"n\""));

    private static Markup Cell(string text, int place) => place == 0
        ? Markup.Of($"<th scope=\"row\">{text}</th>")
        : Markup.Of($"<td class=\"n\">{text}</td>");
}
