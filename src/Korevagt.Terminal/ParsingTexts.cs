using System.Globalization;
using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>What can be wrong with a command line.</summary>
internal static class ParsingTexts
{
    public static Text EmptyPath { get; } = new("en tom tekst er ingen sti til en fil", "an empty text is no path of a file");
    public static Text SuchYears { get; } = new("årstal som 2016 eller 2014-2016", "years such as 2016 or 2014-2016");
    public static Text ASeparator { get; } = new("et komma eller et semikolon", "a comma or a semicolon");
    public static Text AShare { get; } = new("et tal fra 0 til 1; 0.01 er 1 %", "a number from 0 to 1; 0.01 is 1 %");
    public static Text ADate { get; } = new("en dato som 2017-12-24", "a date such as 2017-12-24");
    public static Text WithoutDate(string text) => new($"'{text}' er ingen dato", $"'{text}' is no date");

    public static Text NothingWhereWorkersCompute { get; } = new(
        "betyder intet, hvor arbejdere regner",
        "says nothing where workers compute");

    public static Text WorkBesideIt { get; } = new("også --work, eller ingen af dem", "--work beside it, or neither");

    public static Text NoWholeNumber(string text) => new(
        $"'{text}' er ikke et helt tal, eller er for stort eller for lille",
        $"'{text}' is no whole number, or too large or small");

    public static Text NoNumber(string text) => new(
        $"'{text}' er ikke et tal som 0.5 (med punktum)",
        $"'{text}' is no number such as 0.5");

    public static Text NoDate(string text) => new(
        $"'{text}' er ingen dato; forventede en dato som 2017-12-24",
        $"'{text}' is no date; expected a date such as 2017-12-24");

    public static Text NoPercentage(string text) => new(
        $"'{text}' er ingen procent som -2% eller 1.5% (med punktum)",
        $"'{text}' is no percentage such as -2% or 1.5%");

    public static Text NoYears(string text) => new(
        $"'{text}' er hverken et årstal eller to",
        $"'{text}' is neither a year nor two");

    public static Text NoShare(double share) => new(
        FormattableString.Invariant($"{share} er ingen andel"),
        FormattableString.Invariant($"{share} is no share"));

    public static Text UnknownSeparator(string? separator) => new($"'{separator}' er ukendt", $"'{separator}' is unknown");

    public static Text UnknownWord(string text, IReadOnlyList<string> words) => new(
        $"'{text}' er ukendt; forventede {string.Join(" eller ", words)}",
        $"'{text}' is unknown; expected {string.Join(" or ", words)}");

    public static Text UnknownOption(string text) => new($"ukendt valg '{text}'", $"unknown option '{text}'");

    public static Text TooSmall(int number) => new(
        $"{number} er for lille; forventede mindst 1",
        $"{number} is too small; expected at least 1");

    public static Text DaysOutOfRange(int days, int most) => new(
        $"{days} er for få eller for mange; forventede dage fra 0 til {most}",
        $"{days} is out of range; expected days from 0 to {most}");

    public static Text NothingWithout(string option) => new($"betyder intet uden {option}", $"says nothing without {option}");

    public static Text OppositeOf(string option) => new($"siger det modsatte af {option}", $"says the opposite of {option}");

    public static Text ResultsGoSomewhere { get; } = new(
        "siger, hvor resultaterne skal skrives, eller --csv, hvor tabellen skal; et af dem skal med",
        "says where to write the results, or --csv where to write the table; one of them is needed");
}
