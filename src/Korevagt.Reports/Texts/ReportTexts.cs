using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Texts;

/// <summary>The words of the reports on a comparison, which page and terminal share.</summary>
public static class ReportTexts
{
    /// <summary>The language itself, as pages and answers name it.</summary>
    public static Text LanguageTag { get; } = new("da", "en");

    public static Text Title { get; } = new(
        "Kørevagter: hvad sparer vi, og hvem venter længere?",
        "Home-visit cars: what do we save, and who waits longer?");

    public static Text Subtitle(string baseline, int year, string replications) => new(
        $"Beregnet ud fra {baseline} for {year} med {replications} gentagelser af året",
        $"Calculated from {baseline} for {year} with {replications} replications of the year");

    public static Text AnswerHeading { get; } = new("Svaret", "The answer");
    public static Text Changes { get; } = new("Ændringen", "The change");
    public static Text SeeDetails { get; } = new("Kort, figurer og tabeller", "Map, charts and tables");

    // Key figures
    public static Text KeyFiguresHeading { get; } = new("Nøgletal", "Key figures");

    public static Text KeyFiguresCaption { get; } = new(
        "Et helt år med og uden ændringerne. Tal i lille skrift er 95 %-intervaller eller ændringer fra den nuværende "
            + "ordning.",
        "A full year with and without the changes. Small figures are 95% intervals or changes from the baseline.");

    public static Text BaselineRole { get; } = new("nuværende ordning", "baseline");
    public static Text GroupMoney { get; } = new("Penge", "Money");
    public static Text GroupService { get; } = new("Hvor hurtigt lægen kommer", "How soon the doctor comes");
    public static Text GroupVisits { get; } = new("Besøg og kørsel", "Visits and driving");

    public static Text SavingContracted { get; } = new(
        "heraf efter kontrakten (vogntimer og vagtstarter)",
        "of which by contract (car hours and shift starts)");

    public static Text SavingSimulated { get; } = new(
        "heraf simuleret (kilometer og overtid)",
        "of which simulated (kilometres and overtime)");

    public static Text OverReadings(string readings) => new($"efter {readings} læsninger af prisen", $"over {readings} readings of the price");
    public static Text SavingFirstYear { get; } = new("Virkning i det første år", "Effect in the first year");
    public static Text From { get; } = new("fra", "from");
    public static Text ContractedHours { get; } = new("Betalte vogntimer om året", "Car hours paid for a year");
    public static Text ResponseMean { get; } = new("Responstid, gennemsnit", "Response time, mean");
    public static Text ResponseP50 { get; } = new("Responstid, median", "Response time, median");

    public static Text ResponseP90 { get; } = new(
        "Responstid, 90 % af besøgene inden for",
        "Response time, 90% of visits within");

    public static Text ResponseP95 { get; } = new(
        "Responstid, 95 % af besøgene inden for",
        "Response time, 95% of visits within");

    public static Text Visits { get; } = new("Besøg om året", "Visits a year");
    public static Text StillOpen { get; } = new("Besøg, der stadig venter, når året slutter", "Visits that still wait at the end of the year");
    public static Text HandedToDaytime { get; } = new("Besøg overladt til dagtiden", "Visits handed to daytime");
    public static Text HandedToDaytimeShort { get; } = new("Til dagtid", "To daytime");
    public static Text HeldForPractice { get; } = new("Besøg, der afventer egen læge", "Visits that wait for the own practice");
    public static Text HeldForPracticeShort { get; } = new("Egen læge", "Own practice");
    public static Text HandedOn { get; } = new("Besøg givet videre til en anden tjeneste", "Visits handed to another service");

    public static Text MovedToDaytime { get; } = new(
        "Besøg flyttet til dagtiden af scenariet",
        "Visits moved to daytime by the scenario");

    public static Text Kilometers { get; } = new("Kørte kilometer", "Kilometres driven");
    public static Text OvertimeHours { get; } = new("Overtidstimer", "Overtime hours");
    public static Text Utilization { get; } = new("Udnyttelse af vogntimerne", "Utilisation of the car hours");

    public static Text Target(string share, string minutes) => new(
        $"{share} inden for {minutes} min",
        $"{share} within {minutes} min");

    public static Text TargetMet { get; } = new("holdt", "met");
    public static Text TargetMissed { get; } = new("ikke holdt", "not met");

    // Beside each other
    public static Text Before { get; } = new("før", "before");
    public static Text After { get; } = new("efter", "after");
    public static Text Change { get; } = new("ændring", "change");
    public static Text ChangeWithInterval { get; } = new("ændring (95 %)", "change (95%)");
    public static Text PointsWithInterval { get; } = new("pct.-point (95 %)", "pct. points (95%)");
    public static Text PointsChange { get; } = new("pct.-point", "pct. points");
    public static Text DrawnChange { get; } = new("ændringen tegnet", "the change drawn");
    public static Text WithoutChange { get; } = new("uden ændringen", "without the change");
    public static Text WithChange { get; } = new("med ændringen", "with the change");

    // A scenario and its map
    public static Text ScenarioHeading(string scenario) => new($"Scenarie: {scenario}", $"Scenario: {scenario}");
    public static Text ScenarioTabs { get; } = new("Vælg scenarie", "Choose scenario");
    public static Text P90Short { get; } = new("90 % nås inden for", "90% within");
    public static Text ShareWithin { get; } = new("Inden for", "Within");
    public static Text VisitsAYear { get; } = new("besøg om året", "visits a year");

    // Charts
    public static Text HistogramTitle { get; } = new("Responstidernes fordeling", "Spread of the response times");

    public static Text HistogramSummary(string minutes, string before, string after) => new(
        $"Senere end {minutes} min nås {before} besøg om året uden ændringen og {after} med den.",
        $"Later than {minutes} min: {before} visits a year without the change and {after} with it.");

    public static Text ResponseAxis { get; } = new("Responstid, minutter", "Response time, minutes");
    public static Text AndMore { get; } = new("fra", "from");
    public static Text TargetLine { get; } = new("Servicemål", "Target");
    public static Text FiguresOfChart { get; } = new("Tallene bag figuren", "The figures behind the chart");
    public static Text HoursTitle { get; } = new("Døgnets timer", "The hours of the day");

    public static Text HoursSummary(string from, string to, string change) => new(
        $"Den største stigning i 90 %-fraktilen for responstid er for besøg bestilt kl. {from}–{to}: {change}.",
        $"The largest growth of the 90% quantile of the response time is for visits ordered {from}–{to}: {change}.");

    public static Text HoursSummaryNone { get; } = new(
        "90 %-fraktilen for responstid stiger ikke i nogen af døgnets timer.",
        "The 90% quantile of the response time grows in none of the hours.");

    public static Text HourAxis { get; } = new("Kl., da besøget blev bestilt", "Hour at which the visit was ordered");
    public static Text Night { get; } = new("nat", "night");
    public static Text VisitsOrdered { get; } = new("Besøg om året", "Visits a year");
    public static Text P90Minutes { get; } = new("90 %-fraktil for responstid, minutter", "90% quantile of response time, minutes");
    public static Text MeanMinutes { get; } = new("Gennemsnitlig responstid, minutter", "Mean response time, minutes");
    public static Text MeanShort { get; } = new("Gennemsnit, min", "Mean, min");
    public static Text P90Column { get; } = new("90 %-fraktil, min", "90% quantile, min");

    // Districts and areas
    public static Text DistrictHeading { get; } = new("Køreområderne", "The districts");

    public static Text DistrictCaption { get; } = new(
        "Køreområderne før og efter, den største ændring af gennemsnittet først; intervaller er parrede, for begge planer får "
            + "de samme besøg.",
        "The districts before and after, the largest change of the mean first; intervals are paired, since both plans meet the "
            + "same visits.");

    public static Text MunicipalitiesHeading { get; } = new("Kommunerne", "The municipalities");

    public static Text MunicipalitiesCaption { get; } = new(
        "Kommunerne før og efter, den største ændring af gennemsnittet først; over alle gentagelser under ét",
        "The municipalities before and after, the largest change of the mean first; over all replications together");

    public static Text Municipality { get; } = new("Kommune", "Municipality");
    public static Text District { get; } = new("Køreområde", "District");
    public static Text VisitsPerYear { get; } = new("Besøg/år", "Visits/year");
    public static Text WholeRegion { get; } = new("Hele regionen", "Whole region");
    public static Text AreasHeading { get; } = new("Områderne", "The areas");

    public static Text AreasCaption { get; } = new(
        "De områder, hvor 90 %-fraktilen for responstid stiger mest",
        "The areas whose 90% quantile of the response time grows most");

    public static Text NoAreaLoses { get; } = new(
        "I ingen områder stiger 90 %-fraktilen for responstid.",
        "In no area does the 90% quantile of the response time grow.");

    public static Text AllAreas { get; } = new("Alle områder", "All areas");

    public static Text AllAreasCaption { get; } = new(
        "Alle områder, tallene bag kortet",
        "All areas, the figures behind the map");

    public static Text Area { get; } = new("Område", "Area");

    // Shifts
    public static Text ShiftsHeading { get; } = new("Vagterne", "The shifts");

    public static Text ShiftsCaption { get; } = new(
        "Vagterne i et år med ændringen; tal uden ændringen står under, hvor de er anderledes.",
        "The shifts in a year with the change; figures without it stand below where they differ.");

    public static Text Shift { get; } = new("Vagt", "Shift");
    public static Text Cars { get; } = new("Vogne", "Cars");
    public static Text Hours { get; } = new("Vogntimer", "Car hours");
    public static Text VisitsMade { get; } = new("Besøg", "Visits");
    public static Text KilometersShort { get; } = new("Km", "Km");
    public static Text OvertimeShort { get; } = new("Overtid, timer", "Overtime, h");
    public static Text UtilizationShort { get; } = new("Udnyttelse", "Utilisation");
    public static Text RemovedShift { get; } = new("nedlagt", "removed");
    public static Text AddedShift { get; } = new("ny", "new");
    public static Text AllShifts { get; } = new("Alle vagter", "All shifts");

    // What is left out, and what the figures rest on
    public static Text NotIncludedHeading { get; } = new("Hvad der ikke er regnet med", "What is not included");

    public static Text AssumptionsHeading { get; } = new("Forudsætninger", "Assumptions");

    public static Text AssumptionsCaption { get; } = new(
        "Tal, der er antaget eller kalibreret og ikke har en kilde",
        "Figures that are assumed or calibrated and have no source");

    public static Text NoAssumptions { get; } = new("Planen oplyser ingen antagne tal.", "The plan states no assumed figures.");
    public static Text AssumptionPlace { get; } = new("Sted i planen", "Place in the plan");
    public static Text AssumptionText { get; } = new("Hvad der er antaget", "What is assumed");
    public static Text AssumptionOnlyIn(string scenario) => new($"kun i {scenario}", $"only in {scenario}");
    public static Text ReadingHeading { get; } = new("Sådan læses tallene", "How to read the figures");

    public static IReadOnlyList<Definition> Reading { get; } =
    [
        new(
            new("Responstid", "Response time"),
            new(
                "Tiden fra visitationen bestiller besøget, til lægen er fremme. Om uret i virkeligheden starter da, siger "
                    + "servicemålet ikke; det er en indstilling i planen.",
                "From triage ordering the visit until the doctor has arrived. The service target does not say whether the "
                    + "clock really starts there; it is a setting of the plan.")),
        new(
            new("90 %-fraktil for responstid", "90% quantile of the response time"),
            new(
                "Ni ud af ti besøg nås inden for den; hvert tiende besøg venter længere. For områder og kommuner er den beregnet "
                    + "over alle gentagelser under ét. Ligger den over et døgn, står der kun \"over 24 timer\".",
                "Nine of ten visits are reached within it; every tenth waits longer. For areas and municipalities it is taken over "
                    + "all replications together. Where it lies beyond a day only \"over 24 hours\" is said.")),
        new(
            new("Andel inden for servicemålet", "Share within the target"),
            new(
                "Andelen af alle besøg, som lægen når inden for målets minutter. Et besøg, der overlades til dagtiden, tæller "
                    + "som ikke nået.",
                "Share of all visits that the doctor reaches within the target's minutes. A visit handed to daytime counts "
                    + "as not reached.")),
        new(
            new("Overladt til dagtiden", "Handed to daytime"),
            new(
                "Besøg, som ingen vogn kan nå, mens den er på vagt, og som derfor går til den praktiserende læge, når dagtiden "
                    + "begynder på en hverdag. De tælles og forsvinder ikke.",
                "Visits that no car can reach while it is on duty, and that therefore go to the general practitioner when "
                    + "daytime begins on a working day. They are counted and do not vanish.")),
        new(
            new("Afventer egen læge", "Waiting for the own practice"),
            new(
                "Besøg, der ikke haster mest, og som bestilles kort før egen læge åbner på en hverdag. Visitationen lader dem "
                    + "vente på egen læge; de tæller hverken som nået eller ikke nået.",
                "Visits that are not of the most urgent class and are ordered shortly before the practices open on a working "
                    + "day. Triage lets them wait for the own practice; they count neither as reached nor as missed.")),
        new(
            new("Efter kontrakten og simuleret", "By contract and simulated"),
            new(
                "Betalte vogntimer og vagtstarter følger af kalender og kontrakt; er timeprisen antaget, er beløbet det også. "
                    + "Kilometer og overtid afhænger af besøgene og er simuleret. Kendes prisen ikke, og angiver planen flere "
                    + "læsninger af den, står besparelsen som et spænd over dem.",
                "Car hours paid for and shift starts follow from calendar and contract; where the hourly price is assumed, so is "
                    + "the amount. Kilometres and overtime depend on the visits and are simulated. Where the price is not known "
                    + "and the plan declares several readings of it, the saving stands as a range over them.")),
        new(
            new("95 %-interval", "95% interval"),
            new(
                "Året er gentaget mange gange med tilfældige besøg. Intervallet siger, hvor sikkert gennemsnittet er bestemt "
                    + "af gentagelserne. Det dækker ikke usikkerhed i forudsætningerne. Går intervallet for en forskel hen "
                    + "over nul, er der ingen påviselig ændring.",
                "The year was repeated many times with random visits. The interval tells how well the repetitions determine "
                    + "the mean. It does not cover uncertainty of the assumptions. Where the interval of a difference holds "
                    + "zero, no change is proven.")),
        new(
            new("Parrede forskelle", "Paired differences"),
            new(
                "Nuværende ordning og scenarie får nøjagtig de samme besøg i hver gentagelse, så forskellen skyldes planerne "
                    + "og ikke tilfældet.",
                "Baseline and scenario meet exactly the same visits in each replication, so the difference is due to the "
                    + "plans and not to chance.")),
        new(
            new("Første år", "First year"),
            new(
                "Det år, som virkningsdatoen ligger i. Kontraktens del er beregnet ud fra de dage, der er tilbage af det år; den "
                    + "simulerede del i forhold til antallet af dage.",
                "The year of the effective date. The part by contract counts the days left of that year; the simulated part is "
                    + "in proportion to the number of days.")),
    ];

    // Provenance
    public static Text ProvenanceHeading { get; } = new("Hvad tallene bygger på", "What the figures rest on");

    public static Text ProvenanceCaption { get; } = new(
        "Samme plan, kort, år, startværdi og gentagelser giver de samme tal igen.",
        "The same plan, map, year, seed and replications give the same figures again.");

    public static Text ProvenanceItem { get; } = new("Oplysning", "Item");
    public static Text ProvenanceValue { get; } = new("Værdi", "Value");
    public static Text EngineVersion { get; } = new("Programversion", "Engine version");
    public static Text Year { get; } = new("Beregnet år", "Year");
    public static Text Seed { get; } = new("Startværdi (seed)", "Seed");
    public static Text Replications { get; } = new("Gentagelser", "Replications");
    public static Text BaselineHash { get; } = new("Kontrolsum for den nuværende ordning", "Hash of the baseline");
    public static Text MapHash { get; } = new("Kontrolsum for vejkortet", "Hash of the road map");
    public static Text ScenarioHash(string scenario) => new($"Kontrolsum for {scenario}", $"Hash of {scenario}");
}
