using System.Globalization;
using Korevagt.Domain.Texts;

namespace Korevagt.Choosing.Lots;

/// <summary>What is wrong with what lots are asked for, in words.</summary>
internal static class LotTexts
{
    public static Text NoDrive { get; } = new("er ingen køretid", "is no driving time");
    public static Text NoCars { get; } = new("er intet antal vogne", "is no number of cars");
    public static Text OneOrMore { get; } = new("1 eller flere", "1 or more");
    public static Text Negative { get; } = new("er under 0", "is below 0");
    public static Text ZeroOrMore { get; } = new("0 eller mere", "0 or more");
    public static Text BelowTheLeast { get; } = new("er mindre end den mindste værdi", "is less than the least value");
    public static Text AtLeastTheLeast { get; } = new("mindst så meget som den mindste", "at least as much as the least");

    public static Text MinutesUpTo(double most)
    {
        var written = most.ToString(CultureInfo.InvariantCulture);
        return new($"minutter over 0 og højst {written}", $"minutes above 0 and at most {written}");
    }

    public static Text TooManyStations(int count) => new(
        $"{count} vagtsteder har vagter, som kan deles hver for sig", $"{count} stations have shifts that can be divided");

    public static Text AtMost(int most) => new(
        $"højst {most}, for alle delinger ses efter", $"{most} at most, since every division is looked at");
}
