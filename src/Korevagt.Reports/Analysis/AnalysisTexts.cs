using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Planning.Analysis;

namespace Korevagt.Reports.Analysis;

/// <summary>The words of a queueing analysis.</summary>
public static class AnalysisTexts
{
    public static Text StatesCaption { get; } = new(
        "Vagtplanens tilstande som køer (Erlangs formler til kontrol)",
        "The roster's states as queues (with Erlang's formulas as a check)");

    public static Text ResponsesCaption { get; } = new(
        "Ventetid efter tilstand, analyseret",
        "Waiting by roster state, analysed");

    public static Text YearCaption { get; } = new(
        "Året: analyseret ved siden af simuleret, og hvad forskellen består af",
        "The year: analysed beside simulated, and what the difference consists of");

    public static Text ShiftsCaption { get; } = new(
        "Vagternes belastning: andel af vogntimerne",
        "Load of the shifts: share of the car hours");

    public static Text DistrictsCaption { get; } = new(
        "Køreområderne: analyseret ved siden af simuleret",
        "The districts: analysed beside simulated");

    public static Text DifferenceHeading { get; } = new(
        "Hvorfor simulering og analyse ikke er ens",
        "Why simulation and analysis differ");

    public static Text AssumedHeading { get; } = new("Hvad analysen forudsætter", "What the analysis takes for granted");

    // Columns
    public static Text State { get; } = new("Tilstand", "State");
    public static Text Hours { get; } = new("Timer", "Hours");
    public static Text Method { get; } = new("Metode", "Method");
    public static Text VisitsPerHour { get; } = new("Besøg/t", "Visits/h");
    public static Text Service { get; } = new("Besøg, min", "Service, min");
    public static Text Busy { get; } = new("Optaget", "Busy");
    public static Text Homeward { get; } = new("På hjemvej", "Homeward");
    public static Text AllBusy { get; } = new("Alle optaget", "All busy");
    public static Text Wait { get; } = new("Vent, min", "Wait, min");
    public static Text Waiting { get; } = new("Må vente", "Must wait");
    public static Text Drive { get; } = new("Køretid, min", "Drive, min");
    public static Text Response { get; } = new("Responstid, min", "Response, min");
    public static Text P90 { get; } = new("p90, min", "p90, min");
    public static Text Within(string minutes) => new($"Inden {minutes} min", $"Within {minutes} min");
    public static Text Utilization { get; } = new("Udnyttelse", "Utilisation");
    public static Text Analysed { get; } = new("Analyseret", "Analysed");
    public static Text Simulated { get; } = new("Simuleret", "Simulated");
    public static Text Difference { get; } = new("Forskel", "Difference");
    public static Text Rest { get; } = new("Resten", "The rest");
    public static Text WholeYear { get; } = new("Hele året", "The whole year");
    public static Text Nobody { get; } = new("ingen vagt", "nobody");

    // Words of a table
    public static Text Of(DaySelection days) => days switch
    {
        DaySelection.WorkingDays => new("hverdage", "working days"),
        DaySelection.NonWorkingDays => new("weekend og helligdage", "weekends and holidays"),
        _ => new("alle dage", "every day"),
    };

    public static Text Of(AnalysisMethod method) => method switch
    {
        AnalysisMethod.ExactHypercube => new("eksakt", "exact"),
        AnalysisMethod.LarsonApproximation => new("Larson 1975", "Larson 1975"),
        AnalysisMethod.NoVisits => new("ingen besøg", "no visits"),
        _ => new("overbelastet", "overloaded"),
    };

    public static Text Of(BrokenAssumption part) => part switch
    {
        BrokenAssumption.RuleIsNoList => new("Reglen", "The rule"),
        BrokenAssumption.OwnCarsAwaited => new("Egne vogne afventes", "Own cars awaited"),
        BrokenAssumption.NearestAtTheMoment => new("Nærmeste vogn nu", "Nearest car now"),
        BrokenAssumption.LimitedLine => new("Få ventepladser", "Few places to wait"),
        BrokenAssumption.WaitsElsewhere => new("Venter ude", "Waiting elsewhere"),
        BrokenAssumption.ServiceNotExponential => new("Besøgets længde", "Length of visits"),
        BrokenAssumption.RatesChange => new("Skiftende travlhed", "Changing rates"),
        _ => new("Overladt til dagtiden", "Handed to daytime"),
    };

    // Each part of the difference in a sentence: what the plan does; its effects follow
    public static Text RuleIsNoList { get; } = new(
        "Planens regel følger ikke en fast liste, som analysen gør",
        "The plan's rule does not follow a fixed list as the analysis does");

    public static Text RulePlansAhead { get; } = new(
        "Planens regel regner optagede vogne med fra det tidspunkt, hvor de ventes ledige, lader besøg vente på en vogn, der snart "
            + "er der, og lader en vogn arve et køreområde uden egen vogn; analysen sender straks den første ledige på listen",
        "The plan's rule counts busy cars from when they are expected to be free, lets visits wait for a car that is there soon, "
            + "and lets a car inherit a district without one of its own; the analysis sends the first free car of the list at once");

    public static Text OwnCarsAwaited(string leadMinutes, string dueMinutes) => new(
        $"Er områdets egne vogne optaget, venter et besøg på dem til {leadMinutes} min før fristen (mest hastende frist "
            + $"{dueMinutes} min), mens naboer holder stille; analysen sender naboen straks",
        $"Where its own district's cars are busy a visit waits for them until {leadMinutes} min before it is due (the most "
            + $"urgent are due after {dueMinutes} min) while neighbours stand idle; the analysis sends the neighbour at once");

    public static Text NearestAtTheMoment { get; } = new(
        "Planen sender den vogn, der er nærmest i øjeblikket, også én på vej hjem, og ser på fristen; analysen spørger vognene "
            + "i stationernes faste rækkefølge",
        "The plan sends the car that is nearest at the moment, one on its way home too, and looks at due times; the analysis "
            + "asks cars in the fixed order of their stations");

    public static Text LimitedLine(string places) => new(
        $"Højst {places} besøg kan vente; analysens kø har ingen grænse",
        $"At most {places} visits can wait; the line of the analysis has no limit");

    public static Text WaitsElsewhere { get; } = new(
        "Ledige vogne venter andre steder end på stationen, hvor analysen lader dem køre fra",
        "Free cars wait elsewhere than at the station that the analysis lets them drive from");

    public static Text ServiceNotExponential(string variation) => new(
        "Tiden hos patienten følger ikke den eksponentialfordeling, som analysen regner med (kvadreret variationskoefficient "
            + $"{variation} for hele betjeningen i stedet for 1)",
        "The time at the patient does not follow the exponential distribution of the analysis (squared coefficient of "
            + $"variation {variation} for the whole service instead of 1)");

    public static Text RatesChange { get; } = new(
        "Besøgene kommer ikke jævnt inden for en tilstand, men tættere i nogle timer og måneder end i andre",
        "Visits do not arise evenly within a state but more often in some hours and months than in others");

    public static Text HandedToDaytime(string visits) => new(
        $"{visits} besøg om året overlades til dagtiden og tæller som ikke nået; i analysen bliver alle besøg kørt",
        $"{visits} visits a year are handed to daytime and count as missed; in the analysis all visits are made");

    public static Text Effects(string response, string points, string minutes, string utilization) => new(
        $": {response} min i gennemsnit, {points} procentpoint inden for {minutes} min, {utilization} procentpoint udnyttelse.",
        $": {response} min on average, {points} percentage points within {minutes} min, {utilization} percentage points of "
            + "utilisation.");

    public static Text WholeDifference(string simulated, string analysed) => new(
        $"Simuleret responstid er {simulated} min i gennemsnit, analyseret {analysed}. Simuleret minus analyseret (delene "
            + "måles én efter én i denne rækkefølge)",
        $"The simulated response time is {simulated} min on average, the analysed one {analysed}. Simulated minus analysed "
            + "(its parts are measured one after the other, in this order)");

    public static Text RestSentence(
        string duties, string overtimeHours, string lateShare, string wait, string homewardShare, string drive) => new(
        $"Resten, som ikke er målt hver for sig. Ventetid {wait} min: {duties} vagter om året begynder med alle vogne ledige "
            + $"og ender med vogne, der ikke tager et besøg, de ikke når ({lateShare} af besøgene kommer så sent i en vagt; "
            + $"{overtimeHours} timers overtid), og hastegraden afgør, hvem i køen der kommer først. Køretid {drive} min: "
            + $"{homewardShare} af de besøg, der straks får en vogn, finder den på vej hjem og ikke på stationen. Dertil "
            + "modellens egen tilnærmelse",
        $"The rest, not measured one by one. Wait {wait} min: {duties} duties a year begin with every car free and end with "
            + $"cars that take no visit they would not reach ({lateShare} of the visits come that late in a duty; "
            + $"{overtimeHours} hours of overtime), and urgency decides who in line comes first. Drive {drive} min: "
            + $"{homewardShare} of the visits that get a car at once find it on its way home and not at its station. "
            + "Besides, the model's own approximation");

    public static Text LargestPart(string part, string minutes) => new(
        $"Den største del er \"{part}\" ({minutes} min).",
        $"The largest part is \"{part}\" ({minutes} min).");

    // What the analysis takes for granted
    public static Text AssumedMethods { get; } = new(
        "Hver tilstand er i ligevægt. Op til 12 vogne: den eksakte hyperkubemodel (Larson 1974); flere: Larsons tilnærmelse "
            + "(1975). Kontrol: Erlang B/C og, for betjeningens egen spredning, Allen-Cunneen, som om alle vogne var ens.",
        "Each state is in its steady state. Up to 12 cars: the exact hypercube queueing model (Larson 1974); beyond: "
            + "Larson's approximation (1975). As a check: Erlang B/C and, for the service's own variability, Allen-Cunneen, "
            + "as if all cars were equal.");

    public static Text AssumedOwnFirst { get; } = new(
        "Analysen gælder under denne regel: hvert område spørger køreområdets egne vogne først og så de andre, alle efter køretid "
            + "fra stationen, og den første ledige kører straks. Fristen ændrer ikke rækkefølgen.",
        "The analysis holds under this rule: each area asks its own district's cars first and then the others, all by the driving "
            + "time from the station, and the first free one goes at once. Due times do not change the order.");

    public static Text AssumedNearestFirst { get; } = new(
        "Analysen gælder under denne regel: hvert område spørger alle vogne efter køretid fra stationen, og den første ledige "
            + "kører straks. Fristen ændrer ikke rækkefølgen.",
        "The analysis holds under this rule: each area asks all cars by the driving time from the station, and the first free one "
            + "goes at once. Due times do not change the order.");

    public static Text AssumedLists { get; } = new(
        "Analysen gælder under planens egen regel: hvert område spørger vognene efter sin faste liste, og den første ledige "
            + "kører straks.",
        "The analysis holds under the plan's own rule: each area asks the cars by its fixed list, and the first free one goes at "
            + "once.");

    public static Text AssumedStrict { get; } = new(
        "Vogne, der ikke deler noget køreområde, er hver sin kø; et område uden egen vogn på vagt hører til den nærmeste vogns "
            + "kø.",
        "Cars that share no district are queues of their own; an area without a car of its own on duty belongs to the "
            + "nearest car's queue.");

    public static Text AssumedService(string minutes) => new(
        $"En vogn er optaget, mens den kører ud, og i {minutes} min hos patienten; på hjemvejen kan den sendes videre og er "
            + "ledig. Den kører ud fra stationen, eller fra den foregående patient, når besøget har ventet i kø.",
        $"A car is busy while it drives out and for {minutes} min at the patient; on its way home it can be sent on and is "
            + "free. It drives out from its station, or from the patient before where the visit has waited in line.");

    public static Text AssumedLine { get; } = new(
        "Er alle optaget, venter besøgene i kø uden grænse.",
        "Where all are busy visits wait in a line without limit.");

    public static Text AssumedLoss { get; } = new(
        "Er alle optaget, går besøget til en anden tjeneste og tæller som ikke nået.",
        "Where all are busy a visit goes to another service and counts as missed.");

    public static Text AssumedLimit(string places, string share) => new(
        $"Planen lader højst {places} besøg vente; analysen lader alle vente. Højst {share} af besøgene i en tilstand ville "
            + "blive afvist.",
        $"The plan lets at most {places} visits wait; the analysis lets all wait. At most {share} of the visits in a state "
            + "would be turned away.");

    public static Text AssumedResponse(string delay) => new(
        $"Responstid: {delay} min i gennemsnit fra bestilling til besøget kan gives til en vogn (planens fordeling), "
            + "eksponentiel ventetid i køen for dem, der venter, og køretiden til områdets punkter; de tre er uafhængige.",
        $"Response time: {delay} min on average from the order until a visit may be given to a car (the plan's "
            + "distribution), an exponential wait in line for those that wait, and the drive to the area's points; the "
            + "three are independent.");

    public static Text NotAnalysed(string visits) => new(
        $"{visits} besøg om året er ikke analyseret: ingen er på vagt, eller køen ville vokse uden ende.",
        $"{visits} visits a year are not analysed: nobody is on duty, or the line would grow without end.");
}
