using System.Text.Json.Nodes;
using Korevagt.Tests.Plans;

namespace Korevagt.Rules.Tests;

/// <summary>Rules that several values break together.</summary>
public sealed class PlanRuleTests : IDisposable
{
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("districts")]
    [InlineData("stations")]
    [InlineData("contracts")]
    [InlineData("shifts")]
    [InlineData("costDrivers")]
    public void IdTwice_IsNamedWithItsFirstPlace(string list)
    {
        folder.Edit(PlanFolder.Baseline, root => root[list]!.AsArray().Add(root[list]![0]!.DeepClone()));
        var (id, second) = Read(PlanFolder.Baseline, root => (root[list]![0]!["id"]!.GetValue<string>(), root[list]!.AsArray().Count - 1));

        Assert.Contains(
            $"baseline.json: $.{list}[{second}].id: \"{id}\" stands at $.{list}[0].id already; expected every one once", folder.BaselineFaults());
    }

    [Fact]
    public void MunicipalityCodeTwice_IsAFaultOfTheAreasFile()
    {
        folder.Edit(PlanFolder.Areas, root => root["municipalities"]![1]!["code"] = "0740");

        Assert.Equal(
            [
                "areas.json: $.municipalities[1].code: \"0740\" stands at $.municipalities[0].code already; expected every one once",
                "areas.json: $.areas[2].municipality: there is no municipality \"0707\"; expected one of: 0740",
                "areas.json: $.areas[3].municipality: there is no municipality \"0707\"; expected one of: 0740",
            ],
            folder.BaselineFaults());
    }

    [Fact]
    public void UnknownReferences_AreNamedWithTheirPlaceAndTheNearestKnownOne()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            root["shifts"]![0]!["station"] = "silkebrg";
            root["shifts"]![1]!["contract"] = "taxa";
            root["shifts"]![2]!["districts"] = new JsonArray("djursland", "mols");
        });
        folder.Edit(PlanFolder.Areas, root => root["areas"]![0]!["district"] = "Silkeborg");

        Assert.Equal(
            [
                "baseline.json: $.shifts[0].station: there is no station \"silkebrg\"; expected \"silkeborg\" (did you mean that?) or one of: grenaa",
                "baseline.json: $.shifts[1].contract: there is no contract \"taxa\"; expected one of: vognmand",
                "baseline.json: $.shifts[2].districts[1]: there is no district \"mols\"; expected one of: silkeborg, djursland",
                "areas.json: $.areas[0].district: \"Silkeborg\" is the name of the district; expected the id: \"silkeborg\"",
            ],
            folder.BaselineFaults());
    }

    [Fact]
    public void ReferenceToSomethingWhoseIdIsFaulty_IsNoFaultOfItsOwn()
    {
        folder.Edit(PlanFolder.Baseline, root => root["stations"]![1]!["id"] = "Grenaa!");

        Assert.Single(folder.BaselineFaults());
    }

    [Fact]
    public void DistrictTwiceInAShift_IsAFault()
    {
        folder.Edit(PlanFolder.Baseline, root => root["shifts"]![0]!["districts"] = new JsonArray("silkeborg", "silkeborg"));

        Assert.Equal(
            ["baseline.json: $.shifts[0].districts[1]: \"silkeborg\" stands at $.shifts[0].districts[0] already; expected every one once"],
            folder.BaselineFaults());
    }

    [Theory]
    [InlineData("0.8500001", 0)]
    [InlineData("0.85001", 1)]
    [InlineData("0.8", 1)]
    public void UrgencyShares_AddUpToOneWithinAMillionth(string share, int faults)
    {
        folder.Replace(PlanFolder.Baseline, "\"share\": 0.85", $"\"share\": {share}");

        Assert.Equal(faults, folder.BaselineFaults().Count);
    }

    [Fact]
    public void SharesThatDoNotAddUp_AreNamedWithTheirSum()
    {
        folder
            .Replace(PlanFolder.Baseline, "\"share\": 0.85", "\"share\": 0.75")
            .Replace(PlanFolder.Baseline, "\"share\": 0.25", "\"share\": 0.5");

        Assert.Equal(
            [
                "baseline.json: $.urgencies: the shares of the urgencies add up to 0.9; expected 1",
                "baseline.json: $.demand.periods: the shares of the demand periods add up to 1.25; expected 1",
            ],
            folder.BaselineFaults());
    }

    [Fact]
    public void UrgenciesOutOfOrder_AreAFault()
    {
        folder.Replace(PlanFolder.Baseline, "\"dueMinutes\": 60", "\"dueMinutes\": 600");

        Assert.Equal(
            ["baseline.json: $.urgencies[1].dueMinutes: \"samme-vagt\" is due before \"akut\" and stands after it; expected the most urgent first"],
            folder.BaselineFaults());
    }

    [Fact]
    public void DemandPeriodsThatOverlap_AreNamedWithAnHourThatBothHold()
    {
        folder.Edit(PlanFolder.Baseline, root => root["demand"]!["periods"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "weekend", "hours": { "days": "nonWorkingDays", "from": "06:00", "to": "08:00" }, "share": 0, "hourWeights": [1, 1], "source": "x" }
            """)));

        Assert.Equal(
            ["baseline.json: $.demand.periods[2].hours: demand periods \"nat\" and \"weekend\" both hold 06:00 on a non-working day after a non-working day; expected each hour in one period at most"],
            folder.BaselineFaults());
    }

    [Fact]
    public void HourWeights_AreOnePerHourOfThePeriod()
    {
        folder.Replace(PlanFolder.Baseline, "[2, 1, 1, 1, 1, 1, 1, 1, 1]", "[2, 1, 1, 1, 1, 1, 1, 1]");

        Assert.Equal(
            ["baseline.json: $.demand.periods[1].hourWeights: demand period \"nat\" has 8 weights for 9 hours; expected 9 weights"],
            folder.BaselineFaults());
    }

    [Fact]
    public void WeightsThatAreAllZero_AreFaults()
    {
        folder
            .Replace(PlanFolder.Baseline, "[3, 3, 3, 2, 2, 1, 1]", "[0, 0, 0, 0, 0, 0, 0]")
            .Edit(PlanFolder.Baseline, root => root["demand"]!["monthFactors"] = new JsonArray([.. Enumerable.Repeat(0, 12).Select(zero => JsonValue.Create(zero))]));

        Assert.Equal(
            [
                "baseline.json: $.demand.periods[0].hourWeights: the weights of demand period \"aften\" are all 0; expected at least one above 0",
                "baseline.json: $.demand.monthFactors: the month factors are all 0; expected at least one above 0",
            ],
            folder.BaselineFaults());
    }

    [Fact]
    public void HalfHours_AreForShiftsOnly()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            root["shifts"]![0]!["hours"]!["from"] = "16:30";
            root["driving"]!["bands"]![0]!["hours"]!["to"] = "22:30";
            root["contracts"]![0]!["hourlyPrices"]![0]!["hours"]!["to"] = "23:30";
        });

        Assert.Equal(
            [
                "baseline.json: $.contracts[0].hourlyPrices[0].hours: a price of contract \"vognmand\" does not keep to whole hours; expected whole hours, such as \"16:00\"",
                "baseline.json: $.driving.bands[0].hours: driving band \"dag\" does not keep to whole hours; expected whole hours, such as \"16:00\"",
            ],
            folder.BaselineFaults());
    }

    [Fact]
    public void AreasThatDoNotAddUpToTheirMunicipality_AreNamedWithTheDifference()
    {
        folder.Replace(PlanFolder.Areas, "\"population\": 23500", "\"population\": 23400");

        Assert.Equal(
            ["areas.json: $.municipalities[1].population: Norddjurs (0707) has 38000 inhabitants and its areas 37900; expected the same number; 100 too few stand in the areas"],
            folder.BaselineFaults());
    }

    [Fact]
    public void PricesThatLeaveOutHoursOfAShift_AreNamedWithTheShiftAndTheHour()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            root["contracts"]![0]!["hourlyPrices"]![1]!["hours"]!["to"] = "07:00";
            root["contracts"]![0]!["hourlyPrices"]![0]!["hours"]!["days"] = "workingDays";
        });

        var faults = folder.BaselineFaults();

        Assert.Equal(4, faults.Count);
        Assert.Contains(
            "baseline.json: $.contracts[0].hourlyPrices: contract \"vognmand\" has no price for 16:00 on a non-working day after a non-working day, when shift \"aften-silkeborg\" is on duty; expected a price for every hour of the shift",
            faults);
        Assert.Contains(faults, fault => fault.Contains("no price for 07:00", StringComparison.Ordinal) && fault.Contains("nat-djursland", StringComparison.Ordinal));
    }

    [Fact]
    public void DrivingBandsThatLeaveOutAnHour_AreAFault()
    {
        folder.Edit(PlanFolder.Baseline, root => root["driving"]!["bands"]![0]!["hours"]!["days"] = "workingDays");

        Assert.Equal(
            ["baseline.json: $.driving.bands: no driving band holds 06:00 on a non-working day after a non-working day; expected bands that cover every hour"],
            folder.BaselineFaults());
    }

    [Fact]
    public void OverlappingShiftsOfOneCar_AreNamedWithADayAndTime()
    {
        folder.Edit(PlanFolder.Baseline, root => root["shifts"]![2]!["hours"]!["to"] = "23:30");

        Assert.Equal(
            ["baseline.json: $.shifts[3].hours: overlapping shifts of one car: \"aften-djursland\" and \"nat-djursland\" both have \"vogn-7\", for example on 2017-01-01 at 23:00; expected hours that do not overlap, or another car"],
            folder.BaselineFaults());
    }

    [Fact]
    public void ShiftsOfOneCarThatMeetOnHolidaysOnly_OverlapToo()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            root["contracts"]![0]!["hourlyPrices"]![0]!["hours"]!["from"] = "08:00";
            root["shifts"]![2]!["hours"] = JsonNode.Parse("""{ "days": "nonWorkingDays", "from": "10:00", "to": "23:00" }""");
            root["shifts"]![3]!["hours"] = JsonNode.Parse("""{ "days": "workingDays", "from": "23:00", "to": "12:00" }""");
        });

        // Thursday 5 January 2017 ends on Friday; the first night that runs into a day off is Friday's.
        Assert.Contains("2017-01-07 at 10:00", Assert.Single(folder.BaselineFaults()), StringComparison.Ordinal);
    }

    [Fact]
    public void ShiftOfOneCarWithSeveral_IsAFault()
    {
        folder.Edit(PlanFolder.Baseline, root => root["shifts"]![3]!["cars"] = 2);

        Assert.Equal(
            ["baseline.json: $.shifts[3].cars: shift \"nat-djursland\" has 2 cars but names one, \"vogn-7\"; expected 1 car, or no \"vehicle\""],
            folder.BaselineFaults());
    }

    [Fact]
    public void ShiftThatBeginsWhenItEnds_IsAFault()
    {
        folder.Edit(PlanFolder.Baseline, root => root["shifts"]![0]!["hours"]!["to"] = "16:00");

        Assert.Contains(
            "baseline.json: $.shifts[0].hours: shift \"aften-silkeborg\" begins and ends at 16:00: 0 or 24 hours; expected more than 0 and less than 24 hours; \"00:00\" to \"00:00\" is around the clock",
            folder.BaselineFaults());
    }

    [Fact]
    public void NoShiftAtAll_IsAFault()
    {
        folder.Edit(PlanFolder.Baseline, root => root["shifts"] = new JsonArray());

        Assert.Equal(["baseline.json: $.shifts: is an empty list; expected at least 1"], folder.BaselineFaults());
    }

    [Theory]
    [InlineData("""{ "kind": "lognormal", "meanMinutes": 25, "source": "x" }""", "is missing; expected a number above 0 and at most 10")]
    [InlineData("""{ "kind": "exponential", "meanMinutes": 25, "coefficientOfVariation": 0.5, "source": "x" }""", "is 0.5; expected none, since it is 1 for an exponential time")]
    [InlineData("""{ "kind": "deterministic", "meanMinutes": 25, "coefficientOfVariation": 0.5, "source": "x" }""", "is 0.5; expected none, since a fixed time does not vary")]
    public void CoefficientOfVariation_GoesWithTheKindOfDistribution(string onSite, string expected)
    {
        folder.Edit(PlanFolder.Baseline, root => root["process"]!["onSite"] = JsonNode.Parse(onSite));

        Assert.Equal(
            [$"baseline.json: $.process.onSite.coefficientOfVariation: the coefficient of variation of the time on site {expected}"],
            folder.BaselineFaults());
    }

    private T Read<T>(string name, Func<JsonNode, T> read) => read(JsonNode.Parse(File.ReadAllText(folder.At(name)))!);
}
