using System.Diagnostics;
using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Outlook;

/// <summary>The words about forecasts.</summary>
internal static class ForecastTexts
{
    public static Text Title(int year) => new($"Prognose for {year}", $"Forecast for {year}");

    public static Text Lead(string plan, int baseYear, int year) => new(
        $"{plan}, fra {baseYear} til {year}",
        $"{plan}, from {baseYear} to {year}");

    public static Text Sentence(int year, string visits, string interval) => new(
        $"I {year} ventes {visits} besøg; med 95 % sandsynlighed kommer der {interval}.",
        $"{visits} visits are expected in {year}; with a probability of 95% there will be {interval}.");

    public static Text FromTheBaseYear(int baseYear, string visits, string change) => new(
        $"Basisåret er {baseYear} med {visits} forventede besøg; ændringen derfra er {change}.",
        $"The base year is {baseYear} with {visits} expected visits; the change from it is {change}.");

    public static Text Rates(string interval) => new(
        $"Uden tilfældets udsving er det forventede antal {interval} (95 %), efter loggens oplysninger.",
        $"Without chance the expected number is {interval} (95%), as far as the log can tell.");

    public static Text NoUncertainty { get; } = new(
        "Efterspørgslen er samlet af offentliggjorte tal, ikke tilpasset en log: intervallerne rummer kun tilfældet, ikke at "
            + "raterne selv er usikre.",
        "The demand is put together from published figures, not fitted to a log: intervals have chance only, not that the "
            + "rates themselves are unsure.");

    public static Text TrendReplaced(string change) => new(
        $"Udviklingen er sat til {change} om året i stedet for efterspørgslens egen; den antages at være sikker.",
        $"The trend is set to {change} a year in place of the demand's own; it is taken as sure.");

    public static Text TrendDamped(string share) => new(
        $"Udviklingen dæmpes: hvert år beholder {share} af det forriges.",
        $"The trend is damped: each year keeps {share} of the one before.");

    public static Text TrendNotEstimated { get; } = new(
        "Loggen er for kort til en udvikling; den er 0, og tvivl om den er ikke med.",
        "The log is too short for a trend; it is 0, and doubt about it is not included.");

    public static Text PopulationPassedOver(string rows) => new(
        $"Rækker i befolkningsfilen om andre kommuner eller områder end planens, sprunget over: {rows}.",
        $"Rows of the population file about municipalities or areas that the plan does not have, passed over: {rows}.");

    public static Text PopulationInTrend { get; } = new(
        "Loggens egen udvikling rummer den befolkningsvækst, der var i loggens år. Med en befolkningsprognose oveni tæller den "
            + "med to gange; --trend sætter udviklingen pr. indbygger.",
        "The log's own trend contains the population growth of the log's years. A population projection on top counts that "
            + "twice; --trend sets the trend per inhabitant.");

    public static Text MultipliersKnown { get; } = new(
        "Befolkningstal og greb antages at være sikre.",
        "Population figures and levers are taken as sure.");

    public static Text Steps(int baseYear, int year) => new($"Fra {baseYear} til {year}", $"From {baseYear} to {year}");

    public static Text StepsNote { get; } = new(
        "Hvert trin ganges på det foregående.",
        "Each step multiplies the one before it.");

    public static Text Step { get; } = new("Trin", "Step");
    public static Text Factor { get; } = new("Faktor", "Factor");
    public static Text Effect { get; } = new("Ændring i besøg", "Change in visits");
    public static Text Visits { get; } = new("Besøg om året", "Visits a year");
    public static Text Months { get; } = new("Efter måned", "By month");
    public static Text Districts { get; } = new("Efter køreområde", "By district");
    public static Text Areas { get; } = new("Efter område", "By area");

    public static Text TotalsNote { get; } = new(
        "Intervallerne gælder de besøg, der kommer: raternes usikkerhed, døgn, der varierer, og tilfældet.",
        "Intervals are those of the visits that come: doubt about the rates, days that vary, and chance.");

    public static Text TotalsNoteOfChance { get; } = new(
        "Intervallerne gælder de besøg, der kommer, og rummer kun tilfældet.",
        "Intervals are those of the visits that come, with chance only.");

    public static Text Month { get; } = new("Måned", "Month");
    public static Text District { get; } = new("Køreområde", "District");
    public static Text Area { get; } = new("Område", "Area");
    public static Text BaseYear(int year) => new($"Basisår {year}", $"Base year {year}");
    public static Text Forecast(int year) => new($"Prognose {year}", $"Forecast {year}");
    public static Text Change { get; } = new("Ændring", "Change");
    public static Text Interval80 { get; } = new("80 %-interval", "80% interval");
    public static Text Interval95 { get; } = new("95 %-interval", "95% interval");
    public static Text Total { get; } = new("I alt", "Total");
    public static Text Chart { get; } = new("Besøg pr. måned med intervaller", "Visits per month with intervals");

    public static Text ChartSummary(
        string quietest, string fewest, string busiest, string most, int baseYear, string fewestThen, string mostThen) => new(
        $"Roligst er {quietest} med {fewest} besøg ({baseYear}: {fewestThen}), travlest {busiest} med {most} ({baseYear}: {mostThen}).",
        $"Quietest is {quietest} with {fewest} visits ({baseYear}: {fewestThen}), busiest {busiest} with {most} ({baseYear}: {mostThen}).");

    public static Text ChartForecast(int year) => new($"prognose {year}", $"forecast {year}");
    public static Text ChartBands { get; } = new("50, 80 og 95 % af udfaldene", "50, 80 and 95% of outcomes");
    public static Text ChartBase(int baseYear) => new($"basisåret {baseYear}", $"base year {baseYear}");
    public static Text ChartAxis { get; } = new("Besøg", "Visits");

    public static Text Of(ForecastStepKind kind, int baseYear) => kind switch
    {
        ForecastStepKind.BaseYear => new($"Forventet i {baseYear}", $"Expected in {baseYear}"),
        ForecastStepKind.Trend => new("Udvikling", "Trend"),
        ForecastStepKind.Population => new("Befolkning", "Population"),
        ForecastStepKind.Calendar => new(
            "Kalender: årets egne helligdage og weekender",
            "Calendar: the year's own holidays and weekends"),
        _ => throw new UnreachableException($"A step of kind {kind} is called by its own name."),
    };
}
