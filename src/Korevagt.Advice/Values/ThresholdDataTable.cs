using Korevagt.Choosing.Thresholds;
using Korevagt.Exports.Tables;
using Korevagt.Results;

namespace Korevagt.Advice.Values;

/// <summary>A threshold as a table of values: what was looked at by factor, or the prices at which the choice turns.</summary>
public static class ThresholdDataTable
{
    private const int Decimals = 6;

    /// <summary>The table.</summary>
    public static DataTable Of(PlanThreshold threshold) => threshold.Prices is { } prices ? OfPrices(prices) : new DataTable(
        "threshold", ThresholdAnswerTexts.Title,
        [
            new("factor", new("Faktor", "Factor"), ColumnKind.Number, Decimals),
            new("advantage", new("Forspring", "Ahead by"), ColumnKind.Number, Decimals),
            new("advantageLow", new("Forspring nedre", "Ahead by, lower"), ColumnKind.Number, Decimals),
            new("advantageHigh", new("Forspring øvre", "Ahead by, upper"), ColumnKind.Number, Decimals),
            new("ahead", new("Foran", "Ahead")),
        ],
        [
            .. threshold.Points.Select(point => (IReadOnlyList<object?>)
            [
                point.Factor, point.Advantage.Mean, point.Advantage.Low, point.Advantage.High,
                ThresholdResult.Word(PlanThreshold.Leads(point.Advantage)),
            ]),
        ]);

    private static DataTable OfPrices(PriceThresholds prices) => new(
        "threshold", ThresholdAnswerTexts.Prices,
        [
            new("price", new("Pris", "Price")),
            new("turnsAt", new("Vender ved", "Turns at"), ColumnKind.Number, Decimals),
            new("turnsAtLow", new("Nedre 95 %", "Lower 95%"), ColumnKind.Number, Decimals),
            new("turnsAtHigh", new("Øvre 95 %", "Upper 95%"), ColumnKind.Number, Decimals),
        ],
        [
            ["hourlyFactor", prices.Hourly?.At, prices.Hourly?.Low, prices.Hourly?.High],
            ["waitDkk", prices.Wait?.At, prices.Wait?.Low, prices.Wait?.High],
        ]);
}
