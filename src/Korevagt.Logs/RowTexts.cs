using Korevagt.Domain.Texts;
using Korevagt.Logs.Privacy;
using NodaTime;

namespace Korevagt.Logs;

/// <summary>What can be wrong with a row of a log, in words.</summary>
internal static class RowTexts
{
    public static Text Area { get; } = new("et område", "area");
    public static Text Urgency { get; } = new("en hastegrad", "urgency");
    public static Text Empty { get; } = new("er tom", "is empty");
    public static Text AnOrderTime { get; } = new("hvornår besøget blev bestilt", "when the visit was ordered");
    public static Text AClockTime { get; } = new("klokkeslættet til datoen", "the time of the day to the date");
    public static Text ADate { get; } = new("datoen til klokkeslættet", "the date to the time of the day");
    public static Text AnArea { get; } = new("et område eller en position", "an area or a position");
    public static Text AnUrgency { get; } = new("en hastegrad i planen", "an urgency of the plan");
    public static Text AnOffset { get; } = new("+01:00 eller +02:00", "+01:00 or +02:00");
    public static Text APosition { get; } = new("en position i regionen", "a position in the region");
    public static Text Degrees { get; } = new("grader som 56.17", "degrees such as 56.17");
    public static Text Minutes { get; } = new("minutter som 12.5", "minutes such as 12.5");
    public static Text Seconds { get; } = new("sekunder som 750", "seconds such as 750");
    public static Text ZeroOrMore { get; } = new("0 eller mere", "0 or more");
    public static Text Repeats { get; } = new("gentager en tidligere række", "repeats an earlier row");

    public static Text OutsideRegion { get; } = new(
        "positionen ligger ikke i noget område i planen", "the position lies in no area of the plan");

    public static Text MaybeSwapped { get; } = new(
        " (bredde- og længdegrad kan være byttet om)", " (latitude and longitude may be swapped)");

    public static Text MaybeZone33 { get; } = new(
        " (ligner UTM zone 33, EPSG:25833; kun zone 32, EPSG:25832, læses)",
        " (looks like UTM zone 33, EPSG:25833; only zone 32, EPSG:25832, is read)");

    public static Text QuoteOpen { get; } = new(
        "har et anførselstegn, der ikke lukkes, eller tekst bag et", "has a quotation mark that is not closed, or text behind one");

    public static Text WholeQuotes { get; } = new("anførselstegn kun om hele felter", "quotation marks around whole fields only");

    public static Text LongText { get; } = new("er for lang eller indeholder styretegn", "is too long or holds control characters");

    public static Text BeforeDispatch { get; } = new("ligger før disponeringen", "is before the dispatch");

    public static Text InThisOrder { get; } = new(
        "bestilling, disponering, ankomst i den rækkefølge", "the order, the dispatch, the arrival, in this order");

    public static Text BeforeArrival { get; } = new("ligger før ankomsten", "is before the arrival");

    public static Text ArrivalOrLater { get; } = new("ankomsten eller senere", "the arrival or later");

    public static Text InFuture { get; } = new("ligger i fremtiden", "lies in the future");

    public static Text OutsidePeriod { get; } = new("ligger uden for loggens periode", "lies outside the period of the log");

    public static Text KnownYears { get; } = new("et år fra 2007 til 2050", "a year from 2007 to 2050");

    public static Text TextOfAtMost(int bytes) => new($"højst {bytes} byte tekst", $"at most {bytes} bytes of text");

    public static Text Columns(int count) => new($"har {count} kolonner", $"has {count} columns");

    public static Text AsTheHeader(int count) => new($"{count} ligesom overskriften", $"{count}, as the header");

    public static Text NoOffset(ReadOnlySpan<byte> value) => Quoted(value, " er ingen afstand til UTC", " is no offset from UTC");

    public static Text NoTime(ReadOnlySpan<byte> value) => Quoted(value, " er ikke et tidspunkt", " is no time");

    public static Text NoNumber(ReadOnlySpan<byte> value) => Quoted(value, " er ikke et tal", " is no number");

    public static Text Negative(ReadOnlySpan<byte> value) => Quoted(value, " er negativt", " is negative");

    public static Text Longer(ReadOnlySpan<byte> value) =>
        Quoted(value, " er længere, end det kan vare", " is longer than it can take");

    public static Text Skipped(ReadOnlySpan<byte> value) =>
        Quoted(value, " findes ikke (uret blev stillet frem)", " does not exist (clocks went forward)");

    public static Text OtherYears(ReadOnlySpan<byte> value) =>
        Quoted(value, " ligger uden for de år, der kan læses", " lies outside the years that can be read");

    public static Text AtMostHours(int hours) => new($"højst {hours} timer", $"at most {hours} hours");

    public static Text HoursAfterOrder(int hours) =>
        new($"er mere end {hours} timer efter bestillingen", $"is more than {hours} hours after the order");

    public static Text HoursAfterArrival(int hours) =>
        new($"er mere end {hours} timer efter ankomsten", $"is more than {hours} hours after the arrival");

    public static Text Before(Text earlier) => new($"ligger før {earlier.Danish}", $"is before {earlier.English}");

    public static Text OrLater(Text earlier) => new($"{earlier.Danish} eller senere", $"{earlier.English} or later");

    public static Text Order { get; } = new("bestillingen", "the order");

    public static Text Dispatch { get; } = new("disponeringen", "the dispatch");

    public static Text UpTo(LocalDate day) =>
        new(FormattableString.Invariant($"{day:uuuu-MM-dd} eller før"), FormattableString.Invariant($"{day:uuuu-MM-dd} or earlier"));

    public static Text Between(LocalDate from, LocalDate to) => new(
        FormattableString.Invariant($"fra {from:uuuu-MM-dd} og før {to:uuuu-MM-dd}"),
        FormattableString.Invariant($"from {from:uuuu-MM-dd} and before {to:uuuu-MM-dd}"));

    /// <summary>The mark that decimals stand behind elsewhere in the log, behind what was expected.</summary>
    public static Text WithMark(Text expected, DecimalMark? mark) => mark switch
    {
        DecimalMark.Comma => new(
            $"{expected.Danish}, med decimalkomma som i resten", $"{expected.English}, with a decimal comma as elsewhere"),
        DecimalMark.Point => new(
            $"{expected.Danish}, med decimalpunktum som i resten", $"{expected.English}, with a decimal point as elsewhere"),
        _ => expected,
    };

    /// <summary>A number whose other mark groups thousands is read once the mapping states the decimal mark.</summary>
    public static Text OrStateMark(Text expected, DecimalMark mark) => new(
        $"{expected.Danish}; skal det andet tegn dele tusinder, så skriv \"decimalMark\": \"{Name(mark)}\" i mapping-filen",
        $"{expected.English}; where the other mark groups thousands, state \"decimalMark\": \"{Name(mark)}\" in the mapping");

    /// <summary>The name of a mark in a mapping.</summary>
    public static string Name(DecimalMark mark) => mark == DecimalMark.Comma ? "comma" : "point";

    private static Text Quoted(ReadOnlySpan<byte> value, string danish, string english)
    {
        var quoted = Redaction.Quote(value);
        return new(quoted.Danish + danish, quoted.English + english);
    }
}
