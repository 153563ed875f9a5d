using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Tenders.Sheets;

namespace Korevagt.Library.Tenders;

/// <summary>
/// A price sheet that was filled in and is kept as it came until the opening: a bid with one property, the workbook's bytes. It is read
/// at the opening; one with faults stays as it is and tells each with its sheet and cell.
/// </summary>
internal static class SentSheet
{
    /// <summary>The property that holds the workbook.</summary>
    public const string Property = "sheet";

    /// <summary>Name of the workbook, for faults.</summary>
    public const string Name = "sheet.xlsx";

    /// <summary>A workbook as it is kept sealed.</summary>
    public static byte[] Kept(ReadOnlyMemory<byte> workbook) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { [Property] = workbook });

    /// <summary>The workbook of a bid that is one; null where it is none.</summary>
    public static byte[]? Of(JsonObject bid)
    {
        if (bid[Property] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return null;
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>Reads it.</summary>
    /// <param name="files">The files with which the tender was locked.</param>
    /// <param name="workbook">The workbook.</param>
    /// <param name="receivedAt">When it was received.</param>
    public static Outcome<ImportedSheet> Read(FileBundle files, byte[] workbook, string receivedAt) =>
        ImportBids.One(files, TenderProcess.TenderName, Name, workbook, receivedAt);
}
