using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Outlook;

/// <summary>The words about forecasts.</summary>
internal sealed record ForecastTexts(
    string Title, string Lead, string Sentence, string Rates, string NoUncertainty, string TrendReplaced, string TrendDamped, string TrendNotEstimated,
    string PopulationInTrend, string MultipliersKnown, string Steps, string StepsNote, string Step, string Factor, string Effect, string Visits,
    string Months, string Districts, string Areas, string TotalsNote, string TotalsNoteOfChance, string Month, string District, string Area, string BaseYear, string Forecast,
    string Change, string Interval80, string Interval95, string Total, string Chart, string ChartSummary, string ChartLegend, Func<ForecastStepKind, string> Kind)
{
    private static readonly ForecastTexts Danish = new(
        "Prognose for {0}", "{0}, fra {1} til {2}",
        "I {0} ventes {1} besøg; med 95 % sandsynlighed kommer der {2}.",
        "Uden tilfældets udsving er det ventede antal {0} (95 %), så vidt loggen kan sige det.",
        "Efterspørgslen er samlet af offentliggjorte tal, ikke tilpasset en log: intervallerne rummer kun tilfældet, ikke at raterne selv er usikre.",
        "Udviklingen er sat til {0} om året i stedet for efterspørgslens egen; den regnes for sikker.",
        "Udviklingen dæmpes: hvert år beholder {0} af det forriges.",
        "Loggen er for kort til en udvikling; den er 0, og tvivl om den er ikke med.",
        "Loggens egen udvikling rummer den befolkningsvækst, der var i loggens år. Med en befolkningsprognose oveni tæller den med to gange; --trend sætter udviklingen pr. indbygger.",
        "Befolkningstal og greb regnes for sikre.",
        "Fra {0} til {1}", "Hvert trin ganges på det foregående.", "Trin", "Faktor", "Besøg mere eller mindre", "Besøg om året",
        "Efter måned", "Efter køreområde", "Efter område", "Intervallerne gælder de besøg, der kommer: raternes usikkerhed, døgn, der varierer, og tilfældet.", "Intervallerne gælder de besøg, der kommer, og rummer kun tilfældet.",
        "Måned", "Køreområde", "Område", "År {0}", "Prognose {0}", "Ændring", "80 %-interval", "95 %-interval", "I alt",
        "Besøg pr. måned med intervaller", "Fra {0} besøg i den roligste måned til {1} i den travleste.", "Mørkt: 50 %, lysere: 80 % og 95 % af udfaldene.",
        kind => kind switch
        {
            ForecastStepKind.BaseYear => "Ventet i {0}",
            ForecastStepKind.Trend => "Udvikling",
            ForecastStepKind.Population => "Befolkning",
            ForecastStepKind.Calendar => "Kalender: årets egne helligdage og weekender",
            _ => "{0}",
        });

    private static readonly ForecastTexts English = new(
        "Forecast for {0}", "{0}, from {1} to {2}",
        "{1} visits are expected in {0}; with a probability of 95% there will be {2}.",
        "Without chance the expected number is {0} (95%), as far as the log can tell.",
        "The demand is put together from published figures, not fitted to a log: intervals have chance only, not that the rates themselves are unsure.",
        "The trend is set to {0} a year in place of the demand's own; it is taken as sure.",
        "The trend is damped: each year keeps {0} of the one before.",
        "The log is too short for a trend; it is 0, and doubt about it is not included.",
        "The log's own trend contains the population growth of the log's years. A population projection on top counts that twice; --trend sets the trend per inhabitant.",
        "Population figures and levers are taken as sure.",
        "From {0} to {1}", "Each step multiplies the one before it.", "Step", "Factor", "Visits more or fewer", "Visits a year",
        "By month", "By district", "By area", "Intervals are those of the visits that come: doubt about the rates, days that vary, and chance.", "Intervals are those of the visits that come, with chance only.",
        "Month", "District", "Area", "Year {0}", "Forecast {0}", "Change", "80% interval", "95% interval", "Total",
        "Visits per month with intervals", "From {0} visits in the quietest month to {1} in the busiest.", "Dark: 50%, lighter: 80% and 95% of outcomes.",
        kind => kind switch
        {
            ForecastStepKind.BaseYear => "Expected in {0}",
            ForecastStepKind.Trend => "Trend",
            ForecastStepKind.Population => "Population",
            ForecastStepKind.Calendar => "Calendar: the year's own holidays and weekends",
            _ => "{0}",
        });

    public static ForecastTexts For(Language language) => language == Language.En ? English : Danish;
}
