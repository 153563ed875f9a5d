using System.Text.Json;
using Korevagt.Demand.Backtesting;
using Korevagt.Domain.Plans;
using Korevagt.Planning.UseCases;
using Korevagt.Results;

namespace Korevagt.Reports.Json;

/// <summary>
/// A back-test as JSON for other programs: the contract of <c>korevagt demand backtest --json</c>. Expected visits have at
/// most three decimals, shares and scores six. The same test gives the same bytes.
/// </summary>
public static class BacktestJson
{
    /// <summary>Writes the test.</summary>
    public static byte[] Write(BacktestedDemand tested) => ResultJson.Document(json =>
    {
        ResultJson.List(json, "years", tested.Test.Years, (writer, year) => Year(writer, year));
        json.WriteStartObject("scores");
        foreach (var kind in Enum.GetValues<BacktestCells>())
        {
            json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));
            Score(json, tested.Test.Score(kind));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Groups(json, "areas", tested.Test.Cells(BacktestCells.AreaMonth).GroupBy(cell => cell.Area), area => Name(tested.Plan, area));
        Groups(json, "months", tested.Test.Cells(BacktestCells.AreaMonth).GroupBy(cell => cell.Slot), month => ReportFormat.Hour(month + 1));
        Groups(json, "weekHours", tested.Test.Cells(BacktestCells.WeekHour).GroupBy(cell => cell.Slot), hour => ReportFormat.Hour(hour));
    });

    private static string Name(Plan plan, int area) => plan.Areas[area].Id;

    private static void Year(Utf8JsonWriter json, BacktestYear year)
    {
        var cell = year.Cells[BacktestCells.Year].Single();
        var interval = cell.Predicted.Interval();
        json.WriteNumber("year", year.Year);
        json.WriteString("fittedFrom", year.Fitted.From.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("fittedVisits", year.Fitted.Visits);
        json.Amount("expected", cell.Predicted.Mean);
        json.Amount("low", interval.Lower);
        json.Amount("high", interval.Upper);
        json.WriteNumber("came", cell.Came);
    }

    private static void Groups(Utf8JsonWriter json, string name, IEnumerable<IGrouping<int, HeldOutCell>> groups, Func<int, string> nameOf) =>
        ResultJson.List(json, name, [.. groups.OrderBy(group => group.Key)], (writer, group) =>
        {
            writer.WriteString("group", nameOf(group.Key));
            Score(writer, BacktestScore.Of([.. group]));
        });

    private static void Score(Utf8JsonWriter json, BacktestScore score)
    {
        json.WriteNumber("cells", score.Cells);
        json.Amount("expected", score.Expected);
        json.WriteNumber("came", score.Came);
        Prediction(json, "model", score.Model);
        Prediction(json, "lastYear", score.LastYear);
        Prediction(json, "rawRates", score.RawRate);
        ResultJson.List(json, "intervals", score.Intervals, (writer, interval) =>
        {
            writer.WriteNumber("probability", interval.Probability);
            writer.Share("promised", interval.Promised);
            writer.Share("inside", interval.Inside);
        });
    }

    private static void Prediction(Utf8JsonWriter json, string name, PredictionScore score)
    {
        json.WriteStartObject(name);
        json.Share("logScore", score.LogScore);
        json.Share("weightedError", score.WeightedError);
        json.WriteEndObject();
    }
}
