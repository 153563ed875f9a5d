using Korevagt.Domain.Texts;
using NodaTime;

namespace Korevagt.Demand.Backtesting;

/// <summary>Why a log cannot be tested, in words.</summary>
internal static class BacktestTexts
{
    public static Text NotPredicted(int year) => new(
        FormattableString.Invariant($"{year} kan ikke forudsiges ud fra denne log"),
        FormattableString.Invariant($"{year} cannot be predicted from this log"));

    public static Text AYear(int first, int last) => first == last
        ? Text.Same(FormattableString.Invariant($"{first}"))
        : new(FormattableString.Invariant($"et år fra {first} til {last}"), FormattableString.Invariant($"a year from {first} to {last}"));

    public static Text NothingToTest(LocalDate from, LocalDate to) => new(
        FormattableString.Invariant(
            $"loggen dækker {from:uuuu-MM-dd} til og med {to.PlusDays(-1):uuuu-MM-dd}: der er intet at prøve mod"),
        FormattableString.Invariant(
            $"the log covers {from:uuuu-MM-dd} up to and without {to:uuuu-MM-dd}: there is nothing to test against"));

    /// <summary>What a log needs, with the period to state where it lacks only a few days of it.</summary>
    public static Text AWholeYear((LocalDate? From, LocalDate? To) stated)
    {
        var options = string.Join(" ", new[] { Option("--from", stated.From), Option("--to", stated.To) }.OfType<string>());
        return options.Length == 0
            ? new("et helt kalenderår med mindst ét år før", "a whole calendar year with at least one year before it")
            : new(
                $"et helt kalenderår med mindst ét år før; er der blot ingen besøg i de sidste eller første dage, så angiv {options}",
                "a whole calendar year with at least one year before it; if there merely were no visits on the first or last days, "
                + $"state {options}");
    }

    public static Text ToPredict(Text message, int year) => new(
        FormattableString.Invariant($"{message.Danish} (for at forudsige {year})"),
        FormattableString.Invariant($"{message.English} (to predict {year})"));

    private static string? Option(string name, LocalDate? date) =>
        date is { } day ? FormattableString.Invariant($"{name} {day:uuuu-MM-dd}") : null;
}
