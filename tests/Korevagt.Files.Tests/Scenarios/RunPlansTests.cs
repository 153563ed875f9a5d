using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>A run's plans are built in a stated order: baseline, demand, prices, scenario.</summary>
public sealed class RunPlansTests : IDisposable
{
    private readonly PlanFolder folder = new();

    public RunPlansTests() => folder
        .Scenario("fewer.json", """{ "change": "scaleDemand", "factor": 0.9 }""")
        .Scenario("dear.json", """{ "change": "setContractPrice", "contract": "vognmand", "dkkPerKilometer": 7 }""")
        .Scenario("night.json", """{ "change": "removeShift", "shift": "nat-silkeborg" }""");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WithoutCases_ThePlansAreThoseOfTheFiles()
    {
        var plans = Load(null, null, "night.json");

        Assert.Equal(folder.LoadBaseline().Hash, plans.Baseline.Hash);
        Assert.Equal(PlanLoader.LoadScenario(folder.At("night.json")).Value.Hash, plans.Scenario!.Hash);
        Assert.Null(Load(null, null, null).Scenario);
    }

    [Fact]
    public void Chain_IsThatOfScenariosThatBuildOnOneAnother()
    {
        folder.Edit("dear.json", root => root["baseline"] = "fewer.json").Edit("night.json", root => root["baseline"] = "dear.json");
        var chained = PlanLoader.LoadScenario(folder.At("night.json")).Value;
        folder.Edit("dear.json", root => root["baseline"] = "baseline.json").Edit("night.json", root => root["baseline"] = "baseline.json");

        var plans = Load("fewer.json", "dear.json", "night.json");

        Assert.Equal(chained.Hash, plans.Scenario!.Hash);
        Assert.Equal(chained.Baseline.Hash, plans.Baseline.Hash);
        Assert.Equal(
            new[] { "dear.json", "fewer.json", "baseline.json" }.Select(name => folder.At(name)), plans.Baseline.Ancestry);
    }

    [Fact]
    public void DemandFile_TakesThePlaceOfTheBaselinesDemand_AsIfTheBaselineNamedIt()
    {
        using var fitted = new PlanFolder().WithFittedDemand();
        folder.Write("demand.json", File.ReadAllBytes(fitted.At(FittedFixture.DemandFile)));

        var plans = Load("demand.json", null, "night.json");

        Assert.Equal(fitted.LoadBaseline().Hash, plans.Baseline.Hash);
        Assert.Equal(fitted.LoadBaseline().Plan.Assumptions, plans.Baseline.Plan.Assumptions);
        Assert.NotEqual(folder.LoadBaseline().Hash, plans.Baseline.Hash);
        Assert.Equal(plans.Baseline.Plan.Demand, plans.Scenario!.Plan.Demand);
    }

    [Fact]
    public void DemandFileUnderAScenarioThatServesAsBaseline_IsThatOfTheRoot()
    {
        using var fitted = new PlanFolder().WithFittedDemand();
        folder.Write("demand.json", File.ReadAllBytes(fitted.At(FittedFixture.DemandFile)));
        fitted.Write("fewer.json", File.ReadAllBytes(folder.At("fewer.json")));

        var plans = RunPlans.Load(DiskFiles.Instance, folder.At("fewer.json"), folder.At("demand.json"), null, null).Value;

        Assert.Equal(PlanLoader.Load(fitted.At("fewer.json")).Value.Hash, plans.Baseline.Hash);
    }

    [Fact]
    public void DemandFittedWithoutAnArea_IsAFaultOfTheDemandFile()
    {
        using var fitted = new PlanFolder().WithFittedDemand();
        fitted.Edit(FittedFixture.DemandFile, root => root["areas"]!.AsArray()[0]!["id"] = "andetsteds");
        folder.Write("demand.json", File.ReadAllBytes(fitted.At(FittedFixture.DemandFile)));
        var named = Assert.Single(fitted.BaselineFaults());

        var fault = Assert.Single(FaultsOf("demand.json", null, "night.json"));

        Assert.StartsWith("demand.json: was fitted without the area ", fault, StringComparison.Ordinal);
        Assert.EndsWith(fault["demand.json: ".Length..], named, StringComparison.Ordinal);
    }

    [Fact]
    public void DemandFile_CannotTakeThePlaceOfAModelsDemand()
    {
        using var model = new ModelFolder();
        using var fitted = new PlanFolder().WithFittedDemand();

        var fault = Assert.Single(RunPlans.Load(DiskFiles.Instance, model.At(ModelFolder.Model), fitted.At(FittedFixture.DemandFile), null, null).Faults);

        Assert.Equal(fitted.At(FittedFixture.DemandFile), fault.File);
        Assert.Contains("which is a model", fault.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsAreThoseOfTheFirstFaultyFile()
    {
        folder.Write("not.json", "{").Scenario("odd.json", """{ "change": "removeShift", "shift": "x" }""");

        Assert.StartsWith("not.json: line 1", Assert.Single(FaultsOf("not.json", "odd.json", null)), StringComparison.Ordinal);
        Assert.StartsWith("odd.json: $.changes[0].shift", Assert.Single(FaultsOf(null, "odd.json", "not.json")), StringComparison.Ordinal);
        Assert.StartsWith("odd.json: $.changes[0].shift", Assert.Single(FaultsOf("fewer.json", null, "odd.json")), StringComparison.Ordinal);
        Assert.StartsWith("areas.json: $.format: this is not a scenario or demand file", Assert.Single(FaultsOf("areas.json", null, null)), StringComparison.Ordinal);
        Assert.Equal("gone.json: there is no such file", Assert.Single(FaultsOf(null, null, "gone.json")));
    }

    [Fact]
    public void RunFromACapture_HasTheSamePlans()
    {
        var recorder = new FileRecorder(DiskFiles.Instance);
        var onDisk = Load("fewer.json", "dear.json", "night.json", recorder);
        var bundle = recorder.ToBundle();

        string Name(string file) => recorder.NameOf(folder.At(file))!;
        var captured = RunPlans.Load(bundle, Name("baseline.json"), Name("fewer.json"), Name("dear.json"), Name("night.json")).Value;

        Assert.Equal((onDisk.Baseline.Hash, onDisk.Scenario!.Hash), (captured.Baseline.Hash, captured.Scenario!.Hash));
    }

    private RunPlans Load(string? demand, string? price, string? scenario, IFileSource? files = null)
    {
        var plans = Outcome(files ?? DiskFiles.Instance, demand, price, scenario);
        Assert.True(plans.Succeeded, string.Join('\n', folder.Shown(plans.Faults)));
        return plans.Value;
    }

    private List<string> FaultsOf(string? demand, string? price, string? scenario) =>
        folder.Shown(Outcome(DiskFiles.Instance, demand, price, scenario).Faults);

    private Korevagt.Domain.Faults.Outcome<RunPlans> Outcome(IFileSource files, string? demand, string? price, string? scenario) =>
        RunPlans.Load(files, folder.At("baseline.json"), At(demand), At(price), At(scenario));

    private string? At(string? name) => name is null ? null : folder.At(name);
}
