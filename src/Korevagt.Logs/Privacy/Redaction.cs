using System.Globalization;
using System.Text;
using Korevagt.Domain.Texts;

namespace Korevagt.Logs.Privacy;

/// <summary>Redaction: quotes a value of a log in a message unless the value may identify a person.</summary>
internal static class Redaction
{
    private const int Longest = 40;

    private static readonly Text NotShown = new(
        "en værdi, der ikke vises, da den ser personlig ud,", "a value that is not shown, since it looks personal,");

    /// <summary>The value in quotation marks, or words in its place.</summary>
    public static Text Quote(ReadOnlySpan<byte> value) =>
        Quote(Encoding.UTF8.GetString(value.Length > 4 * Longest ? value[..(4 * Longest)] : value));

    /// <summary>The value in quotation marks, or words in its place.</summary>
    public static Text Quote(string value)
    {
        if (IsPersonal(value))
        {
            return NotShown;
        }

        var shown = value.Length > Longest ? value[..Longest] + "…" : value;
        return Text.Same($"\"{string.Concat(shown.Select(Visible))}\"");
    }

    /// <summary>Whether a value looks like a CPR number, a person's name or an address of the net.</summary>
    public static bool IsPersonal(string value) =>
        value.Contains('@', StringComparison.Ordinal)
        || CprNumber.Find(Encoding.UTF8.GetBytes(value), out var tenDigits) != CprLikeness.None
        || tenDigits
        || PersonName.HasShape(value);

    /// <summary>A character as it can be told apart: a no-break space looks like a blank and is none.</summary>
    private static string Visible(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control => "\uFFFD",
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Code(character),
        UnicodeCategory.SpaceSeparator when character != ' ' => Code(character),
        _ => character.ToString(),
    };

    private static string Code(char character) => string.Create(CultureInfo.InvariantCulture, $"<U+{(int)character:X4}>");
}
