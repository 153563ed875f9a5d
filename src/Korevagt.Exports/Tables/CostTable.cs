using System.Text.Json;
using Korevagt.Domain.Costs;
using Korevagt.Evaluation;

namespace Korevagt.Exports.Tables;

/// <summary>
/// The costs beside the contracts, by plan: price, units, amount, and for scenarios the saving. What nobody has a figure for
/// stands there without a price.
/// </summary>
internal static class CostTable
{
    public static DataTable Of(Comparison comparison) => new(
        "costs", new("Øvrige udgifter", "Other costs"),
        [
            new("plan", new("Plan", "Plan")), new("cost", new("Udgift", "Cost")), new("name", new("Navn", "Name")),
            new("unit", new("Enhed", "Unit")),
            new("dkkPerUnit", new("Pris pr. enhed, kr.", "Price of a unit, DKK"), ColumnKind.Number, 4),
            new("unitsPerYear", new("Enheder om året", "Units a year"), ColumnKind.Number, 1),
            new("dkk", new("Udgift om året, kr.", "Cost a year, DKK"), ColumnKind.Number),
            new("dkkLow", new("Udgift, nedre 95 %", "Cost, lower 95%"), ColumnKind.Number),
            new("dkkHigh", new("Udgift, øvre 95 %", "Cost, upper 95%"), ColumnKind.Number),
            new("savingDkk", new("Besparelse om året, kr.", "Saving a year, DKK"), ColumnKind.Number),
            new("savingLowDkk", new("Besparelse, nedre 95 %", "Saving, lower 95%"), ColumnKind.Number),
            new("savingHighDkk", new("Besparelse, øvre 95 %", "Saving, upper 95%"), ColumnKind.Number),
            new("source", new("Kilde", "Source")), new("assumption", new("Antagelse", "Assumption")),
        ],
        [
            .. Rows(comparison.Baseline.Name, comparison.Baseline.Evaluation.Costs, savings: null),
            .. comparison.Scenarios.SelectMany(scenario => Rows(scenario.Name, scenario.Evaluation.Costs, scenario.Savings)),
        ]);

    private static IEnumerable<object?[]> Rows(string plan, PlanCosts costs, CostSavings? savings)
    {
        foreach (var (driver, units, dkk) in costs.Drivers)
        {
            var saving = savings?.Drivers.FirstOrDefault(other => other.Driver.Id == driver.Id)?.Dkk;
            yield return
            [
                plan, driver.Id, driver.Name, UnitOf(driver), driver.DkkPerUnit, units.Mean,
                dkk.Mean, dkk.Low, dkk.High, saving?.Mean, saving?.Low, saving?.High, driver.Source, driver.Assumption,
            ];
        }

        foreach (var driver in costs.NotCounted)
        {
            yield return
            [
                plan, driver.Id, driver.Name, UnitOf(driver), null, null, null, null, null, null, null, null, driver.Source,
                driver.Assumption,
            ];
        }
    }

    private static string UnitOf(CostDriver driver) => JsonNamingPolicy.CamelCase.ConvertName(driver.Unit.ToString());
}
