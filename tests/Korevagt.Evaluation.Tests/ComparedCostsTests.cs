using Korevagt.Domain.Costs;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Tests.Plans;

namespace Korevagt.Evaluation.Tests;

/// <summary>What plans cost beside their contracts, and what scenarios save of it, on a small plan.</summary>
public sealed class ComparedCostsTests : IDisposable
{
    private const string Fewer = """{ "change": "scaleDemand", "factor": 0.8 }""";

    private static readonly string[] Fees =
    [
        """{ "change": "setCostDriver", "costDriver": "besøgshonorar", "dkkPerUnit": 300.25, "assumption": "x" }""",
        """{ "change": "setCostDriver", "costDriver": "lægers-kørsel", "dkkPerUnit": 3.5, "assumption": "x" }""",
        """{ "change": "setCostDriver", "costDriver": "starttakst", "dkkPerUnit": 95, "assumption": "x" }""",
        """{ "change": "setCostDriver", "costDriver": "egen-læge", "dkkPerUnit": 120, "assumption": "x" }""",
        """{ "change": "setCostDriver", "costDriver": "nat", "name": "Nat", "unit": "perVisit", "dkkPerUnit": 80, "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" }, "assumption": "x" }""",
    ];

    private static readonly EvaluationSettings Settings = new(2017, Replications: 6, Seed: 1, Threads: 1);

    private readonly PlanFolder folder = new();

    public static TheoryData<string> Changes =>
    [
        Fewer,
        """{ "change": "moveToDaytime", "share": 0.3 }""",
        """{ "change": "removeShift", "shift": "nat-silkeborg" }""",
        """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 3 }""",
        """{ "change": "setContractPrice", "contract": "vognmand", "dkkPerHour": 300 }""",
        """{ "change": "setCostDriver", "costDriver": "besøgshonorar", "dkkPerUnit": 310, "assumption": "x" }""",
    ];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Changes))]
    public void Saving_IsTheDifferenceOfTheTotals_AndTheSumOfItsParts(string change)
    {
        var comparison = Compare(Priced(Fees), change);

        var (before, scenario) = (comparison.Baseline.Evaluation, comparison.Scenarios[0]);
        var (after, saving, savings) = (scenario.Evaluation, scenario.SavingDkkPerYear!, scenario.Savings);
        Near(before.AnnualCostDkk!.Mean - after.AnnualCostDkk!.Mean, saving.Mean);
        Near(saving.Mean, saving.Contracted + saving.Simulated + saving.Other);
        Near(saving.Mean, savings.Contractors!.TotalDkk.Mean + savings.OtherDkk!.Mean);
        Near(savings.OtherDkk.Mean, savings.Drivers.Sum(driver => driver.Dkk!.Mean));
        Near(
            savings.Contractors.TotalDkk.Mean,
            savings.Contractors.HoursDkk + savings.Contractors.StartsDkk + savings.Contractors.KilometersDkk.Mean + savings.Contractors.OvertimeDkk.Mean);
        Assert.All([before, after], plan =>
        {
            Near(plan.AnnualCostDkk!.Mean, plan.Costs.Contractors!.TotalDkk.Mean + plan.Costs.OtherDkk!.Mean);
            Near(plan.Costs.OtherDkk.Mean, plan.Costs.Drivers.Sum(driver => driver.Dkk.Mean));
            Near(plan.Costs.Contractors.TotalDkk.Mean, plan.Shifts.Sum(shift => shift.AnnualCostDkk!.Value));
        });
        Assert.All(savings.Drivers, driver => Assert.InRange(driver.Dkk!.Mean, driver.Dkk.Low, driver.Dkk.High));
    }

    [Fact]
    public void FewerVisits_SaveTheirFee_AndTheNightsItsSupplement()
    {
        var comparison = Compare(Priced(Fees), Fewer);

        var (before, scenario) = (comparison.Baseline.Evaluation, comparison.Scenarios[0]);
        var visits = before.VisitedPerYear - scenario.Evaluation.VisitedPerYear;
        Assert.True(visits > 0);
        Near((decimal)visits * 300.25m, SavingOf("besøgshonorar").Mean);
        Assert.True(SavingOf("besøgshonorar").Low > 0);
        Assert.True(SavingOf("nat").Mean > 0);
        Assert.Equal(0, SavingOf("starttakst").Mean);
        Assert.True(scenario.SavingDkkPerYear!.Other > 0);

        MoneyEstimate SavingOf(string id) => scenario.Savings.Drivers.Single(driver => driver.Driver.Id == id).Dkk!;
    }

    [Fact]
    public void VisitsMovedToDaytime_SaveOneFeeAndCostTheOther()
    {
        var scenario = Compare(Priced(Fees), """{ "change": "moveToDaytime", "share": 0.3 }""").Scenarios[0];

        Assert.True(scenario.Evaluation.MovedToDaytimePerYear > 0);
        Assert.True(scenario.Savings.Drivers.Single(driver => driver.Driver.Id == "besøgshonorar").Dkk!.Low > 0);
        Assert.True(scenario.Savings.Drivers.Single(driver => driver.Driver.Id == "egen-læge").Dkk!.High < 0);
    }

    [Fact]
    public void HoursOfTheDay_PartTheVisitsBetweenThem()
    {
        string[] parts =
        [
            Visits("alle", ""), Visits("aften", """, "hours": { "days": "everyDay", "from": "08:00", "to": "23:00" }"""),
            Visits("nat", """, "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" }"""),
            Visits("hverdagsnat", """, "hours": { "days": "workingDays", "from": "23:00", "to": "08:00" }"""),
            Visits("andre-nætter", """, "hours": { "days": "nonWorkingDays", "from": "23:00", "to": "08:00" }"""),
        ];
        var plan = Compare(Priced(parts), Fewer).Baseline.Evaluation;

        double[] units = [.. plan.Costs.Drivers.Select(driver => driver.UnitsPerYear.Mean)];
        Assert.Equal(plan.VisitedPerYear, units[0], tolerance: 1e-6);
        Assert.Equal(units[0], units[1] + units[2], tolerance: 1e-6);
        Assert.Equal(units[2], units[3] + units[4], tolerance: 1e-6);
        Assert.All(units, count => Assert.True(count > 0));

        static string Visits(string id, string hours) =>
            $$"""{ "change": "setCostDriver", "costDriver": "{{id}}", "name": "x", "unit": "perVisit", "dkkPerUnit": 1, "assumption": "x"{{hours}} }""";
    }

    [Fact]
    public void FeeOfZero_CostsAsMuchAsNone()
    {
        var free = Compare(Priced("""{ "change": "setCostDriver", "costDriver": "besøgshonorar", "dkkPerUnit": 0, "assumption": "x" }"""), Fewer);
        var none = Compare(folder.LoadBaseline(), Fewer);

        Assert.Equal(none.Baseline.Evaluation.AnnualCostDkk, free.Baseline.Evaluation.AnnualCostDkk);
        Assert.Equal(none.Scenarios[0].SavingDkkPerYear, free.Scenarios[0].SavingDkkPerYear);
        Assert.Null(none.Baseline.Evaluation.Costs.OtherDkk);
        Assert.Equal(0, free.Baseline.Evaluation.Costs.OtherDkk!.Mean);
    }

    [Fact]
    public void FigureThatOnlyOnePlanHas_IsNoSaving_ForUnknownIsNotZero()
    {
        var with = Compare(folder.LoadBaseline(), Fewer, Fees[0]).Scenarios[0];
        var without = Compare(folder.LoadBaseline(), Fewer).Scenarios[0];

        var fee = Assert.Single(with.Savings.Drivers);
        Assert.Equal(PlansWithFigure.ScenarioOnly, fee.CountedIn);
        Assert.Null(fee.Dkk);
        Assert.Equal(without.SavingDkkPerYear, with.SavingDkkPerYear);
        Assert.Equal(without.SavingFirstYearDkk, with.SavingFirstYearDkk);
        Assert.True(with.Evaluation.AnnualCostDkk!.Mean > without.Evaluation.AnnualCostDkk!.Mean);
    }

    [Fact]
    public void FeeThatAScenarioIntroduces_StandsInTheBaselineAtZero()
    {
        var scenario = Compare(
            Priced("""{ "change": "setCostDriver", "costDriver": "starttakst", "dkkPerUnit": 0, "assumption": "x" }"""), Fees[2]).Scenarios[0];

        // Four shifts with five cars, all of them every day of the year.
        Assert.Equal(-5 * 365 * 95m, scenario.SavingDkkPerYear!.Mean);
        Assert.Equal(scenario.SavingDkkPerYear.Mean, scenario.SavingFirstYearDkk);
    }

    [Fact]
    public void Offer_CostsWhatItsContractSays()
    {
        var scenario = Compare(
            folder.LoadBaseline(),
            """
            { "change": "addContract", "contract": {
                "id": "tilbud", "name": "Tilbud", "hourlyPrices": [{ "hours": { "days": "everyDay", "from": "00:00", "to": "00:00" }, "dkkPerHour": 500 }],
                "dkkPerKilometer": 0, "dkkPerShiftStart": 10, "dkkPerOvertimeHour": 0 } }
            """,
            """{ "change": "setShiftContract", "shifts": ["nat-silkeborg", "nat-djursland"], "contract": "tilbud" }""").Scenarios[0];

        Assert.All(
            scenario.Evaluation.Shifts.Where(shift => shift.Shift.StartsWith("nat", StringComparison.Ordinal)),
            shift => Assert.Equal((decimal)shift.HoursPerYear * 500 + 365 * 10, shift.AnnualCostDkk));
    }

    [Fact]
    public void PlanWithoutContracts_HasNoPrice_AndItsOtherCostsAllTheSame()
    {
        folder.Edit(PlanFolder.Baseline, _ => { });
        var priced = MatrixPlan.Of(Priced(Fees));
        var plan = priced.Plan with { Contracts = [], Shifts = [.. priced.Plan.Shifts.Select(shift => shift with { Contract = null })] };
        var comparison = Compare(priced with { Plan = plan, Hash = PlanHash.Of(plan) }, """{ "change": "removeShift", "shift": "nat-silkeborg" }""");

        var (before, scenario) = (comparison.Baseline.Evaluation, comparison.Scenarios[0]);
        Assert.Null(before.AnnualCostDkk);
        Assert.Null(before.ContractedCostDkk);
        Assert.Null(before.Costs.Contractors);
        Assert.All(before.Shifts, shift => Assert.Null(shift.AnnualCostDkk));
        Assert.True(before.Costs.OtherDkk!.Mean > 0);
        Assert.Null(scenario.SavingDkkPerYear);
        Assert.Null(scenario.SavingFirstYearDkk);
        Assert.NotNull(scenario.Savings.OtherDkk);
        Assert.True(scenario.ContractedHoursSaved > 0);
        Assert.Null(scenario.VarianceReduction.CommonRandomNumbers.AnnualCost);
    }

    [Fact]
    public void PrecisionInKroner_IsRefusedForAPlanWithoutAPrice()
    {
        var model = Repository.Scenario(Path.Combine("models", "mm3.json"));
        var outcome = CompareScenarios.Run(
            DiskFiles.Instance, model, [],
            Settings with { Replications = 10, Precision = new PrecisionTarget(1000, PrecisionFigure.AnnualCost, 20) });

        var fault = Assert.Single(outcome.Faults);
        Assert.Equal("PrecisionTarget.Figure", fault.Setting);
        Assert.Contains("has no contracts", fault.Message.English, StringComparison.Ordinal);
    }

    private LoadedPlan Priced(params string[] changes) => PlanLoader.AsPlan(folder.Apply(changes));

    private Comparison Compare(LoadedPlan baseline, params string[] changes)
    {
        var plan = baseline.Plan.TravelMatrix is null ? MatrixPlan.Of(baseline) : baseline;
        var scenario = PlanLoader.LoadScenarioAgainst(plan, folder.Scenario("compared.json", changes).At("compared.json"));
        Assert.Empty(scenario.Faults);
        return new Comparer(null, Settings).Compare(plan, [scenario.Value]).Value;
    }

    private static void Near(decimal expected, decimal actual) => Assert.InRange(actual - expected, -0.001m, 0.001m);
}
