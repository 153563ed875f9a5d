using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Fit;

/// <summary>The words of the page about a demand fitted to a visit log.</summary>
internal static class FitPageTexts
{
    public static Text Title { get; } = new("Efterspørgslen, som besøgsloggen viser den", "Demand as the visit log shows it");

    public static Text Subtitle(string plan) => new(
        $"Tilpasset {plan}. Forventede besøg efter modellen og faktiske besøg i loggen.",
        $"Fitted for {plan}. Visits expected by the model and actual visits in the log.");

    public static Text AnswerHeading { get; } = new("Det siger loggen", "What the log says");

    // Hours of the week
    public static Text WeekHeading { get; } = new("Ugens timer", "Hours of the week");

    public static Text WeekTitle { get; } = new(
        "Besøg i timen i regionen, gennemsnit af hele loggen",
        "Visits an hour in the region, average of the whole log");

    public static Text WeekSummary(string busiest, string most, string quietest, string least) => new(
        $"Travlest er {busiest} med {most} besøg i timen, roligst af de åbne timer {quietest} med {least}. Helligdage og "
            + "lukkedage fra mandag til fredag tæller som søndage.",
        $"Busiest is {busiest} with {most} visits an hour, quietest of the open hours {quietest} with {least}. Holidays and "
            + "closing days from Monday to Friday count as Sundays.");

    public static Text Fitted { get; } = new("model", "model");
    public static Text Band { get; } = new("95 %-interval", "95% interval");
    public static Text Came { get; } = new("faktisk", "actual");

    public static Text ClockCaption { get; } = new(
        "Forventede og faktiske besøg i hele loggen efter klokkeslæt",
        "Expected and actual visits in the whole log by hour of the clock");

    public static Text Hour { get; } = new("Klokken", "Hour");
    public static Text Expected { get; } = new("Forventet", "Expected");
    public static Text CameColumn { get; } = new("Faktisk", "Actual");
    public static Text CameOverExpected { get; } = new("Faktisk / forventet", "Actual / expected");
    public static Text Residual { get; } = new("Afvigelse i standardafvigelser", "Residual in standard deviations");

    // Months, special days and trend
    public static Text EffectsHeading { get; } = new("Måneder, særlige dage og udvikling", "Months, special days and trend");

    public static Text EffectsCaption { get; } = new(
        "Forskel i besøg med 95 %-interval: måneder mod januar, særlige dage mod en søndag eller samme ugedag, udvikling fra "
            + "år til år",
        "Difference in visits with 95% interval: months from January, special days from a Sunday or the same weekday, trend "
            + "from year to year");

    public static Text Effect { get; } = new("Del", "Part");
    public static Text Difference { get; } = new("Forskel", "Difference");
    public static Text DrawnDifference { get; } = new("Forskellen tegnet", "The difference drawn");
    public static Text NotToldByLog { get; } = new("kan ikke ses af loggen", "not told by the log");
    public static Text TrendRow { get; } = new("Udvikling om året", "Trend a year");
    public static Text TimeTitle { get; } = new("Besøg i hver måned af loggen", "Visits in each month of the log");

    public static Text TimeSummary(string outside, string months, string byChance) => new(
        $"{outside} af {months} måneder ligger mere end to standardafvigelser fra modellen; ved ren tilfældighed ventes "
            + $"omkring {byChance}.",
        $"{outside} of {months} months lie more than two standard deviations from the model; pure chance leads one to expect "
            + $"some {byChance}.");

    // Areas
    public static Text AreasHeading { get; } = new("Områder", "Areas");

    public static Text AreasCaption { get; } = new(
        "Forventet og faktisk i hele loggen. Forventet efter køreområdets niveau, indbyggere og alder; tilpasset efter at områdets "
            + "egne besøg er talt med",
        "Expected and actual in the whole log. Expected by the district's level, population and age; fitted once the area's "
            + "own visits count too");

    public static Text Area { get; } = new("Område", "Area");
    public static Text District { get; } = new("Køreområde", "District");
    public static Text DistrictExpected { get; } = new("Forventet", "Expected");
    public static Text FittedColumn { get; } = new("Tilpasset", "Fitted");
    public static Text Ratio { get; } = new("Tilpasset / forventet", "Fitted / expected");
    public static Text DrawnRatio { get; } = new("Forholdet tegnet", "The ratio drawn");
    public static Text YearRate(int year) => new($"Besøg i {year} (95 %-interval)", $"Visits in {year} (95% interval)");
    public static Text Differs { get; } = new("afviger", "differs");
    public static Text WholeRegion { get; } = new("Hele regionen", "Whole region");

    // Where the model does not fit
    public static Text ResidualsHeading { get; } = new("Hvor modellen ikke passer", "Where the model does not fit");

    public static Text ResidualsLead { get; } = new(
        "En afvigelse er (faktisk − forventet) / √forventet. Passer modellen, ligger omtrent 19 af 20 mellem −2 og 2. Et mønster - "
            + "en hel dag, et område, en årstid - er et tegn på noget, modellen ikke kender.",
        "A residual is (actual − expected) / √expected. Where the model fits, some 19 of 20 lie between −2 and 2. A pattern - "
            + "a whole day, an area, a season - is a sign of something that the model does not know.");

    public static Text WeekResiduals { get; } = new("Efter ugens time", "By hour of the week");
    public static Text MonthResiduals { get; } = new("Efter måned gennem loggen", "By month through the log");

    public static Text AreaResiduals { get; } = new(
        "Efter område og år: hvert punkt er et områdes år",
        "By area and year: each dot is a year of an area");

    public static Text AreaResidualsSummary(
        string outside, string all, string area, int year, string expected, string came) => new(
        $"{outside} af {all} ligger uden for −2 til 2. Størst er afvigelsen i {area} i {year}: forventet {expected}, "
            + $"faktisk {came}.",
        $"{outside} of {all} lie outside −2 to 2. The largest is {area} in {year}: expected {expected}, actual {came}.");

    public static Text WeekResidualsSummary(string outside, string all) => new(
        $"{outside} af {all} åbne timer ligger uden for −2 til 2.",
        $"{outside} of {all} open hours lie outside −2 to 2.");

    public static Text FewerThanExpected { get; } = new("færre end forventet", "fewer than expected");
    public static Text MoreThanExpected { get; } = new("flere end forventet", "more than expected");

    // Times
    public static Text TimesHeading { get; } = new(
        "Tid hos patienten, disponering og kørsel",
        "Time on site, dispatch and driving");

    public static Text DurationTitle(string what) => new(
        $"{what}: andel af besøg efter minutter",
        $"{what}: share of visits by minutes");

    public static Text FamiliesCaption(string what) => new(
        $"{what}: fordelinger tilpasset tiderne, den bedste øverst",
        $"{what}: families fitted to the times, the best first");

    public static Text Family { get; } = new("Fordeling", "Family");
    public static Text Mean { get; } = new("Middel, min", "Mean, min");
    public static Text Variation { get; } = new("Variationskoefficient", "Coefficient of variation");
    public static Text Aic { get; } = new("AIC", "AIC");
    public static Text Distance { get; } = new("Største afstand", "Largest distance");
    public static Text PValue { get; } = new("p-værdi", "p-value");
    public static Text Recommended { get; } = new("anbefales", "recommended");

    public static Text FamiliesNote { get; } = new(
        "AIC er lavest for den bedste fordeling. Største afstand er den største andel af besøg på den forkerte side af en tid "
            + "(Kolmogorov-Smirnov); p-værdien er Anderson-Darlings for 300 tilfældige tider. En fordeling anbefales, når "
            + "testen ikke afviser den ved 5 %, eller afstanden er højst 3 %; ellers anbefales tiderne selv.",
        "AIC is lowest for the best family. The largest distance is the largest share of visits on the wrong side of a time "
            + "(Kolmogorov-Smirnov); the p-value is Anderson and Darling's for 300 random times. A family is recommended "
            + "where the test does not reject it at 5% or the distance is 3% at most; otherwise the times themselves are.");

    public static Text SettingsTitle { get; } = new(
        "Indstillinger til planens \"process\"",
        "Settings for the plan's \"process\"");

    // Limits and provenance
    public static Text LimitsHeading { get; } = new("Hvad modellen antager og ikke kan", "What the model assumes and cannot do");
    public static Text ProvenanceHeading { get; } = new("Hvad tallene bygger på", "What the figures rest on");
    public static Text ProvenanceItem { get; } = new("Del", "Part");
    public static Text ProvenanceValue { get; } = new("Værdi", "Value");
    public static Text LogRow { get; } = new("Besøgslog", "Visit log");
    public static Text HashRow { get; } = new("Besøgsloggens SHA-256", "SHA-256 of the visit log");
    public static Text RowsRow { get; } = new("Rækker godtaget og afvist", "Rows accepted and rejected");
    public static Text PlanRow { get; } = new("Plan", "Plan");
    public static Text SmoothingRow { get; } = new("Kurvens glathed (lambda)", "Smoothness of the curve (lambda)");
    public static Text ParametersRow { get; } = new("Effektive parametre", "Effective parameters");

    public static Text PriorRow { get; } = new(
        "Områdernes spredning om køreområdet (variationskoefficient)",
        "Spread of areas about their district (coefficient of variation)");

    public static Text FiguresOfChart { get; } = new("Vis tallene", "Show the figures");

    // Names
    public static IReadOnlyList<Text> Days { get; } =
    [
        new("mandag", "Monday"), new("tirsdag", "Tuesday"), new("onsdag", "Wednesday"), new("torsdag", "Thursday"),
        new("fredag", "Friday"), new("lørdag", "Saturday"), new("søndag", "Sunday"),
    ];

    public static IReadOnlyList<Text> DayKinds { get; } =
    [
        new("Helligdag mod søndag", "Public holiday from a Sunday"),
        new("Anden lukkedag mod søndag", "Other closing day from a Sunday"),
        new("Dag før helligdag", "Day before a holiday"),
        new("Dag efter helligdag", "Day after a holiday"),
    ];

    public static IReadOnlyList<Text> Limits { get; } =
    [
        new(
            "Alle områder har den samme uge: et område med flere nattebesøg end andre ses kun som en afvigelse ovenfor.",
            "Every area has the same week: an area with busier nights than others shows only as a residual above."),
        new(
            "Områdernes andele er faste gennem loggen: et område, der vokser, får gennemsnittet af årene.",
            "Areas' shares are constant over the log: an area that grows gets the average of the years."),
        new(
            "Udviklingen er en ret linje på logaritmisk skala; et interval for et kommende år dækker usikkerhed om hældningen, "
                + "ikke at den ændrer sig.",
            "The trend is a straight line on the logarithmic scale; an interval for a coming year covers doubt about its "
                + "slope, not a change of it."),
        new(
            "Dage varierer uafhængigt af hinanden: en epidemi på to uger er fjorten dage, der varierer, og intervaller for et "
                + "helt år bliver da for smalle.",
            "Days vary independently: an epidemic of two weeks is fourteen days that vary, and intervals of a whole year are "
                + "then too narrow."),
        new(
            "En skarp kant i ugens kurve udjævnes over en time eller to.",
            "A sharp edge of the week's curve is smoothed over an hour or two."),
        new(
            "Små områder trækkes mod deres køreområdes niveau, jo mere jo færre besøg de ventes at have.",
            "Small areas are drawn towards their district's level, the more the fewer visits they are expected to have."),
        new(
            "Loggen tæller bestilte besøg; besøg, som ingen bestilte, fordi ventetiden var lang, står ikke i den.",
            "The log counts visits that were ordered; those that nobody ordered because the wait was long are not in it."),
    ];
}
