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

    public static Text Sentence(string expected, string actual, string inside) => new(
        $"Forventet var {expected} besøg, faktisk kom der {actual}. Af områdernes måneder lå {inside} i deres 95 %-interval.",
        $"{expected} visits were expected, {actual} actually came. Of the areas' months {inside} lay within their 95% intervals.");

    // The charts
    public static Text MonthsChart { get; } = new("Forventet og faktisk, måned for måned", "Expected and actual by month");

    public static Text HoursChart(int year) => new(
        $"Forventet og faktisk, ugens timer i {year}", $"Expected and actual, hours of the week in {year}");

    public static Text ChartExpected { get; } = new("forventet", "expected");
    public static Text ChartCame { get; } = new("faktisk", "actual");
    public static Text ChartAxis { get; } = new("Besøg", "Visits");

    public static Text ChartSummary(string inside, string all, string farthest, string expected, string actual) => new(
        $"{inside} af {all} ligger i 95 %-intervallet. Størst er afvigelsen for {farthest}: forventet {expected}, faktisk {actual}.",
        $"{inside} of {all} lie within the 95% interval. The largest deviation is that of {farthest}: expected {expected}, actual {actual}.");

    public static IReadOnlyList<Text> Days { get; } =
    [
        new("mandag", "Monday"), new("tirsdag", "Tuesday"), new("onsdag", "Wednesday"), new("torsdag", "Thursday"),
        new("fredag", "Friday"), new("lørdag", "Saturday"), new("søndag", "Sunday"),
    ];

    public static Text Scores { get; } = new("Forudsigelsernes kvalitet", "How good the predictions are");

    public static Text ScoresNote { get; } = new(
        "WAPE: sum af afvigelser (uden fortegn) over alle besøg. Log-score: middel af logaritmen til den sandsynlighed, som det "
            + "faktiske antal havde fået; nærmest 0 er bedst.",
        "WAPE: sum of deviations without sign over all visits. Log score: mean logarithm of the probability that was given to "
            + "the actual number; nearest to 0 is best.");

    public static Text Calibration { get; } = new("Holder intervallerne?", "Do the intervals hold?");

    public static Text CalibrationNote { get; } = new(
        "Forventet er det, intervallerne selv lover: besøg er hele tal, så de lover lidt mere end 50, 80 og 95 %. Lå inden for er "
            + "det, der skete.",
        "Promised is what the intervals promise themselves: visits are whole, so they promise a little more than 50, 80 and "
            + "95%. Inside is what happened.");

    public static Text Origins { get; } = new("Årene", "The years");

    public static Text OriginsNote { get; } = new(
        "Modellen er tilpasset loggen før hvert år.",
        "The model is fitted to the log before each year.");

    public static Text Areas { get; } = new("Forventet og faktisk, område for område", "Expected and actual by area");

    public static Text AreasNote { get; } = new(
        "Over alle forudsagte år. WAPE og andelen inden for 95 %-intervallet er områdets måneders.",
        "Over all predicted years. WAPE and the share within 95% intervals are those of the area's months.");

    public static Text Hours { get; } = new("Forventet og faktisk, time for time", "Expected and actual by hour");

    public static Text HoursNote { get; } = new(
        "Timer efter lokalt ur, over alle forudsagte år. WAPE og andelen er ugens timers; helligdage tæller som søndage.",
        "Hours of the local clock, over all predicted years. WAPE and the share are those of the hours of the week; holidays "
            + "count as Sundays.");

    public static Text Months { get; } = new("Forventet og faktisk, måned for måned", "Expected and actual by month");

    public static Text MonthsNote { get; } = new(
        "Andelen inden for 95 %-intervallet er alle områders i den måned.",
        "The share within 95% intervals is that of all areas in the month.");

    public static Text Group { get; } = new("Gruppe", "Group");
    public static Text Number { get; } = new("Antal", "Number");
    public static Text Came { get; } = new("Faktisk", "Actual");
    public static Text Expected { get; } = new("Forventet", "Expected");
    public static Text Difference { get; } = new("Afvigelse", "Difference");
    public static Text Model { get; } = new("Model", "Model");
    public static Text LastYear { get; } = new("Sidste års tal", "Last year's counts");
    public static Text RawRate { get; } = new("Rå gennemsnit", "Raw averages");
    public static Text LogScore { get; } = new("Log-score", "Log score");
    public static Text WeightedError { get; } = new("WAPE", "WAPE");
    public static Text Promised { get; } = new("Forventet", "Promised");
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
