using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>How numbers, money and dates stand in words; the numbers come written in the language already.</summary>
internal static class FormatTexts
{
    public static Text DecimalMark { get; } = new(",", ".");
    public static Text GroupMark { get; } = new(".", ",");

    public static IReadOnlyList<Text> Months { get; } =
    [
        new("januar", "January"), new("februar", "February"), new("marts", "March"), new("april", "April"),
        new("maj", "May"), new("juni", "June"), new("juli", "July"), new("august", "August"),
        new("september", "September"), new("oktober", "October"), new("november", "November"), new("december", "December"),
    ];

    public static Text Percent(string number) => new($"{number} %", $"{number}%");
    public static Text Points(string number) => new($"{number} procentpoint", $"{number} percentage points");
    public static Text Kroner(string number) => new($"{number} kr.", WithCurrencyFirst(number));
    public static Text Millions(string number) => new($"{number} mio. kr.", $"{WithCurrencyFirst(number)} million");
    public static Text Interval(string low, string high) => new($"{low} til {high}", $"{low} to {high}");

    public static Text KronerInterval(string low, string high) => new(
        $"{low} til {high} kr.",
        $"{WithCurrencyFirst(low)} to {high}");

    public static Text MillionsInterval(string low, string high) => new(
        $"{low} til {high} mio. kr.",
        $"{WithCurrencyFirst(low)} to {high} million");

    public static Text Date(int day, Text month, int year) =>
        new($"{day}. {month.Danish} {year}", $"{day} {month.English} {year}");
    public static Text And(string first, string last) => new($"{first} og {last}", $"{first} and {last}");

    private static string WithCurrencyFirst(string number) => number.StartsWith('−') ? "−DKK " + number[1..] : "DKK " + number;
}
