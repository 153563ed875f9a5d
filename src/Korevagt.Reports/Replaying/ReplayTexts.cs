using Korevagt.Domain.Texts;
using Korevagt.Planning.Replaying;

namespace Korevagt.Reports.Replaying;

/// <summary>The words of a replay.</summary>
public static class ReplayTexts
{
    public static Text Agrees(string howFar, string interval, string simulated, string logged) => new(
        $"Simuleringen kan bruges for regionen: i gennemsnit er den {howFar} ({interval}), og 90 % nås inden for {simulated} "
            + $"mod {logged} i loggen.",
        $"The simulation can be used for the region: on average it is {howFar} ({interval}), and 90% are reached within "
            + $"{simulated} against {logged} in the log.");

    public static Text Deviates(string howFar, string interval, string simulated, string logged) => new(
        $"Simuleringens responstider kan ikke bruges, som de er: i gennemsnit er den {howFar} ({interval}), og 90 % nås inden "
            + $"for {simulated} mod {logged} i loggen.",
        $"The simulation's response times cannot be used as they are: on average it is {howFar} ({interval}), and 90% are "
            + $"reached within {simulated} against {logged} in the log.");

    public static Text OtherSpread(
        string howFar, string interval, string simulated, string logged, string simulatedShare, string loggedShare,
        string distance) => new(
        $"Gennemsnittet holder (simuleringen er {howFar}; {interval}), men fordelingen gør ikke: 90 % nås inden for "
            + $"{simulated} mod {logged} i loggen, {simulatedShare} mod {loggedShare} nås inden for servicemålet, og "
            + $"Kolmogorov-afstanden er {distance}.",
        $"The mean holds (the simulation is {howFar}; {interval}), but the spread does not: 90% are reached within "
            + $"{simulated} against {logged} in the log, {simulatedShare} against {loggedShare} are reached within the "
            + $"service target, and the Kolmogorov distance is {distance}.");

    public static Text NotCertain(string howFar, string interval) => new(
        $"Simuleringen er {howFar} i gennemsnit ({interval}), men det kan være tilfældigt: loggen har for få nætter til en vurdering.",
        $"The simulation is {howFar} on average ({interval}), but that may be chance: the log has too few nights to tell.");

    public static Text Interval(string minutes) => new($"95 %-interval {minutes} min", $"95% interval {minutes} min");

    public static Text TooFewVisits(string visits) => new(
        $"Loggen har kun {visits} besøg med ankomsttid: for få til en vurdering.",
        $"The log has only {visits} visits with an arrival: too few to tell.");

    public static Text NothingToCompare(string mean, string p90) => new(
        "Loggen har ingen ankomsttider: der er intet at sammenligne med, kun simulerede tal. I gennemsnit nås besøgene på "
            + $"{mean}, 90 % inden for {p90}.",
        "The log has no arrivals: there is nothing to compare with, only simulated figures. On average visits are reached "
            + $"in {mean}, 90% within {p90}.");

    public static Text TooFast(string minutes) => new($"{minutes} for hurtig", $"{minutes} too fast");
    public static Text TooSlow(string minutes) => new($"{minutes} for langsom", $"{minutes} too slow");
    public static Text Even { get; } = new("ikke til at skelne fra loggen", "not to be told from the log");
    public static Text FastIn(string groups) => new($"for hurtig i {groups}", $"too fast in {groups}");
    public static Text SlowIn(string groups) => new($"for langsom i {groups}", $"too slow in {groups}");

    public static Text SpreadIn(string groups) => new(
        $"gennemsnittet holder, men fordelingen afviger i {groups}",
        $"the mean holds but the spread differs in {groups}");

    public static Text NotCertainIn(string groups) => new(
        $"muligvis en afvigelse, men ikke påviselig, i {groups}",
        $"perhaps biased, but not provenly, in {groups}");

    public static Text TooFewIn(string groups) => new(
        $"for få besøg til en vurdering i {groups}",
        $"too few visits to tell in {groups}");

    public static Text More(string count) => new($"{count} til", $"{count} more");

    public static Text DistrictsAgree { get; } = new(
        "Alle køreområder ligger inden for grænserne.",
        "All districts lie within the bounds.");

    public static Text HoursAgree { get; } = new(
        "Alle klokkeslæt ligger inden for grænserne.",
        "All hours of the clock lie within the bounds.");

    public static Text ByHour(string parts) => new($"Efter klokkeslæt: {parts}.", $"By hour of the clock: {parts}.");
    public static Text HourItem(string hour) => new($"timen {hour}", $"the hour {hour}");

    public static Text NothingDrawn { get; } = new(
        "Loggen fortæller alt om hvert besøg: intet er trukket.",
        "The log tells everything about each visit: nothing is drawn.");

    public static Text Drawn(string points, string delays, string stays, string replications) => new(
        $"Trukket fra planens fordelinger: stedet for {points} besøg, afsendelsen for {delays}, opholdet for {stays}; "
            + $"{replications} gentagelser.",
        $"Drawn from the plan's distributions: the place of {points} visits, the dispatch of {delays}, the stay of {stays}; "
            + $"{replications} replications.");

    public static Text NotMade(string visits) => new(
        $"I simuleringen når ingen vogn ud til {visits} af loggens besøg (overladt til dagtiden, sat til at afvente egen "
            + "læge, givet videre eller åbne ved årets slutning); dem med en logget ankomst tæller som ikke nået.",
        $"In the simulation no car sets out to {visits} of the log's visits (handed to daytime, waiting for the own practice, "
            + "handed on, or open at the year's end); those with a logged arrival count as missed.");

    public static Text Rejected(string rows) => new(
        $"{rows} rækker i loggen er ikke besøg og er udeladt.",
        $"{rows} rows of the log are no visits and are left out.");

    public static Text Bounds(
        string mean, string meanShare, string p90, string p90Share, string share, string distance, string visits) => new(
        $"Grænser (vores valg): gennemsnit {mean} min eller {meanShare}, 90 %-fraktil {p90} min eller {p90Share}, andel inden for "
            + $"servicemålet {share}, Kolmogorov-afstand {distance}, mindst {visits} besøg; en afvigelse regnes kun for påvist, "
            + "når dens 95 %-interval over nætter ikke rummer nul.",
        $"Bounds (our choice): mean {mean} min or {meanShare}, 90% quantile {p90} min or {p90Share}, share within the service "
            + $"target {share}, Kolmogorov distance {distance}, at least {visits} visits; a bias counts as proven only when "
            + "its 95% interval over nights does not hold zero.");

    public static Text Title(string plan, string from, string to, string visits) => new(
        $"{plan}: loggen fra {from} til og med {to}, {visits} besøg",
        $"{plan}: the log from {from} to {to}, {visits} visits");

    public static IReadOnlyList<Text> Columns { get; } =
    [
        new("Gruppe", "Group"), new("Besøg", "Visits"), new("Gennemsnit", "Mean"), new("p50", "p50"), new("p90", "p90"),
        new("I tide", "On time"), new("Afvigelse, min", "Bias, min"), new("Afstand", "Distance"), new("Vurdering", "Verdict"),
    ];

    public static Text Region { get; } = new("Regionen", "The region");
    public static Text Share { get; } = new("Andel", "Share");
    public static Text Logged { get; } = new("Logget, min", "Logged, min");
    public static Text Simulated { get; } = new("Simuleret, min", "Simulated, min");

    public static Text Legend { get; } = new(
        "logget → simuleret; afvigelse: simuleret minus logget",
        "logged → simulated; bias: simulated minus logged");

    public static Text Of(ReplayVerdict verdict) => verdict switch
    {
        ReplayVerdict.Agrees => new("passer", "agrees"),
        ReplayVerdict.TooFast => new("for hurtig", "too fast"),
        ReplayVerdict.TooSlow => new("for langsom", "too slow"),
        ReplayVerdict.OtherSpread => new("anden fordeling", "other spread"),
        ReplayVerdict.NotCertain => new("usikkert", "not certain"),
        _ => new("for få besøg", "too few visits"),
    };
}
