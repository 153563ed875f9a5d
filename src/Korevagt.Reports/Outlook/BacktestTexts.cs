using Korevagt.Demand.Backtesting;
using Korevagt.Domain.Texts;

namespace Korevagt.Reports.Outlook;

/// <summary>The words about back-tests.</summary>
internal static class BacktestTexts
{
    public static Text Title { get; } = new("Efterprøvning af efterspørgslen", "Back-test of the demand");

    public static Text Lead(string years) => new(
        $"Hvert år er forudsagt af årene før: {years}.",
        $"Each year is predicted from the years before: {years}.");

    public static Text Sentence(string came, string expected, string inside) => new(
        $"{came} besøg kom; {expected} var ventet. Af områdernes måneder lå {inside} i deres 95 %-interval.",
        $"{came} visits came; {expected} were expected. Of the areas' months {inside} lay within their 95% intervals.");

    public static Text Scores { get; } = new("Forudsigelsernes kvalitet", "How good the predictions are");

    public static Text ScoresNote { get; } = new(
        "Log-score: middel af logaritmen til den sandsynlighed, som det, der kom, havde fået; nærmest 0 er bedst. WAPE: sum af "
            + "afvigelser (uden fortegn) over alle besøg.",
        "Log score: mean logarithm of the probability that was given to what came; nearest to 0 is best. WAPE: sum of "
            + "deviations without sign over all visits.");

    public static Text Calibration { get; } = new("Holder intervallerne?", "Do the intervals hold?");

    public static Text CalibrationNote { get; } = new(
        "Ventet er det, intervallerne selv lover: besøg er hele tal, så de lover lidt mere end 50, 80 og 95 %. Lå inden for er "
            + "det, der skete.",
        "Promised is what the intervals promise themselves: visits are whole, so they promise a little more than 50, 80 and "
            + "95%. Inside is what happened.");

    public static Text Origins { get; } = new("Årene", "The years");

    public static Text OriginsNote { get; } = new(
        "Modellen er tilpasset loggen før hvert år.",
        "The model is fitted to the log before each year.");

    public static Text Areas { get; } = new("Ventet og kommet efter område", "Expected and came by area");

    public static Text AreasNote { get; } = new(
        "Over alle forudsagte år. WAPE og andelen inden for 95 %-intervallet er områdets måneders.",
        "Over all predicted years. WAPE and the share within 95% intervals are those of the area's months.");

    public static Text Hours { get; } = new("Ventet og kommet efter time", "Expected and came by hour");

    public static Text HoursNote { get; } = new(
        "Timer efter lokalt ur, over alle forudsagte år. WAPE og andelen er ugens timers; helligdage tæller som søndage.",
        "Hours of the local clock, over all predicted years. WAPE and the share are those of the hours of the week; holidays "
            + "count as Sundays.");

    public static Text Months { get; } = new("Ventet og kommet efter måned", "Expected and came by month");

    public static Text MonthsNote { get; } = new(
        "Andelen inden for 95 %-intervallet er alle områders i den måned.",
        "The share within 95% intervals is that of all areas in the month.");

    public static Text Group { get; } = new("Gruppe", "Group");
    public static Text Number { get; } = new("Antal", "Number");
    public static Text Came { get; } = new("Kom", "Came");
    public static Text Expected { get; } = new("Ventet", "Expected");
    public static Text Difference { get; } = new("Afvigelse", "Difference");
    public static Text Model { get; } = new("Model", "Model");
    public static Text LastYear { get; } = new("Sidste års tal", "Last year's counts");
    public static Text RawRate { get; } = new("Rå gennemsnit", "Raw averages");
    public static Text LogScore { get; } = new("Log-score", "Log score");
    public static Text WeightedError { get; } = new("WAPE", "WAPE");
    public static Text Promised { get; } = new("Ventet", "Promised");
    public static Text Inside { get; } = new("Lå inden for", "Inside");
    public static Text Area { get; } = new("Område", "Area");
    public static Text Hour { get; } = new("Time", "Hour");
    public static Text Month { get; } = new("Måned", "Month");
    public static Text Year { get; } = new("År", "Year");
    public static Text FittedTo { get; } = new("Besøg i loggen før", "Visits in the log before");
    public static Text Interval { get; } = new("95 %-interval", "95% interval");
    public static Text MonthsInside { get; } = new("Måneder i 95 %", "Months in 95%");
    public static Text HoursInside { get; } = new("Timer i 95 %", "Hours in 95%");
    public static Text Total { get; } = new("I alt", "Total");

    public static Text Of(BacktestCells kind) => kind switch
    {
        BacktestCells.Year => new("regionens år", "the region's years"),
        BacktestCells.Month => new("regionens måneder", "the region's months"),
        BacktestCells.Day => new("vagtdøgn", "days of duty"),
        BacktestCells.WeekHour => new("ugens timer", "hours of the week"),
        BacktestCells.Area => new("områdernes år", "the areas' years"),
        _ => new("områdernes måneder", "the areas' months"),
    };
}
