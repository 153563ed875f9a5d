using System.Globalization;
using Korevagt.Demand.Backtesting;
using Korevagt.Domain.Texts;
using Korevagt.Exports.Tables;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Html;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Outlook;

/// <summary>A back-test in words and tables.</summary>
public sealed class BacktestTables
{
    private const int HoursOfDay = 24;
    private const double Widest = 0.95;

    private readonly BacktestedDemand tested;
    private readonly Backtest test;
    private readonly ReportFormat format;

    /// <summary>Prepares the tables of a back-test in one language.</summary>
    public BacktestTables(BacktestedDemand tested, Language language)
    {
        (this.tested, test) = (tested, tested.Test);
        format = ReportFormat.For(language);
        var areaMonths = test.Score(BacktestCells.AreaMonth);
        Sentence = format.Say(BacktestTexts.Sentence(
            format.Number(areaMonths.Expected), format.Number(areaMonths.Came), format.Percent(areaMonths.InsideWidest)));
        All = [Origins(), Months(), Hours(), Areas(), Calibration(), Scores()];
    }

    /// <summary>The test in one sentence.</summary>
    public string Sentence { get; }

    /// <summary>The tables, the most telling first.</summary>
    public IReadOnlyList<PlainTable> All { get; }

    /// <summary>The test as one self-contained page.</summary>
    public string Page() => TablesPage.Render(
        format.Say(BacktestTexts.Title),
        format.Say(BacktestTexts.Lead(format.List([.. test.Years.Select(year => Plain(year.Year))]))),
        tested.Plan.Name, [Sentence],
        Markup.Of($"{BacktestChart.Months(test, format)}{BacktestChart.Hours(test, format)}"), All, format.Language);

    private PlainTable Origins() => new(
        format.Say(BacktestTexts.Origins), format.Say(BacktestTexts.OriginsNote),
        format.Say(
            BacktestTexts.Year, BacktestTexts.Difference, BacktestTexts.Expected, BacktestTexts.Interval, BacktestTexts.Came,
            BacktestTexts.FittedTo),
        [
            .. test.Years.Select(year =>
            {
                var cell = year.Cells[BacktestCells.Year].Single();
                var interval = cell.Predicted.Interval(Widest);
                return (string[])
                [
                    Plain(year.Year), Difference(cell.Predicted.Mean, cell.Came), format.Number(cell.Predicted.Mean),
                    format.Interval(format.Number(interval.Lower), format.Number(interval.Upper)), format.Number(cell.Came),
                    format.Number(year.Fitted.Visits),
                ];
            }),
        ]);

    private PlainTable Scores() => new(
        format.Say(BacktestTexts.Scores), format.Say(BacktestTexts.ScoresNote),
        [
            format.Say(BacktestTexts.Group),
            .. from what in format.Say(BacktestTexts.WeightedError, BacktestTexts.LogScore)
               from who in format.Say(BacktestTexts.Model, BacktestTexts.LastYear, BacktestTexts.RawRate)
               select $"{what}: {who}",
            format.Say(BacktestTexts.Number),
        ],
        [
            .. Enum.GetValues<BacktestCells>().Select(kind =>
            {
                var score = test.Score(kind);
                return (string[])
                [
                    format.Say(BacktestTexts.Of(kind)),
                    .. new[] { score.Model, score.LastYear, score.RawRate }.Select(one => format.Percent(one.WeightedError)),
                    .. new[] { score.Model, score.LastYear, score.RawRate }.Select(one => format.Number(one.LogScore, 3)),
                    format.Number(score.Cells),
                ];
            }),
        ]);

    private PlainTable Calibration() => new(
        format.Say(BacktestTexts.Calibration), format.Say(BacktestTexts.CalibrationNote),
        [
            format.Say(BacktestTexts.Group),
            .. from probability in BacktestScore.Probabilities.Reverse()
               from what in format.Say(BacktestTexts.Inside, BacktestTexts.Promised)
               select $"{format.Percent(probability, 0)}: {what}",
            format.Say(BacktestTexts.Number),
        ],
        [
            .. Enum.GetValues<BacktestCells>().Select(kind =>
            {
                var score = test.Score(kind);
                return (string[])
                [
                    format.Say(BacktestTexts.Of(kind)),
                    .. score.Intervals.Reverse().SelectMany(interval => new[] { format.Percent(interval.Inside), format.Percent(interval.Promised) }),
                    format.Number(score.Cells),
                ];
            }),
        ]);

    private PlainTable Areas() => ExpectedAndCame(
        BacktestTexts.Areas, BacktestTexts.AreasNote, BacktestTexts.Area, BacktestTexts.MonthsInside,
        test.Cells(BacktestCells.AreaMonth), cell => cell.Area, area => tested.Plan.Areas[area].Name);

    private PlainTable Hours() => ExpectedAndCame(
        BacktestTexts.Hours, BacktestTexts.HoursNote, BacktestTexts.Hour, BacktestTexts.HoursInside,
        test.Cells(BacktestCells.WeekHour), cell => cell.Slot % HoursOfDay,
        hour => $"{ReportFormat.Hour(hour)}-{ReportFormat.Hour((hour + 1) % HoursOfDay)}");

    private PlainTable Months() => ExpectedAndCame(
        BacktestTexts.Months, BacktestTexts.MonthsNote, BacktestTexts.Month, BacktestTexts.MonthsInside,
        test.Cells(BacktestCells.AreaMonth), cell => cell.Slot, month => format.Say(FormatTexts.Months[month]));

    private PlainTable ExpectedAndCame(
        Text title, Text note, Text group, Text inside,
        IReadOnlyList<HeldOutCell> cells, Func<HeldOutCell, int> groupOf, Func<int, string> name)
    {
        return new PlainTable(
            format.Say(title), format.Say(note),
            format.Say(
                group, BacktestTexts.Difference, BacktestTexts.Expected, BacktestTexts.Came, BacktestTexts.WeightedError, inside),
            [
                .. cells.GroupBy(groupOf).OrderBy(one => one.Key).Select(one => Row(name(one.Key), BacktestScore.Of([.. one]))),
                Row(format.Say(BacktestTexts.Total), BacktestScore.Of(cells)),
            ]);

        string[] Row(string called, BacktestScore score) =>
        [
            called, Difference(score.Expected, score.Came), format.Number(score.Expected), format.Number(score.Came),
            format.Percent(double.IsFinite(score.Model.WeightedError) ? score.Model.WeightedError : null), format.Percent(score.InsideWidest),
        ];
    }

    private string Difference(double expected, int came) => expected > 0
        ? (came > expected ? "+" : "") + format.Percent((came - expected) / expected)
        : ReportFormat.None;

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
