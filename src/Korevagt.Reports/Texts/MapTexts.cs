using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>Words of a scenario's maps.</summary>
public static class MapTexts
{
    public static Text Choose { get; } = new("Kortet viser", "The map shows");
    public static Text Mean { get; } = new("gennemsnit", "mean");
    public static Text P90 { get; } = new("90 %-fraktil", "90% quantile");
    public static Text MeanOf(string part) => new($"gennemsnit, {part}", $"mean, {part}");

    public static Text Title(string shown) => new($"Hvor ventetiden ændrer sig: {shown}", $"Where the wait changes: {shown}");

    public static Text TitleByDistrict(string shown) => new(
        $"Hvor ventetiden ændrer sig: {shown}, efter køreområde", $"Where the wait changes: {shown}, by district");

    public static Text ByDistrict { get; } = new(
        "Dette kort viser hele køreområder: for en del af døgnet opgøres responstiden efter køreområde og ikke efter område.",
        "This map shows whole districts: for a part of the day response times are kept by district and not by area.");

    public static Text MeanSubject { get; } = new("Den gennemsnitlige responstid", "The mean response time");
    public static Text MeanSubjectOf(string part) => new($"Den gennemsnitlige responstid ({part})", $"The mean response time ({part})");
    public static Text P90Subject { get; } = new("90 %-fraktilen for responstid", "The 90% quantile of the response time");
    public static Text Areas { get; } = new("områder", "areas");
    public static Text Districts { get; } = new("køreområder", "districts");

    public static Text Summary(string subject, string minutes, string longer, string shorter, string all, string places) => new(
        $"{subject} bliver mindst {minutes} min længere i {longer} og mindst {minutes} min kortere i {shorter} af {all} {places}.",
        $"{subject} grows by at least {minutes} min in {longer} and falls by at least {minutes} min in {shorter} of {all} {places}.");

    public static Text Most(string place, string change) => new($"Mest i {place}: {change}.", $"Most in {place}: {change}.");

    public static Text MeanLegend { get; } = new(
        "Ændring i gennemsnitlig responstid, minutter", "Change in the mean response time, minutes");

    public static Text MeanLegendOf(string part) => new(
        $"Ændring i gennemsnitlig responstid, {part}, minutter", $"Change in the mean response time, {part}, minutes");

    public static Text P90Legend { get; } = new(
        "Ændring i 90 %-fraktil for responstid, minutter", "Change in the 90% quantile of the response time, minutes");

    public static Text LessThan { get; } = new("under", "less than");
    public static Text OrMore { get; } = new("eller mere", "or more");
    public static Text To { get; } = new("til", "to");

    public static Text NoVisits { get; } = new(
        "ingen besøg, eller uden for planens områder", "no visits, or outside the plan's areas");

    public static Text NotProven { get; } = new(
        "skraveret: ingen påviselig ændring i køreområdet", "hatched: no change is proven in the district");

    public static Text Station { get; } = new("Vagtsted", "Station");

    public static Text StationWithCars { get; } = new(
        "Vagtsted med det største antal vogne på vagt samtidig; 2→1: før og efter",
        "Station with the largest number of cars on duty at once; 2→1: before and after");

    public static Text StationWithCarsIn(string part) => new(
        $"Vagtsted med det største antal vogne på vagt samtidig, {part}; 2→1: før og efter",
        $"Station with the largest number of cars on duty at once, {part}; 2→1: before and after");

    public static Text StationWithRemovedShift { get; } = new("Vagtsted, der mister en vagt", "Station that loses a shift");

    public static Text StationWithAddedShift { get; } = new(
        "Vagtsted, der er flyttet eller får en ny vagt", "Station moved or with a new shift");

    public static Text MovedStation { get; } = new("flyttet", "moved");
    public static Text CarsAtOnce { get; } = new("Flest vogne på vagt samtidig", "Most cars on duty at once");
    public static Text CarsAtOnceIn(string part) => new($"Flest vogne på vagt samtidig, {part}", $"Most cars on duty at once, {part}");
    public static Text DistrictBorder { get; } = new("Grænse mellem køreområder", "Border between districts");

    public static Text Note { get; } = new(
        "Områderne er tegnet som det, der ligger nærmest hvert områdes midte; de har ingen officielle grænser.",
        "Areas are drawn as what lies nearest to each area's middle; they have no official borders.");
}
