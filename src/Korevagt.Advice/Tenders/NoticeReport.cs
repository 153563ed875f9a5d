using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Tenders.Notices;

namespace Korevagt.Advice.Tenders;

/// <summary>The fields of a notice, to be copied into the form of the portal.</summary>
public sealed class NoticeReport
{
    private readonly Notice notice;
    private readonly ReportFormat format;

    /// <summary>Prepares it in one language.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="language">The language.</param>
    public NoticeReport(Notice notice, Language language)
    {
        ArgumentNullException.ThrowIfNull(notice);
        (this.notice, format) = (notice, ReportFormat.For(language));
        Tables =
        [
            new(
                format.Say(NoticeTexts.Title), format.Say(NoticeTexts.Note),
                format.Say(NoticeTexts.Field, NoticeTexts.Name, TenderTexts.Lot, NoticeTexts.Value),
                [.. notice.Fields.Select(field => (string[])[field.Field, format.Say(field.Name), field.Lot ?? ReportFormat.None,
                    format.Say(field.Value)])])
            {
                WordColumns = 4,
            },
        ];
    }

    /// <summary>The fields.</summary>
    public IReadOnlyList<PlainTable> Tables { get; }

    /// <summary>One self-contained page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(NoticeTexts.Title), notice.Tender, notice.Tender, [format.Say(NoticeTexts.Note)], Markup.Empty, Tables, format.Language);
}

/// <summary>Words about notices.</summary>
internal static class NoticeTexts
{
    public static Text Title { get; } = new("Felter til bekendtgørelsen", "Fields of the notice");

    public static Text Note { get; } = new(
        "Til at skrive af i portalen; numrene er eForms' og skal efterses der. Tilbud, der ikke vinder, står her ikke.",
        "To be copied into the portal; the numbers are those of eForms and are to be checked there. Bids that do not win do not stand here.");

    public static Text Field { get; } = new("Felt", "Field");

    public static Text Name { get; } = new("Navn", "Name");

    public static Text Value { get; } = new("Indhold", "Content");
}
