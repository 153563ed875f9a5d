using Korevagt.Domain.Texts;

namespace Korevagt.Nights.Pages;

/// <summary>The words of the page about a night.</summary>
internal static class NightTexts
{
    public static Text Title(string date) => new($"Nattens genberegning, {date}", $"The night's re-evaluation, {date}");

    public static Text Lead(string name, string time, string minutes) => new(
        $"{name}. Færdig kl. {time} efter {minutes} min",
        $"{name}. Done at {time} after {minutes} min");

    public static Text LeadYear(int year, string years) => new(
        $"; beregnet for {year} med {years} simulerede år pr. plan",
        $"; {year} evaluated with {years} simulated years per plan");

    public static Text CaughtUp(string nights) => new(
        $"Natten står også for dem, der blev sprunget over: {nights}.",
        $"The night also stands for those that were missed: {nights}.");

    // What is new
    public static Text AnswerHeading { get; } = new("Nyt siden sidste nat", "New since last night");

    public static Text FirstNight { get; } = new(
        "Det er den første nat. Fra nu af sammenlignes hver nat med de foregående.",
        "This is the first night. From now on each night is compared with those before.");

    public static Text NothingNew { get; } = new("Intet nyt siden sidste nat.", "Nothing new since last night.");
    public static Text OneAlert { get; } = new("Én ting er ny siden sidste nat.", "One thing is new since last night.");

    public static Text Alerts(string count) => new(
        $"{count} ting er nye siden sidste nat.",
        $"{count} things are new since last night.");

    public static Text NotDone { get; } = new("Natten kunne ikke beregnes.", "The night could not be evaluated.");
    public static Text Faults { get; } = new("Det gik ikke, som det skulle:", "Something went wrong:");

    public static Text Of(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Serious => new("Alvorligt", "Serious"),
        AlertSeverity.Warning => new("Se på det", "Look at it"),
        _ => new("Til orientering", "Good to know"),
    };

    public static Text StillHeading { get; } = new("Fortsat:", "Still so:");

    public static Text StillMissed(string plan, string target) => new(
        $"{plan}: servicemålet {target} holdes ikke.",
        $"{plan}: the service target {target} is not met.");

    public static Text StillDrifting(string place, string change) => new(
        $"I {place} kommer der et andet antal besøg end forventet: {change}.",
        $"In {place} visits come in another number than forecast: {change}.");

    public static Text StillFailing(string file) => new(
        $"Scenariet {file} kan ikke beregnes.",
        $"The scenario {file} cannot be evaluated.");

    public static Text StillSetAside(string log) => new($"Loggen {log} er lagt til side.", $"The log {log} is set aside.");

    // The plans
    public static Text OverviewHeading { get; } = new("Scenarierne i nat", "The scenarios tonight");

    public static Text OverviewCaption { get; } = new(
        "95 %-intervaller i parentes. Kurverne viser de seneste 30 nætter.",
        "95% intervals in parentheses. The curves show the last 30 nights.");

    public static Text Plan { get; } = new("Plan", "Plan");
    public static Text Saving { get; } = new("Besparelse om året", "Saving a year");
    public static Text P90 { get; } = new("90 % nås inden for", "90% are reached within");
    public static Text AgainstBaseline { get; } = new("Mod den nuværende ordning", "Against the baseline");
    public static Text LastNights { get; } = new("30 nætter", "30 nights");
    public static Text SavingNights { get; } = new("Besparelsen i 30 nætter", "The saving over 30 nights");
    public static Text P90Nights { get; } = new("90 %-fraktilen i 30 nætter", "The 90% quantile over 30 nights");
    public static Text Target { get; } = new("Servicemål", "Service target");
    public static Text Met { get; } = new("holdes", "met");
    public static Text Missed { get; } = new("holdes ikke", "missed");
    public static Text SinceYesterday(string change) => new($"{change} siden sidste nat", $"{change} since last night");
    public static Text AsYesterday { get; } = new("som sidste nat", "as last night");
    public static Text Baseline { get; } = new("nuværende ordning", "baseline");
    public static Text Tabs { get; } = new("Planer", "Plans");

    // Charts
    public static Text SavingChart { get; } = new("Besparelse om året, mio. kr.", "Saving a year, DKK million");

    public static Text P90Chart { get; } = new(
        "90 % af regionens besøg nås inden for, min",
        "90% of the region's visits are reached within, min");

    public static Text TargetChart(string target) => new(
        $"Besøg inden for servicemålet ({target}), %",
        $"Visits within the service target ({target}), %");

    public static Text ChartOfOneNight(string figure, string night, string interval) => new(
        $"{figure} den {night} (95 %-interval {interval}); kurven begynder her.",
        $"{figure} on {night} (95% interval {interval}); the curve begins here.");

    public static Text ChartSummary(string first, string firstNight, string last, string lastNight, string interval) => new(
        $"Fra {first} den {firstNight} til {last} den {lastNight} (95 %-interval {interval}).",
        $"From {first} on {firstNight} to {last} on {lastNight} (95% interval {interval}).");

    // Districts and areas
    public static Text DistrictsHeading { get; } = new("Hvem venter længere", "Who waits longer");

    public static Text DistrictsCaption { get; } = new(
        "Køreområderne, den største forlængelse først.",
        "The districts, the largest increase first.");

    public static Text BaselineDistrictsHeading { get; } = new("Køreområderne", "The districts");
    public static Text BaselineDistrictsCaption { get; } = new("Den længste ventetid først.", "The longest wait first.");
    public static Text District { get; } = new("Køreområde", "District");
    public static Text Visits { get; } = new("Besøg om året", "Visits a year");

    public static Text LongerAreas(string areas) => new(
        $"Af de enkelte områder venter man mest længere end i den nuværende ordning i {areas}.",
        $"Of the single areas, waits are most longer than in the baseline in {areas}.");

    public static Text NoLongerArea { get; } = new(
        "Taget hver for sig er ventetiden ikke påviseligt længere i noget område; køreområderne ovenfor har flere besøg at bygge "
            + "på.",
        "Taken one by one, no area provenly waits longer; the districts above have more visits to go by.");

    // Demand
    public static Text DemandHeading { get; } = new("Efterspørgslen", "Demand");

    public static Text DemandFit(string visits, string from, string to, string trend) => new(
        $"Efterspørgslen er tilpasset {visits} besøg fra {from} til {to}; udviklingen er {trend} om året.",
        $"Demand is fitted to {visits} visits from {from} to {to}; its trend is {trend} a year.");

    public static Text DemandForecast(string date) => new(
        $" Den holdes op mod forudsigelsen fra {date}.",
        $" It is held against the forecast of {date}.");

    public static Text NoDays { get; } = new(
        "Der er endnu ingen hele døgn efter forudsigelsen at holde op mod den.",
        "There are no whole days after the forecast to hold against it yet.");

    public static Text DaysChart { get; } = new("Besøg pr. vagtdøgn i regionen", "Visits of the region per day of duty");
    public static Text Expected { get; } = new("forventet", "forecast");
    public static Text Came { get; } = new("faktisk", "actual");

    public static Text DaysSummary(string days, string came, string expected) => new(
        $"I de seneste {days} døgn kom der {came} besøg; forventet var {expected}.",
        $"In the last {days} days {came} visits came; {expected} were forecast.");

    public static Text DriftCaption { get; } = new(
        "Faktisk mod forventet siden forudsigelsen.",
        "Actual against forecast since the forecast was made.");

    public static Text Ratio { get; } = new("Faktisk / forventet", "Actual / forecast");
    public static Text Evidence { get; } = new("Styrke af beviset", "Strength of evidence");
    public static Text Limit { get; } = new("Grænse", "Limit");
    public static Text Verdict { get; } = new("Vurdering", "Verdict");
    public static Text AsForecast { get; } = new("som forventet", "as forecast");

    public static Text Drifts(string change, string since) => new(
        $"{change} siden omkring {since}",
        $"{change} since about {since}");

    public static Text EvidenceNote(string probability) => new(
        "Styrken af beviset er, hvor mange gange mere sandsynlige tallene er, hvis efterspørgslen har ændret sig. Når forudsigelsen "
            + $"er rigtig, når den nogensinde over grænsen med højst {probability} sandsynlighed i nogen af rækkerne, uanset "
            + "hvor tit man ser efter.",
        "The evidence is how many times likelier the counts are if demand has changed. While the forecast is right, the "
            + $"probability that it ever passes the limit in any of the rows is at most {probability}, however often one "
            + "looks.");

    // Logs
    public static Text LogsHeading { get; } = new("Loggene", "The logs");
    public static Text LogsCaption { get; } = new("De logge, som historikken består af.", "The logs that make the history.");
    public static Text Log { get; } = new("Log", "Log");
    public static Text Covers { get; } = new("Dækker", "Covers");
    public static Text DaysUsed { get; } = new("Døgn brugt", "Days used");
    public static Text Sha256 { get; } = new("SHA-256", "SHA-256");
    public static Text LogVisits { get; } = new("Besøg brugt", "Visits used");
    public static Text New { get; } = new("ny i nat", "new tonight");
    public static Text NoLogs { get; } = new("Der er ingen logge.", "There are no logs.");

    public static Text Gap(string date) => new(
        $"Før {date} mangler der døgn; ældre logge er ikke brugt.",
        $"Before {date} days are missing; older logs are not used.");

    public static Text SetAsideHeading { get; } = new("Lagt til side", "Set aside");
    public static Text LeftHeading { get; } = new("Ikke taget ind i nat", "Not taken up tonight");

    // Provenance
    public static Text ProvenanceHeading { get; } = new("Hvad tallene bygger på", "What the figures rest on");
    public static Text Item { get; } = new("Hvad", "What");
    public static Text Value { get; } = new("Værdi", "Value");

    public static IReadOnlyList<Text> ProvenanceRows { get; } =
    [
        new("Nat", "Night"),
        new("Begyndt", "Began"),
        new("Færdig", "Ended"),
        new("Programversion", "Engine version"),
        new("Indstillinger (SHA-256)", "Settings (SHA-256)"),
        new("Nuværende ordning", "Baseline"),
        new("Vejkort", "Road map"),
        new("Historik", "History"),
        new("År", "Year"),
        new("Simulerede år", "Simulated years"),
        new("Startværdi (seed)", "Seed"),
    ];
}
