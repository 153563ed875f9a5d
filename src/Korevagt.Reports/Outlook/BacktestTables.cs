using System.Globalization;
using Korevagt.Demand.Backtesting;
using Korevagt.Domain.Texts;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Html;
using Korevagt.Reports.Tables;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports.Outlook;

/// <summary>A back-test in words and tables.</summary>
public sealed class BacktestTables
{
    private const int HoursOfDay = 24;
    private const double Widest = 0.95;

    private readonly BacktestedDemand tested;
    private readonly Backtest test;
    private readonly BacktestTexts texts;
    private readonly ReportFormat format;

    /// <summary>Prepares the tables of a back-test in one language.</summary>
    public BacktestTables(BacktestedDemand tested, Language language)
    {
        (this.tested, test) = (tested, tested.Test);
        (texts, format) = (BacktestTexts.For(language), ReportFormat.For(language));
        var areaMonths = test.Score(BacktestCells.AreaMonth);
        Sentence = ReportTexts.Fill(texts.Sentence, format.Number(areaMonths.Came), format.Number(areaMonths.Expected), format.Percent(areaMonths.InsideWidest));
        All = [Origins(), Scores(), Calibration(), Areas(), Hours(), Months()];
    }

    /// <summary>The test in one sentence.</summary>
    public string Sentence { get; }

    /// <summary>The tables, the most telling first.</summary>
    public IReadOnlyList<PlainTable> All { get; }

    /// <summary>The test as one self-contained page.</summary>
    public string Page() => TablesPage.Render(
        texts.Title,
        ReportTexts.Fill(texts.Lead, format.List([.. test.Years.Select(year => Plain(year.Year))])),
        [Sentence], Markup.Empty, All, format.Language);

    private PlainTable Origins() => new(
        texts.Origins, texts.OriginsNote,
        [texts.Year, texts.FittedTo, texts.Expected, texts.Interval, texts.Came, texts.Difference],
        [
            .. test.Years.Select(year =>
            {
                var cell = year.Cells[BacktestCells.Year].Single();
                var interval = cell.Predicted.Interval(Widest);
                return (string[])
                [
                    Plain(year.Year), format.Number(year.Fitted.Visits), format.Number(cell.Predicted.Mean),
                    format.Interval(format.Number(interval.Lower), format.Number(interval.Upper)), format.Number(cell.Came), Difference(cell.Predicted.Mean, cell.Came),
                ];
            }),
        ]);

    private PlainTable Scores() => new(
        texts.Scores, texts.ScoresNote,
        [
            texts.Group, texts.Number,
            .. new[] { texts.LogScore, texts.WeightedError }.SelectMany(what => new[] { texts.Model, texts.LastYear, texts.RawRate }.Select(who => $"{what}: {who}")),
        ],
        [
            .. Enum.GetValues<BacktestCells>().Select(kind =>
            {
                var score = test.Score(kind);
                return (string[])
                [
                    texts.Kind(kind), format.Number(score.Cells),
                    .. new[] { score.Model, score.LastYear, score.RawRate }.Select(one => format.Number(one.LogScore, 3)),
                    .. new[] { score.Model, score.LastYear, score.RawRate }.Select(one => format.Percent(one.WeightedError)),
                ];
            }),
        ]);

    private PlainTable Calibration() => new(
        texts.Calibration, texts.CalibrationNote,
        [
            texts.Group, texts.Number,
            .. BacktestScore.Probabilities.SelectMany(probability => new[] { texts.Promised, texts.Inside }.Select(what => $"{format.Percent(probability, 0)}: {what}")),
        ],
        [
            .. Enum.GetValues<BacktestCells>().Select(kind =>
            {
                var score = test.Score(kind);
                return (string[])
                [
                    texts.Kind(kind), format.Number(score.Cells),
                    .. score.Intervals.SelectMany(interval => new[] { format.Percent(interval.Promised), format.Percent(interval.Inside) }),
                ];
            }),
        ]);

    private PlainTable Areas() => ExpectedAndCame(
        texts.Areas, texts.AreasNote, texts.Area, texts.MonthsInside,
        test.Cells(BacktestCells.AreaMonth), cell => cell.Area, area => tested.Plan.Areas[area].Name);

    private PlainTable Hours() => ExpectedAndCame(
        texts.Hours, texts.HoursNote, texts.Hour, texts.HoursInside,
        test.Cells(BacktestCells.WeekHour), cell => cell.Slot % HoursOfDay,
        hour => $"{ReportFormat.Hour(hour)}-{ReportFormat.Hour((hour + 1) % HoursOfDay)}");

    private PlainTable Months() => ExpectedAndCame(
        texts.Months, texts.MonthsNote, texts.Month, texts.MonthsInside,
        test.Cells(BacktestCells.AreaMonth), cell => cell.Slot, month => ReportFormat.Hour(month + 1));

    private PlainTable ExpectedAndCame(
        string title, string note, string group, string inside, IReadOnlyList<HeldOutCell> cells, Func<HeldOutCell, int> groupOf, Func<int, string> name)
    {
        return new PlainTable(
            title, note, [group, texts.Expected, texts.Came, texts.Difference, texts.WeightedError, inside],
            [
                .. cells.GroupBy(groupOf).OrderBy(one => one.Key).Select(one => Row(name(one.Key), BacktestScore.Of([.. one]))),
                Row(texts.Total, BacktestScore.Of(cells)),
            ]);

        string[] Row(string called, BacktestScore score) =>
        [
            called, format.Number(score.Expected), format.Number(score.Came), Difference(score.Expected, score.Came),
            format.Percent(double.IsFinite(score.Model.WeightedError) ? score.Model.WeightedError : null), format.Percent(score.InsideWidest),
        ];
    }

    private string Difference(double expected, int came) => expected > 0
        ? (came > expected ? "+" : "") + format.Percent((came - expected) / expected)
        : ReportFormat.None;

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
