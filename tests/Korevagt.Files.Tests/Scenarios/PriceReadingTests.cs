using System.Text.Json.Nodes;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>Other prices that a contract declares beside its own.</summary>
public sealed class PriceReadingTests : IDisposable
{
    private const string Reading = """{ "name": "læsning B", "dkkPerHour": 400, "assumption": "Notatet kan læses på to måder." }""";

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Plan_IsPricedUnderAReadingThatItDeclares_InWhatTheReadingNames()
    {
        Declare(Reading);
        var plan = folder.LoadBaseline().Plan;
        var (own, read) = (plan.Contracts[0], plan.Under("læsning B").Contracts[0]);

        Assert.Equal(["læsning B"], plan.OtherPriceReadings());
        Assert.All(read.HourlyPrices, band => Assert.Equal(400, band.DkkPerHour));
        Assert.Equal(own.HourlyPrices.Select(band => band.Hours), read.HourlyPrices.Select(band => band.Hours));
        Assert.Equal((own.DkkPerKilometer, own.DkkPerShiftStart, own.DkkPerOvertimeHour), (read.DkkPerKilometer, read.DkkPerShiftStart, read.DkkPerOvertimeHour));
        Assert.Same(own, plan.Under("en anden").Contracts[0]);
    }

    [Fact]
    public void Assumption_IsRepeatedWithItsPlace()
    {
        Declare(Reading);

        Assert.Contains(
            folder.LoadBaseline().Plan.Assumptions,
            assumption => assumption is { Place: "$.contracts[0].otherReadings[0]", Text: "Notatet kan læses på to måder." });
    }

    [Fact]
    public void PlanWithoutReadings_HasTheHashThatItHad()
    {
        var before = folder.LoadBaseline().Hash;
        folder.Edit(PlanFolder.Baseline, root => root["contracts"]![0]!["otherReadings"] = new JsonArray());
        Assert.Equal(before, folder.LoadBaseline().Hash);

        Declare(Reading);
        Assert.NotEqual(before, folder.LoadBaseline().Hash);
    }

    /// <summary>An offer is a price that holds; a baseline at a price reading of a batch has one reading.</summary>
    [Fact]
    public void PricesThatAScenarioSets_AreTheOnlyOnesOfTheContract()
    {
        Declare(Reading);

        var scenario = folder.Apply("""{ "change": "setContractPrice", "contract": "vognmand", "dkkPerKilometer": 3 }""");

        Assert.Empty(scenario.Plan.OtherPriceReadings());
    }

    [Theory]
    [InlineData("""{ "name": "B", "assumption": "x" }""", "$.contracts[0].otherReadings[0]: has the prices that the contract has; expected at least one other price")]
    [InlineData("""{ "name": "B", "dkkPerHour": -1, "assumption": "x" }""", "$.contracts[0].otherReadings[0].dkkPerHour: is -1; expected a number from 0 to 1000000")]
    [InlineData("""{ "name": "B", "dkkPerOvertimeHour": 300, "assumption": "x" }""", "$.contracts[0].otherReadings[0]: has the prices that the contract has; expected at least one other price")]
    [InlineData("""{ "name": "B", "dkkPerHour": 1, "source": "x" }, { "name": "B", "dkkPerHour": 2, "source": "x" }""", "$.contracts[0].otherReadings[1].name: \"B\" appears twice; expected every one once")]
    public void FaultyReading_IsNamedWithWhatWasExpected(string readings, string expected)
    {
        Declare(readings);

        Assert.Equal([$"baseline.json: {expected}"], folder.BaselineFaults());
    }

    [Fact]
    public void ReadingWithoutSourceOrAssumption_IsAFault()
    {
        Declare("""{ "name": "B", "dkkPerHour": 1 }""");

        Assert.StartsWith(
            "baseline.json: $.contracts[0].otherReadings[0]: has neither \"source\" nor \"assumption\"", Assert.Single(folder.BaselineFaults()),
            StringComparison.Ordinal);
    }

    private void Declare(string readings) =>
        folder.Edit(PlanFolder.Baseline, root => root["contracts"]![0]!["otherReadings"] = JsonNode.Parse($"[{readings}]"));
}
