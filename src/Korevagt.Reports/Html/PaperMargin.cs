using System.Globalization;
using System.Text;
using Korevagt.Domain.Texts;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// What stands in the margin of a printed page: the plan at the left, the number of the page at the right. The day of printing
/// between them is the business of <c>print.js</c>, since a page has the same bytes on every day.
/// </summary>
internal static class PaperMargin
{
    /// <summary>The rules of the paper's margin boxes.</summary>
    public static Markup Style(string plan, Language language) => new($$"""
        @page {
          @bottom-left { content: {{Quoted(plan)}}; }
          @bottom-right { content: {{Quoted(PaperTexts.Page.In(language))}} counter(page) {{Quoted(PaperTexts.Of.In(language))}} counter(pages); }
        }

        """);

    /// <summary>
    /// A string of a style sheet. All but letters of the alphabet, digits and blanks is escaped, so that a name from a file ends
    /// neither the string nor the sheet.
    /// </summary>
    internal static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value == ' ')
                ? quoted.Append((char)rune.Value)
                : quoted.Append(CultureInfo.InvariantCulture, $"\\{Math.Max(1, rune.Value):x} ");
        }

        return quoted.Append('"').ToString();
    }
}
