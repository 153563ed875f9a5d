namespace Korevagt.Demand.Logs.Privacy;

/// <summary>
/// Recognises what looks like a civil registration number (CPR): date of birth as day, month and year with two digits each,
/// then four digits, with or without a hyphen. The check digit is no help: since 2007 numbers are given out without it.
/// </summary>
internal static class CprNumber
{
    private const int DateDigits = 6;
    private const int AllDigits = 10;
    private const int LastDigits = AllDigits - DateDigits;

    /// <summary>Looks for a number in a field, on its own or inside other text.</summary>
    /// <param name="text">The field in UTF-8.</param>
    /// <param name="tenDigits">Whether the field has a run of exactly ten digits, plausible or not.</param>
    /// <returns>What was found.</returns>
    public static CprLikeness Find(ReadOnlySpan<byte> text, out bool tenDigits)
    {
        tenDigits = false;
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
            if (run == DateDigits && IsDate(text.Slice(start, DateDigits)) && IsHyphenated(text, start))
            {
                return CprLikeness.Hyphenated;
            }

            if (run == AllDigits && !AreDecimals(text, start))
            {
                tenDigits = true;
                found = IsDate(text.Slice(start, DateDigits)) ? CprLikeness.TenDigits : found;
            }

            probe = start + run + DateDigits;
        }

        return found;
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';

    private static int DigitsFrom(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static bool IsHyphenated(ReadOnlySpan<byte> text, int start) =>
        text.Length >= start + DateDigits + 1 + LastDigits
        && text[start + DateDigits] == (byte)'-'
        && DigitsFrom(text, start + DateDigits + 1) == LastDigits;

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
