using Korevagt.Demand.Backtesting;
using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Outlook;

/// <summary>The words about back-tests.</summary>
internal sealed record BacktestTexts(
    string Title, string Lead, string Sentence, string Scores, string ScoresNote, string Calibration, string CalibrationNote,
    string Origins, string OriginsNote, string Areas, string AreasNote, string Hours, string HoursNote, string Months, string MonthsNote,
    string Group, string Number, string Came, string Expected, string Difference, string Model, string LastYear, string RawRate,
    string LogScore, string WeightedError, string Promised, string Inside, string Area, string Hour, string Month, string Year, string FittedTo,
    string Interval, string MonthsInside, string HoursInside, string Total, Func<BacktestCells, string> Kind)
{
    private static readonly BacktestTexts Danish = new(
        "Efterprøvning af efterspørgslen", "Hvert år er forudsagt af årene før: {0}.",
        "{0} besøg kom; {1} var ventet. Af områdernes måneder lå {2} i deres 95 %-interval.",
        "Forudsigelsernes kvalitet",
        "Log-score: middel af logaritmen til den sandsynlighed, som det, der kom, havde fået; nærmest 0 er bedst. WAPE: sum af afvigelser (uden fortegn) over alle besøg.",
        "Holder intervallerne?",
        "Ventet er det, intervallerne selv lover: besøg er hele tal, så de lover lidt mere end 50, 80 og 95 %. Lå inden for er det, der skete.",
        "Årene", "Modellen er tilpasset loggen før hvert år.",
        "Ventet og kommet efter område", "Over alle forudsagte år. WAPE og andelen inden for 95 %-intervallet er områdets måneders.",
        "Ventet og kommet efter time", "Timer efter lokalt ur, over alle forudsagte år. WAPE og andelen er ugens timers; helligdage tæller som søndage.",
        "Ventet og kommet efter måned", "Andelen inden for 95 %-intervallet er alle områders i den måned.",
        "Gruppe", "Antal", "Kom", "Ventet", "Afvigelse", "Model", "Sidste års tal", "Rå gennemsnit", "Log-score", "WAPE", "Ventet", "Lå inden for",
        "Område", "Time", "Måned", "År", "Besøg i loggen før", "95 %-interval", "Måneder i 95 %", "Timer i 95 %", "I alt",
        kind => kind switch
        {
            BacktestCells.Year => "regionens år",
            BacktestCells.Month => "regionens måneder",
            BacktestCells.Day => "vagtdøgn",
            BacktestCells.WeekHour => "ugens timer",
            BacktestCells.Area => "områdernes år",
            _ => "områdernes måneder",
        });

    private static readonly BacktestTexts English = new(
        "Back-test of the demand", "Each year is predicted from the years before: {0}.",
        "{0} visits came; {1} were expected. Of the areas' months {2} lay within their 95% intervals.",
        "How good the predictions are",
        "Log score: mean logarithm of the probability that was given to what came; nearest to 0 is best. WAPE: sum of deviations without sign over all visits.",
        "Do the intervals hold?",
        "Promised is what the intervals promise themselves: visits are whole, so they promise a little more than 50, 80 and 95%. Inside is what happened.",
        "The years", "The model is fitted to the log before each year.",
        "Expected and came by area", "Over all predicted years. WAPE and the share within 95% intervals are those of the area's months.",
        "Expected and came by hour", "Hours of the local clock, over all predicted years. WAPE and the share are those of the hours of the week; holidays count as Sundays.",
        "Expected and came by month", "The share within 95% intervals is that of all areas in the month.",
        "Group", "Number", "Came", "Expected", "Difference", "Model", "Last year's counts", "Raw averages", "Log score", "WAPE", "Promised", "Inside",
        "Area", "Hour", "Month", "Year", "Visits in the log before", "95% interval", "Months in 95%", "Hours in 95%", "Total",
        kind => kind switch
        {
            BacktestCells.Year => "the region's years",
            BacktestCells.Month => "the region's months",
            BacktestCells.Day => "days of duty",
            BacktestCells.WeekHour => "hours of the week",
            BacktestCells.Area => "the areas' years",
            _ => "the areas' months",
        });

    public static BacktestTexts For(Language language) => language == Language.En ? English : Danish;
}
