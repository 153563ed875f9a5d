using System.Globalization;
using System.Text.RegularExpressions;

namespace Korevagt.Tenders.Sheets;

/// <summary>Numbers of cells, as decimals to the last digit.</summary>
internal static partial class CellNumber
{
    /// <summary>
    /// The decimal number of a cell, or null where it has more decimals or is too large for one. A spreadsheet keeps binary
    /// numbers and may write 263.55 as 263.55000000000001: a decimal number is meant where it is the same binary number.
    /// </summary>
    /// <param name="stored">The number as the file has it.</param>
    /// <param name="decimals">How many decimals are allowed.</param>
    public static decimal? Of(string stored, int decimals)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return null;
        }

        var rounded = decimal.Round(exact, decimals, MidpointRounding.AwayFromZero);
        return rounded == exact || Binary(rounded.ToString(CultureInfo.InvariantCulture)) == Binary(stored) ? rounded : null;
    }

    /// <summary>Whether a text could be two numbers: 1.250 is a thousand to one reader and one to another.</summary>
    public static bool IsAmbiguous(string text) => Ambiguous().IsMatch(text);

    /// <summary>Whether a text is a number as Danes write it.</summary>
    public static bool IsDanish(string text) => Danish().IsMatch(text);

    /// <summary>Whether a text is a number with a decimal point.</summary>
    public static bool IsEnglish(string text) => English().IsMatch(text);

    private static long Binary(string text) => BitConverter.DoubleToInt64Bits(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^-?[0-9]{1,3}([.,][0-9]{3})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Ambiguous();

    [GeneratedRegex(
        @"^-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Danish();

    [GeneratedRegex(
        @"^-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex English();
}
