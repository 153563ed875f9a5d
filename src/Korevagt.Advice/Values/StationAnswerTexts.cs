using Korevagt.Choosing.Stations;
using Korevagt.Domain.Texts;

namespace Korevagt.Advice.Values;

/// <summary>The words about where cars would stand.</summary>
internal static class StationAnswerTexts
{
    public static Text Title { get; } = new("Hvor vognene ville stå", "Where the cars would stand");

    public static Text Placing { get; } = new("Placering", "Placing");
    public static Text Where { get; } = new("Vognene står", "Cars stand");
    public static Text Moved { get; } = new("Flytter", "Moved");
    public static Text MeanDrive { get; } = new("Køretid, min", "Drive, min");
    public static Text Covered { get; } = new("Dækket", "Covered");
    public static Text Expected { get; } = new("Ledig vogn", "Free car");
    public static Text P90 { get; } = new("90 %, min", "90%, min");
    public static Text Mean { get; } = new("Middel, min", "Mean, min");
    public static Text Within { get; } = new("I mål, procentpoint", "In target, points");
    public static Text Late { get; } = new("Sene besøg", "Late visits");
    public static Text Cost { get; } = new("Udgift, 1.000 kr.", "Cost, DKK 1,000");
    public static Text Car { get; } = new("Vogn", "Car");
    public static Text FromTo { get; } = new("Flytter", "Moves");
    public static Text Minutes { get; } = new("Køretid, min", "Drive, min");
    public static Text NoPlacing { get; } = new("ingen placering", "no placing");
    public static Text AsToday { get; } = new("som i dag", "as today");
    public static Text NotSimulated { get; } = new("ikke simuleret", "not simulated");

    public static Text WhereTable { get; } = new("Hvor vognene står", "Where the cars stand");

    public static Text WhereNote { get; } = new(
        "Antal vogne hvert sted, hvor der er mere end én. Flytter: vogne, der står et andet sted end i dag, er nye eller ikke er der mere.",
        "Number of cars at each place with more than one. Moved: cars that stand elsewhere than today, are new, or are there no more.");

    public static Text ModelTable { get; } = new("Hvad modellerne siger", "What the models say");

    public static Text ModelNote(string within) => new(
        $"Køretid: i snit fra den nærmeste vogn, hvis den altid var ledig. Dækket: besøg med en vogn inden for {within} kørsel. Ledig vogn: besøg, "
            + "hvor en af dem også ventes at være ledig. Alt regnet efter af besøg og køretider alene.",
        $"Drive: on average from the nearest car, were it always free. Covered: visits with a car within a drive of {within}. Free car: visits "
            + "for which one of them is expected to be free too. All reckoned again from visits and drives alone.");

    public static Text SimulatedTable { get; } = new("Hvad simuleringen viser", "What simulating shows");

    public static Text SimulatedNote(string today) => new(
        $"Ændring mod i dag for besøg bestilt {today}; udgiften gælder hele året.",
        $"Change from today for visits ordered {today}; the cost is that of the whole year.");

    public static Text MoveTable { get; } = new("Hvilke vogne der flytter", "Which cars move");

    public static Text MoveNote { get; } = new(
        "Vognene på vagt er fordelt, så der er mindst muligt at køre mellem gamle og nye steder i alt. Vagterne beholder deres køreområder.",
        "The cars on duty are matched so that there is least to drive between old and new places in all. Shifts keep their districts.");

    public static Text NameOf(PlacingModel model) => model switch
    {
        PlacingModel.Today => new("I dag", "Today"),
        PlacingModel.MeanDrive => new("Kortest køretid (p-median)", "Shortest drive (p-median)"),
        PlacingModel.ExpectedCoverage => new("Størst forventet dækning", "Largest expected coverage"),
        _ => new("Størst dækning", "Largest coverage"),
    };

    public static Text InSentence(PlacingModel model) => model switch
    {
        PlacingModel.MeanDrive => new("placeringen med kortest køretid (p-median)", "the placing with the shortest drive (p-median)"),
        PlacingModel.ExpectedCoverage => new("placeringen med størst forventet dækning", "the placing with the largest expected coverage"),
        _ => new("placeringen med størst dækning", "the placing with the largest coverage"),
    };

    public static Text Lead(string plan, string cars, string hours, string sites) => new(
        $"{plan}: {cars} vogne {hours}, ved {sites}.", $"{plan}: {cars} cars {hours}, at {sites}.");

    public static Text Sites(SiteKind kind, string count) => kind == SiteKind.Stations
        ? new($"{count} vagtsteder", $"{count} stations")
        : new($"{count} vagtsteder og områder", $"{count} stations and areas");

    public static Text Lowest(string count, string model, string hours, string change) => new(
        $"Af de {count} simulerede placeringer giver {model} den laveste 90 %-fraktil for responstid {hours}: {change} mod i dag.",
        $"Of the {count} placings simulated {model} gives the lowest 90% response time {hours}: {change} against today.");

    public static Text OnlyOne(string model, string hours, string change) => new(
        $"Modellerne foreslår én anden placering end i dag, {model}: 90 %-fraktilen for responstid {hours} ændres {change}.",
        $"The models propose one placing other than today's, {model}: the 90% response time {hours} changes by {change}.");

    public static Text WithinChance { get; } = new(
        "Forskellen fra i dag er ikke større, end at den kan være tilfældig.", "The difference from today is no larger than chance may make it.");

    public static Text NoneSimulated { get; } = new(
        "Ingen anden placering end i dags blev simuleret.", "No placing other than today's was simulated.");

    public static Text Today(string hours, string p90, string mean, string late) => new(
        $"I dag er 90 % af besøgene {hours} nået på {p90}, i snit på {mean}, og {late} om året kommer for sent.",
        $"Today 90% of the visits {hours} are reached within {p90}, on average in {mean}, and {late} a year are late.");

    public static Text NoQueues(string busy) => new(
        $"Modellerne kender ingen kø: for to af dem er en vogn altid ledig, for den tredje er hver vogn optaget {busy} af tiden, uafhængigt af de "
            + "andre og af, hvor den står. De foreslår; det er simuleringen, der ved, hvem der venter på hvem.",
        $"The models know no queues: for two of them a car is always free, for the third each car is busy {busy} of the time, whatever the "
            + "others do and wherever it stands. They propose; it is simulating that knows who waits for whom.");

    public static Text OtherNumber(string onDuty, string cars) => new(
        $"I dag er {onDuty} vogne på vagt i disse timer, her er {cars}: ændringerne kommer af både antal og steder.",
        $"Today {onDuty} cars are on duty in these hours, here {cars} are: the changes come of both number and places.");

    public static Text NewStations { get; } = new(
        "Et område uden vagtsted er simuleret som et nyt vagtsted ved områdets midte. Et scenarie kan først nævne det, når det står blandt "
            + "vagtstederne i den nuværende ordning.",
        "An area without a station was simulated as a new station at the middle of the area. A scenario can name it once it is among the "
            + "stations of the baseline.");

    public static Text Why(string model, string reason) => new($"{model}: {reason}.", $"{model}: {reason}.");

    public static Text Intervals(string years, string count) => new(
        $"{years} simulerede år, de samme besøg for alle. Usikkerheden (±) gælder med 95 % for alle {count} på én gang.",
        $"{years} simulated years, the same visits for all. The uncertainty (±) holds with 95% for all {count} at once.");

    public static Text IntervalOfOne(string years) => new(
        $"{years} simulerede år, de samme besøg for begge. Usikkerheden (±) er et 95 %-interval.",
        $"{years} simulated years, the same visits for both. The uncertainty (±) is a 95% interval.");

    public static Text Area(string name) => new($"området {name}", $"the area {name}");

    public static Text SeveralAt(string site, string cars) => Text.Same($"{site} {cars}");

    public static Text Goes(string from, string to) => new($"fra {from} til {to}", $"from {from} to {to}");

    public static Text IsNew(string to) => new($"ny, {to}", $"new, {to}");

    public static Text GoesAway(string from) => new($"{from}, ikke mere", $"{from}, no more");

    public static Text Of(string model, string name) => Text.Same($"{model}: {name}");
}
