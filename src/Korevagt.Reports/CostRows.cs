using Korevagt.Domain.Costs;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>
/// What the plans of a comparison cost and what scenarios save, row by row: the contractors' fee, the other costs that some
/// plan has a figure for, and the total only where there are such.
/// </summary>
public static class CostRows
{
    /// <summary>The costs of a year.</summary>
    public static IReadOnlyList<CostRow> Of(Comparison comparison)
    {
        var drivers = Counted(comparison);
        List<CostRow> rows = [Fee(comparison)];
        if (drivers.Count > 0)
        {
            rows.Add(new CostRow(
                CostTexts.Other, comparison.Baseline.Evaluation.Costs.OtherDkk, scenario => scenario.Evaluation.Costs.OtherDkk,
                CostTexts.NotCounted, IsPart: false));
            rows.AddRange(drivers.Select(driver => new CostRow(
                CostTexts.OfWhich(StandardCosts.NameWithin(driver)), Amount(comparison.Baseline.Evaluation, driver),
                scenario => Amount(scenario.Evaluation, driver), CostTexts.NotCounted, IsPart: true)));
            rows.Add(new CostRow(
                CostTexts.Total, comparison.Baseline.Evaluation.AnnualCostDkk, scenario => scenario.Evaluation.AnnualCostDkk,
                CostTexts.NoPrice, IsPart: false));
        }

        return rows;
    }

    /// <summary>The label of the saving, which says whose it is.</summary>
    public static Text SavingLabel(Comparison comparison) =>
        Counted(comparison).Count > 0 ? CostTexts.SavingInTotal : CostTexts.SavingInFee;

    /// <summary>What each cost beside the contracts saves, as parts of the saving.</summary>
    public static IEnumerable<(Text Label, Func<ScenarioComparison, MoneyEstimate?> Saving)> SavingsOfOthers(
        Comparison comparison) =>
        Counted(comparison).Select(driver => (
            CostTexts.OfWhich(StandardCosts.NameWithin(driver)),
            (Func<ScenarioComparison, MoneyEstimate?>)(scenario =>
                scenario.Savings.Drivers.FirstOrDefault(saving => saving.Driver.Id == driver.Id)?.Dkk)));

    /// <summary>The cost drivers that have a figure in the baseline or in some scenario.</summary>
    public static IReadOnlyList<CostDriver> Counted(Comparison comparison) =>
    [
        .. Evaluations(comparison).SelectMany(plan => plan.Evaluation.Costs.Drivers)
            .Select(costs => costs.Driver).DistinctBy(driver => driver.Id),
    ];

    /// <summary>The cost drivers that no plan has a figure for.</summary>
    public static IReadOnlyList<CostDriver> NotCounted(Comparison comparison)
    {
        var counted = Counted(comparison).Select(driver => driver.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Evaluations(comparison).SelectMany(plan => plan.Evaluation.Costs.NotCounted).DistinctBy(driver => driver.Id)
                .Where(driver => !counted.Contains(driver.Id)),
        ];
    }

    /// <summary>
    /// What has to be said of the costs: which are counted in some plans only, and by name which in none; may be empty.
    /// </summary>
    public static IReadOnlyList<string> Remarks(Comparison comparison, Language language)
    {
        var format = ReportFormat.For(language);
        List<string> remarks = [.. CountedInSome(comparison, format)];
        var left = NotCounted(comparison);
        if (left.Count > 0)
        {
            remarks.Add(format.Say(CostTexts.NotCountedLine(
                format.List([.. left.Select(driver => format.Say(StandardCosts.NameWithin(driver)))]))));
        }

        return remarks;
    }

    /// <summary>Which cost drivers some plans have a figure for and others not; may be empty.</summary>
    internal static IEnumerable<string> CountedInSome(Comparison comparison, ReportFormat format)
    {
        var plans = Evaluations(comparison).ToList();
        foreach (var driver in Counted(comparison))
        {
            var with = plans.Where(plan => Amount(plan.Evaluation, driver) is not null).Select(plan => plan.Name).ToList();
            if (with.Count < plans.Count)
            {
                var name = format.Say(StandardCosts.NameOf(driver));
                yield return format.Say(CostTexts.CountedOnlyIn(name, format.List(with))) + ".";
            }
        }
    }

    private static CostRow Fee(Comparison comparison) => new(
        CostTexts.ContractorsFee, comparison.Baseline.Evaluation.Costs.Contractors?.TotalDkk,
        scenario => scenario.Evaluation.Costs.Contractors?.TotalDkk, CostTexts.NoPrice, IsPart: false);

    private static MoneyEstimate? Amount(PlanEvaluation plan, CostDriver driver) =>
        plan.Costs.Drivers.FirstOrDefault(costs => costs.Driver.Id == driver.Id)?.Dkk;

    private static IEnumerable<(string Name, PlanEvaluation Evaluation)> Evaluations(Comparison comparison) =>
        comparison.Scenarios.Select(scenario => (scenario.Name, scenario.Evaluation))
            .Prepend((comparison.Baseline.Name, comparison.Baseline.Evaluation));
}
