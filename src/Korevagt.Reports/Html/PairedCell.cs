using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Html;

/// <summary>Table cells that show a figure of the scenario above the same figure of the baseline.</summary>
internal static class PairedCell
{
    /// <summary>After above before; only one line where both are written the same.</summary>
    public static Markup Of(string? before, string? after, ReportContext page)
    {
        if (before is null || after is null || before == after)
        {
            return Markup.Of($"<td class=\"n\">{after ?? ReportFormat.None}{Markup.When(after is null && before is not null, () => Was(before!, page))}</td>");
        }

        return Markup.Of($"<td class=\"n\">{after}{Was(before, page)}</td>");
    }

    private static Markup Was(string before, ReportContext page) =>
        Markup.Of($"<span class=\"was\">{page.Say(ReportTexts.Before)} {before}</span>");
}
