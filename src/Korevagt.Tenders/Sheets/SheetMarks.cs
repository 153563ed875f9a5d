using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Tenders.Sheets;

/// <summary>What the hidden sheet says: which price sheet this is, of which tender, in which language.</summary>
/// <param name="Format">The format, or empty.</param>
/// <param name="Lock">The tender's lock, or empty.</param>
/// <param name="Language">The language.</param>
/// <param name="IsDraft">Whether the tender was not locked.</param>
internal sealed record SheetMarks(string Format, string Lock, Language Language, bool IsDraft)
{
    private static readonly Text TheSheet = new(
        "tilbudslisten, som blev sendt ud til dette udbud", "the price sheet that was sent out for this tender");

    /// <summary>The marks of a workbook.</summary>
    public static SheetMarks Of(ReadBook book)
    {
        var hidden = book.Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, SheetWorkbook.HiddenSheet, StringComparison.OrdinalIgnoreCase));
        var isKnown = Enum.TryParse<Language>(Mark(3), ignoreCase: true, out var language) && Enum.IsDefined(language);
        return new(Mark(1), Mark(2), isKnown ? language : Language.Da, Mark(4) != SheetWorkbook.Locked);

        string Mark(int row) => hidden?.Cells.GetValueOrDefault((row, 1))?.Value.Trim() ?? "";
    }

    /// <summary>Why a workbook is no sheet of a tender, or null where it is.</summary>
    /// <param name="file">The workbook's name.</param>
    /// <param name="wanted">The tender's lock.</param>
    public Fault? Fault(string file, string wanted)
    {
        if (Format.Length == 0 || Lock.Length == 0)
        {
            return new(file, "", new("har ikke det skjulte ark med udbuddets lås", "lacks the hidden sheet with the lock of the tender"), TheSheet);
        }

        if (Format != BidSheet.Format)
        {
            return new(
                file, "", new($"er af formatet {Quoted.Text(Format)}", $"is of the format {Quoted.Text(Format)}"),
                new(
                    $"{BidSheet.Format}, som denne udgave af programmet skriver",
                    $"{BidSheet.Format}, which this version of the program writes"));
        }

        return Lock == wanted
            ? null
            : new(
                file, "",
                new(
                    $"har en anden lås end udbuddets: {Quoted.Content(Lock[..Math.Min(Lock.Length, 20)])}…",
                    $"has another lock than that of the tender: {Quoted.Content(Lock[..Math.Min(Lock.Length, 20)])}…"),
                new($"{wanted}: {TheSheet.Danish}", $"{wanted}: {TheSheet.English}"));
    }
}
