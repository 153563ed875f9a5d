using Korevagt.Files.Scenarios;
using Korevagt.Json;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>Mistakes about which shift is meant: its name for its id, one that is gone, one among very many.</summary>
public sealed class NamedShiftTests : IDisposable
{
    private const string Remove = """{ "change": "removeShift", "shift": "nat-silkeborg" }""";

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Nattevagt Silkeborg")]
    [InlineData("nattevagt silkeborg")]
    public void TheNameOfAShift_IsAnsweredWithItsId(string name) => Assert.Equal(
        [$"scenario.json: $.changes[0].shift: \"{name}\" is the name of the shift; expected the id: \"nat-silkeborg\""],
        folder.FaultsOf($$"""{ "change": "removeShift", "shift": "{{name}}" }"""));

    [Theory]
    [InlineData("""{ "change": "setShiftStation", "shift": "nat-silkeborg", "station": "Grenaa sundhedshus" }""", "station", "station", "grenaa")]
    [InlineData("""{ "change": "setShiftDistricts", "shift": "nat-silkeborg", "districts": ["Djursland"] }""", "districts[0]", "district", "djursland")]
    [InlineData("""{ "change": "moveArea", "areas": ["Grenaa"], "district": "silkeborg" }""", "areas[0]", "area", "grenaa")]
    [InlineData("""{ "change": "setShiftContract", "shifts": ["Nattevagt Silkeborg"], "contract": "vognmand" }""", "shifts[0]", "shift", "nat-silkeborg")]
    [InlineData("""{ "change": "scaleDemand", "factor": 2, "urgency": "Akut" }""", "urgency", "urgency", "akut")]
    public void TheNameOfAnythingElse_IsAnsweredWithItsId_InBothLanguages(string change, string place, string kind, string id)
    {
        var fault = Assert.Single(PlanLoader.LoadScenarioAgainst(
            folder.LoadBaseline(), folder.Scenario("scenario.json", change).At("scenario.json")).Faults);

        Assert.Equal($"$.changes[0].{place}", fault.Place);
        Assert.EndsWith($" is the name of the {kind}", fault.Message.English, StringComparison.Ordinal);
        Assert.Contains(" er navnet på ", fault.Message.Danish, StringComparison.Ordinal);
        Assert.Equal(($"id: \"{id}\"", $"the id: \"{id}\""), (fault.Expected!.Value.Danish, fault.Expected.Value.English));
    }

    [Theory]
    [InlineData(Remove)]
    [InlineData("""{ "change": "setShiftCars", "shift": "nat-silkeborg", "cars": 2 }""")]
    public void AShiftThatAnEarlierChangeRemoved_IsSaidToBeGone_AndByWhich(string change) => Assert.Equal(
        ["scenario.json: $.changes[2].shift: the shift \"nat-silkeborg\" is already removed by $.changes[1]; expected a shift that is left"],
        folder.FaultsOf("""{ "change": "removeShift", "shift": "nat-djursland" }""", Remove, change));

    [Fact]
    public void OfManyNames_ThoseStandFirstThatShareAPart()
    {
        string[] names = [.. Enumerable.Range(1, 40).Select(i => $"aften-by{i}"), "dag-havn", "nat-havn", "nat-land"];

        Assert.StartsWith("one of: nat-havn, nat-land, ", Said("nattevagt", names), StringComparison.Ordinal);
        Assert.StartsWith("one of: dag-havn, nat-havn, ", Said("Vagten i havn", names), StringComparison.Ordinal);
        Assert.EndsWith(" and 23 more", Said("nattevagt", names), StringComparison.Ordinal);
    }

    [Fact]
    public void AFewNames_AreListedAsTheyStand() => Assert.Equal(
        "one of: dag-havn, nat-land, nat-havn", Said("nattevagt", ["dag-havn", "nat-land", "nat-havn"]));

    private static string Said(string word, string[] names)
    {
        Domain.Texts.Text expected = NearestName.Expectation(word, names);
        return expected.English;
    }
}
