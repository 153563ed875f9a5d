using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Fit;

/// <summary>The sentences about a demand fitted to a visit log.</summary>
public static class FitTexts
{
    public static Text Log(string visits, string from, string to, string areas, string visitsPerDay) => new(
        $"Loggen har {visits} besøg fra {from} til {to} i {areas} områder, i gennemsnit {visitsPerDay} om dagen.",
        $"The log has {visits} visits from {from} to {to} in {areas} areas, {visitsPerDay} a day on average.");

    public static Text Rejected(string rejected, string rows) => new(
        $"{rejected} af {rows} rækker er afvist.",
        $"{rejected} of {rows} rows are rejected.");

    public static Text Trend(string change, string interval) => new(
        $"Besøgene ændrer sig med {change} om året (95 %-interval {interval}).",
        $"Visits change by {change} a year (95% interval {interval}).");

    public static Text TrendUnsure(string change, string interval) => new(
        $"Besøgene ændrer sig med {change} om året, men 95 %-intervallet ({interval}) rummer også ingen ændring.",
        $"Visits change by {change} a year, but the 95% interval ({interval}) also holds no change.");

    public static Text NoTrend { get; } = new(
        "Udviklingen fra år til år kan ikke ses af så kort en log; besøgene regnes som uændrede.",
        "So short a log does not show the trend from year to year; visits are taken as unchanged.");

    public static Text DaysVary(string dispersion, string probability, string variation) => new(
        $"Dagene svinger mere, end tilfældet giver: spredningen er {dispersion} gange den tilfældige ({probability}). Modellen "
            + $"lader hele dage variere med ±{variation}, og intervallerne er bredere derefter.",
        $"Days vary more than chance does: their dispersion is {dispersion} times that of chance ({probability}). The model "
            + $"lets whole days vary by ±{variation}, and intervals are wider for it.");

    public static Text DaysSteady(string dispersion, string probability) => new(
        $"Dagene svinger ikke mere, end tilfældet giver: spredningen er {dispersion} gange den tilfældige ({probability}).",
        $"Days vary no more than chance does: their dispersion is {dispersion} times that of chance ({probability}).");

    public static Text AreasShift(string dispersion, string probability) => new(
        $"Områdernes andele skifter fra kvartal til kvartal mere, end tilfældet giver (spredning {dispersion}, {probability}); "
            + "områdernes intervaller er bredere derefter.",
        $"The areas' shares change from quarter to quarter more than chance does (dispersion {dispersion}, {probability}); "
            + "the areas' intervals are wider for it.");

    public static Text AreasSteady(string dispersion, string probability) => new(
        $"Områdernes andele er de samme gennem hele loggen, så vidt tilfældet lader se (spredning {dispersion}, {probability}).",
        $"The areas' shares are the same throughout the log as far as chance lets one see (dispersion {dispersion}, "
            + $"{probability}).");

    public static Text AreasDiffer(string differing, string areas, string most) => new(
        $"{differing} af {areas} områder har sikkert flere eller færre besøg, end indbyggertal, alder og køreområde lader "
            + $"vente; mest {most}.",
        $"{differing} of {areas} areas surely have more or fewer visits than population, age and district lead one to "
            + $"expect; most of all {most}.");

    public static Text NoAreaDiffers { get; } = new(
        "Intet område har sikkert flere eller færre besøg, end indbyggertal, alder og køreområde lader vente.",
        "No area surely has more or fewer visits than population, age and district lead one to expect.");

    public static Text AreaRatio(string area, string ratio, string interval) => new(
        $"{area} ({ratio} gange det ventede, {interval})",
        $"{area} ({ratio} times the expected, {interval})");

    public static Text NeverVisited(string count, string areas) => new(
        $"{count} områder har ingen besøg i loggen: {areas}. De får deres køreområdes niveau, trukket ned af de besøg, der "
            + "ikke kom.",
        $"{count} areas have no visits in the log: {areas}. They get their district's level, lowered by the visits that did "
            + "not come.");

    public static Text NotEstimated(string parts) => new(
        $"Loggen er for kort til at vise: {parts}. Der regnes uden.",
        $"The log is too short to show: {parts}. They are left out.");

    public static Text AllEstimated { get; } = new(
        "Loggen er lang nok til alle modellens dele.",
        "The log is long enough for every part of the model.");

    public static Text Duration(string what, string visits, string family, string mean, string variation) => new(
        $"{what} ({visits} besøg) følger bedst en {family} med middel {mean} min og variationskoefficient {variation}.",
        $"{what} ({visits} visits) follows best a {family} with mean {mean} min and coefficient of variation {variation}.");

    public static Text DurationEmpirical(string what, string visits, string values, string mean) => new(
        $"{what} ({visits} besøg) følger ingen af fordelingerne godt nok; brug tiderne selv ({values} værdier, middel "
            + $"{mean} min).",
        $"{what} ({visits} visits) follows none of the families well enough; use the times themselves ({values} values, mean "
            + $"{mean} min).");

    public static Text NoDuration(string what, string reason) => new(
        $"{what} kan ikke tilpasses: {reason}.",
        $"{what} cannot be fitted: {reason}.");

    public static Text ParkingIncluded { get; } = new(
        "Tid hos patienten er i loggen fra ankomst til afgang og rummer parkering og overlevering: sæt "
            + "parkingAndHandoverMinutes til 0 ved siden af.",
        "Time on site runs in the log from arrival to departure and contains parking and handover: set "
            + "parkingAndHandoverMinutes to 0 beside it.");

    public static Text Driving(string factor, string interval, string drives) => new(
        $"Kørsel tager {factor} gange så lang tid, som vejnettet siger ved fri fart (95 %-interval {interval}, {drives} ture "
            + "direkte fra patient til patient).",
        $"Driving takes {factor} times as long as the road network says at free flow (95% interval {interval}, {drives} "
            + "drives straight from patient to patient).");

    public static Text NoDriving(string reason) => new(
        $"Kørselsfaktoren kan ikke findes: {reason}.",
        $"The driving factor cannot be told: {reason}.");

    public static Text NoDrives { get; } = new(
        "Kørselsfaktoren er ikke undersøgt: loggen har ingen køretider, eller planen har intet vejkort.",
        "The driving factor was not looked for: the log has no driving times, or the plan no road map.");

    public static Text OnSite { get; } = new("Tiden hos patienten", "Time on site");
    public static Text DispatchDelay { get; } = new("Tiden fra bestilling til disponering", "Time from order to dispatch");
    public static Text Settings { get; } = new("Til planens \"process\":", "For the plan's \"process\":");

    public static Text SettingsInFile { get; } = new(
        "De målte tider selv står i filen fra --json.",
        "The measured times themselves stand in the file of --json.");

    /// <summary>A part that was not estimated, by the name it has in a demand file.</summary>
    public static Text Part(string part) => part switch
    {
        "month" => new("måneder", "months"),
        "trend" => new("udvikling fra år til år", "the trend from year to year"),
        "dayKind.publicHoliday" => new("helligdage", "public holidays"),
        "dayKind.closingDay" => new("andre lukkedage", "other closing days"),
        "dayKind.dayBefore" => new("dage før helligdage", "days before holidays"),
        "dayKind.dayAfter" => new("dage efter helligdage", "days after holidays"),
        _ => new(part, part),
    };

    public static Text Of(DistributionKind kind) => kind switch
    {
        DistributionKind.Exponential => new("eksponentialfordeling", "exponential distribution"),
        DistributionKind.Lognormal => new("lognormalfordeling", "lognormal distribution"),
        DistributionKind.Gamma => new("gammafordeling", "gamma distribution"),
        _ => new("empirisk fordeling", "empirical distribution"),
    };

    public static IReadOnlyList<Text> Stages { get; } =
    [
        new("Læser loggen", "Reading the log"),
        new("Tilpasser besøgene", "Fitting visits"),
        new("Tilpasser tiderne", "Fitting times"),
        new("Sammenligner kørsel med vejnettet", "Comparing drives with the road network"),
    ];
}
