using System.Text.Json;
using Korevagt.Advice.Tenders;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Library.Tenders;
using Korevagt.Tenders.Checks;
using Korevagt.Tenders.Notices;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>What a notice says.</summary>
/// <param name="Release">A release of the Open Contracting Data Standard 1.1.</param>
/// <param name="Fields">The fields of the notice.</param>
/// <param name="Warnings">What should be known.</param>
public sealed record NoticeView(JsonElement Release, IReadOnlyList<NoticeFieldView> Fields, IReadOnlyList<Text> Warnings)
{
    /// <summary>What is shown of a notice.</summary>
    public static NoticeView Of(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return new NoticeView(
            JsonElement.Parse(notice.Release),
            [.. notice.Fields.Select(field => new NoticeFieldView(field.Field, field.Name, field.Lot, field.Value))], notice.Warnings);
    }
}

/// <summary>A field of a notice.</summary>
/// <param name="Field">Its number as a business term of the European forms, such as <c>BT-21</c>.</param>
/// <param name="Name">What it is.</param>
/// <param name="Lot">Id of the lot that it is about; absent where it is about the whole.</param>
/// <param name="Value">What goes into it.</param>
public sealed record NoticeFieldView(string Field, Text Name, string? Lot, Text Value);

/// <summary>A letter to a bidder.</summary>
/// <param name="Id">Id of the bid.</param>
/// <param name="Bidder">Name of the bidder.</param>
/// <param name="Content">The letter (<c>korevagt-tender-letter/1</c>).</param>
public sealed record LetterView(string Id, string Bidder, JsonElement Content)
{
    /// <summary>What is shown of a letter.</summary>
    public static LetterView Of(AwardLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new LetterView(letter.Bid, letter.Bidder, JsonElement.Parse(letter.File()));
    }
}

/// <summary>What was found about a tender.</summary>
/// <param name="Faults">Every fault; a tender with any is not locked.</param>
/// <param name="Warnings">What is allowed and seldom meant.</param>
public sealed record TenderCheckView(IReadOnlyList<FaultView> Faults, IReadOnlyList<Text> Warnings)
{
    /// <summary>What is shown of a check.</summary>
    public static TenderCheckView Of(Outcome<CheckedTender> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new TenderCheckView(
            [.. found.Faults.Select(fault => FaultView.Of(fault, TenderProcess.TenderName))],
            found.Succeeded ? [.. found.Value.Tender.Warnings, .. new TenderCheckTables(found.Value, Language.Da).Warnings] : []);
    }
}
