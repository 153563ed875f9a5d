using System.Buffers;

namespace Korevagt.Logs.Privacy;

/// <summary>
/// Recognises what looks like a civil registration number (CPR): date of birth as day, month and year with two digits each,
/// then four digits, with or without a hyphen. The check digit is no help: since 2007 numbers are given out without it.
/// </summary>
internal static class CprNumber
{
    private static readonly SearchValues<byte> DigitsAndHyphens = SearchValues.Create("0123456789-"u8);

    private const int DateDigits = 6;
    private const int AllDigits = 10;
    private const int LastDigits = AllDigits - DateDigits;

    // Bytes: a dash with blanks around it.
    private const int LongestPart = 9;

    // The shortest of the usual ids in hexadecimal digits; a number with a hyphen has 11 characters.
    private const int ShortestId = 16;

    /// <summary>Looks for a number in a field, on its own or inside other text.</summary>
    /// <param name="text">The field in UTF-8.</param>
    /// <param name="tenDigits">Whether the field has a run of exactly ten digits, plausible or not.</param>
    /// <returns>The most alike of what was found.</returns>
    public static CprLikeness Find(ReadOnlySpan<byte> text, out bool tenDigits) => Find(text, out tenDigits, out _);

    /// <summary>Looks for a number in a field, on its own or inside other text.</summary>
    /// <param name="text">The field in UTF-8.</param>
    /// <param name="tenDigits">Whether the field has a run of exactly ten digits, plausible or not.</param>
    /// <param name="isClock">Whether the four digits of a parted number can be a time of the day.</param>
    /// <returns>The most alike of what was found.</returns>
    public static CprLikeness Find(ReadOnlySpan<byte> text, out bool tenDigits, out bool isClock)
    {
        (tenDigits, isClock) = (false, false);
        var found = CprLikeness.None;

        // A run of six digits covers every sixth place, so it is enough to look there.
        for (var probe = DateDigits - 1; probe < text.Length;)
        {
            if (!IsDigit(text[probe]))
            {
                probe += DateDigits;
                continue;
            }

            var start = probe;
            while (start > 0 && IsDigit(text[start - 1]))
            {
                start--;
            }

            var run = DigitsFrom(text, start);
            probe = start + run + DateDigits;
            if (run is not (DateDigits or AllDigits) || IsPartOfId(text, start))
            {
                continue;
            }

            var isDate = IsDate(text.Slice(start, DateDigits));
            if (run == AllDigits && !AreDecimals(text, start))
            {
                tenDigits = true;
                found = isDate && found < CprLikeness.TenDigits ? CprLikeness.TenDigits : found;
            }
            else if (run == DateDigits && isDate && LastOf(text, start, out var isHyphenated) is { IsEmpty: false } last)
            {
                found = isHyphenated ? CprLikeness.Hyphenated : CprLikeness.Parted;
                isClock = Two(last) < 24 && Two(last[2..]) < 60;
                if (isHyphenated)
                {
                    return found;
                }
            }
        }

        return found;
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';

    private static bool IsHexadecimal(byte character) =>
        IsDigit(character) || (character | 0x20) is >= (byte)'a' and <= (byte)'f';

    private static int DigitsFrom(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>
    /// Whether digits stand within a long run of hexadecimal digits and hyphens that has letters: a GUID or another id that a
    /// machine drew.
    /// </summary>
    private static bool IsPartOfId(ReadOnlySpan<byte> text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && (IsHexadecimal(text[start - 1]) || text[start - 1] == (byte)'-'))
        {
            start--;
        }

        while (end < text.Length && (IsHexadecimal(text[end]) || text[end] == (byte)'-'))
        {
            end++;
        }

        return end - start >= ShortestId && text[start..end].ContainsAnyExcept(DigitsAndHyphens);
    }

    /// <summary>The four digits after the date and what parts them from it, or nothing where there are none.</summary>
    private static ReadOnlySpan<byte> LastOf(ReadOnlySpan<byte> text, int start, out bool isHyphenated)
    {
        var rest = text[(start + DateDigits)..];
        var from = 0;
        while (from < rest.Length && PartAt(rest[from..]) is var length and > 0)
        {
            from += length;
        }

        isHyphenated = from == 1 && rest[0] == (byte)'-';
        return from is > 0 and <= LongestPart && DigitsFrom(rest, from) == LastDigits ? rest.Slice(from, LastDigits) : [];
    }

    /// <summary>How many bytes one character takes that people write between the date and the rest; 0 for any other.</summary>
    private static int PartAt(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)' ' or (byte)'-' or (byte)'.' or (byte)'/' or (byte)'_', ..] => 1,
        [0xC2, 0xA0, ..] => 2,                  // no-break space
        [0xE2, 0x80, >= 0x90 and <= 0x95, ..] => 3, // hyphens and dashes
        [0xE2, 0x80, 0xAF, ..] => 3,            // narrow no-break space
        [0xE2, 0x88, 0x92, ..] => 3,            // minus sign
        _ => 0,
    };

    /// <summary>Decimals of a coordinate can be ten digits too.</summary>
    private static bool AreDecimals(ReadOnlySpan<byte> text, int start) =>
        start >= 2 && text[start - 1] is (byte)'.' or (byte)',' && IsDigit(text[start - 2]);

    private static bool IsDate(ReadOnlySpan<byte> digits)
    {
        var (day, month) = (Two(digits), Two(digits[2..]));
        return day is >= 1 and <= 31 && month is >= 1 and <= 12;
    }

    private static int Two(ReadOnlySpan<byte> digits) => (digits[0] - '0') * 10 + (digits[1] - '0');
}
