using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Html;

/// <summary>
/// The heads of a table's columns: over words at the left, over numbers at the right. The column with the table's answer
/// follows the rows' names at once and its head is marked, so that who reads on a telephone or listens meets it first.
/// </summary>
internal static class Heads
{
    public static Markup OverWords(ReportFormat format, params IEnumerable<Text> texts) =>
        Markup.Concat(texts.Select(text => Markup.Of($"<th scope=\"col\">{format.Say(text)}</th>")));

    public static Markup OverNumbers(ReportFormat format, params IEnumerable<Text> texts) =>
        Markup.Concat(texts.Select(text => Markup.Of($"<th scope=\"col\" class=\"n\">{format.Say(text)}</th>")));

    /// <summary>Over the numbers that are the table's answer; one in each table.</summary>
    public static Markup OverAnswer(ReportFormat format, Text text) =>
        Markup.Of($"<th scope=\"col\" class=\"n\" data-answer=\"true\">{format.Say(text)}</th>");

    /// <summary>Over the words that are the table's answer.</summary>
    public static Markup OverAnswerInWords(ReportFormat format, Text text) =>
        Markup.Of($"<th scope=\"col\" data-answer=\"true\">{format.Say(text)}</th>");

    /// <summary>Over a drawing: a head for those who listen to the page.</summary>
    public static Markup OverDrawing(ReportFormat format, Text text) =>
        Markup.Of($"<th scope=\"col\"><span class=\"visually-hidden\">{format.Say(text)}</span></th>");

    /// <summary>As high as two rows of heads.</summary>
    public static Markup TallOverWords(ReportFormat format, params IEnumerable<Text> texts) =>
        Markup.Concat(texts.Select(text => Markup.Of($"<th scope=\"col\" rowspan=\"2\">{format.Say(text)}</th>")));

    /// <summary>As high as two rows of heads.</summary>
    public static Markup TallOverNumbers(ReportFormat format, params IEnumerable<Text> texts) =>
        Markup.Concat(texts.Select(text => Markup.Of($"<th scope=\"col\" rowspan=\"2\" class=\"n\">{format.Say(text)}</th>")));

    /// <summary>Over several columns that have heads of their own.</summary>
    public static Markup OverColumns(int columns, string words) =>
        Markup.Of($"<th scope=\"colgroup\" colspan=\"{columns}\" class=\"span\">{words}</th>");
}
