using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Scenarios;

public sealed class ScenarioFaultTests : IDisposable
{
    private const string NewShift = """
        { "change": "addShift", "shift": {
            "id": "nat-ny", "name": "Nattevagt Ny", "station": "grenaa", "districts": ["djursland"],
            "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" }, "cars": 1, "contract": "vognmand" } }
        """;

    private const string Offer = """
        { "change": "addContract", "contract": {
            "id": "tilbud", "name": "Tilbud",
            "hourlyPrices": [{ "hours": { "days": "everyDay", "from": "00:00", "to": "00:00" }, "dkkPerHour": 250 }],
            "dkkPerKilometer": 1, "dkkPerShiftStart": 0, "dkkPerOvertimeHour": 300 } }
        """;

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void UnknownShift_IsNamedWithItsPlaceAndTheNearestKnownOne()
    {
        Assert.Equal(
            ["scenario.json: $.changes[0].shift: there is no shift \"nat-silkebrog\"; expected \"nat-silkeborg\" (did you mean that?) or one of: aften-silkeborg, aften-djursland, nat-djursland"],
            folder.FaultsOf("""{ "change": "removeShift", "shift": "nat-silkebrog" }"""));
    }

    [Theory]
    [InlineData("""{ "change": "setShiftStation", "shift": "nat-silkeborg", "station": "tarm" }""", "$.changes[0].station: there is no station \"tarm\"; expected one of: silkeborg, grenaa")]
    [InlineData("""{ "change": "setShiftDistricts", "shift": "nat-silkeborg", "districts": ["silkeborg", "tarm"] }""", "$.changes[0].districts[1]: there is no district \"tarm\"; expected one of: silkeborg, djursland")]
    [InlineData("""{ "change": "setShiftDistricts", "shift": "nat-silkeborg", "districts": ["djursland", "djursland"] }""", "$.changes[0].districts[1]: \"djursland\" is named twice; expected each once")]
    [InlineData("""{ "change": "moveStation", "station": "tarm", "position": { "lat": 56, "lon": 8 } }""", "$.changes[0].station: there is no station \"tarm\"; expected one of: silkeborg, grenaa")]
    [InlineData("""{ "change": "moveArea", "areas": ["grena"], "district": "silkeborg" }""", "$.changes[0].areas[0]: there is no area \"grena\"; expected \"grenaa\" (did you mean that?) or one of: silkeborg-by, silkeborg-land, norddjurs-land")]
    [InlineData("""{ "change": "scaleDemand", "factor": 2, "urgency": "rutine" }""", "$.changes[0].urgency: there is no urgency \"rutine\"; expected one of: akut, samme-vagt")]
    [InlineData("""{ "change": "scaleDemand", "factor": 2, "hours": { "days": "everyDay", "from": "16:30", "to": "18:00" } }""", "$.changes[0].hours: do not keep to whole hours; expected whole hours, such as \"16:00\"")]
    [InlineData("""{ "change": "scaleDemand", "factor": -1 }""", "$.changes[0].factor: is -1; expected a number from 0 to 10")]
    [InlineData("""{ "change": "moveToDaytime", "share": 20 }""", "$.changes[0].share: is 20; expected a number above 0 and at most 1")]
    [InlineData("""{ "change": "setContractPrice", "contract": "taxa", "dkkPerHour": 1 }""", "$.changes[0].contract: there is no contract \"taxa\"; expected one of: vognmand")]
    [InlineData("""{ "change": "setContractPrice", "contract": "vognmand", "dkkPerHour": -1 }""", "$.changes[0].dkkPerHour: is -1; expected a number from 0 to 1000000")]
    [InlineData("""{ "change": "setContractPrice", "contract": "vognmand" }""", "$.changes[0]: has neither \"dkkPerHour\" nor \"dkkPerKilometer\" nor \"dkkPerShiftStart\" nor \"dkkPerOvertimeHour\" nor \"specialDayFactor\"; expected at least one of them")]
    [InlineData("""{ "change": "setDrivingSpeed", "band": "morgen", "speedFactor": 2 }""", "$.changes[0].band: there is no driving band \"morgen\"; expected one of: dag, nat")]
    [InlineData("""{ "change": "setDrivingSpeed", "speedFactor": 2, "timeFactors": { "urban": 2 } }""", "$.changes[0].timeFactors: stands beside \"speedFactor\"; expected one of the two")]
    [InlineData("""{ "change": "setServiceTarget", "target": "to-timer", "share": 0.8 }""", "$.changes[0].target: there is no service target \"to-timer\"; expected \"tre-timer\" (did you mean that?)")]
    [InlineData("""{ "change": "setDispatchRule" }""", "$.changes[0]: has neither \"rule\" nor \"helpLeadMinutes\" nor \"overtimeUntilHome\" nor \"afterVisit\" nor \"mostWaiting\" nor \"preferences\" nor \"crossingMinutes\" nor \"reachMinutes\" nor \"holdBackMinutes\" nor \"planDepth\"; expected at least one of them")]
    [InlineData("""{ "change": "setDispatchRule", "crossingMinutes": -1 }""", "$.changes[0].crossingMinutes: is -1; expected a number from 0 to 10080")]
    [InlineData("""{ "change": "setDispatchRule", "planDepth": 0 }""", "$.changes[0].planDepth: is 0; expected a whole number from 1 to 10")]
    [InlineData("""{ "change": "removeShift", "shift": "nat-silkeborg", "inheritedBy": "nat-djurslan" }""", "$.changes[0].inheritedBy: there is no shift \"nat-djurslan\"; expected \"nat-djursland\" (did you mean that?) or one of: aften-silkeborg, aften-djursland")]
    [InlineData("""{ "change": "removeShift", "shift": "nat-silkeborg", "inheritedBy": "nat-silkeborg" }""", "$.changes[0].inheritedBy: names the shift itself; expected another shift")]
    [InlineData("""{ "change": "removeShift", "shift": "nat-silkeborg", "inheritedBy": "nat-djursland" }""", "$.changes[0]: leaves a plan that cannot be: \"nat-djursland\" inherits from \"nat-silkeborg\", which the rule does not look at; expected the rule planAhead, or setShiftDistricts in place of inheritedBy")]
    [InlineData("""{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 3, "inheritedBy": "aften-djursland" }""", "$.changes[0].inheritedBy: goes with fewer cars than before; expected fewer than 2 cars, or no heir")]
    [InlineData("""{ "shift": "nat-silkeborg" }""", "$.changes[0].change: is missing; expected one of: removeShift, addShift, retimeShift, setShiftCars, setShiftStation, setShiftDistricts, moveStation, moveArea, scaleDemand, moveToDaytime, setContractPrice, setContractTerms, addContract, setShiftContract, setCostDriver, setDrivingSpeed, setDispatchRule, setServiceTarget, setServiceProcess")]
    [InlineData("""{ "change": "removeshift", "shift": "nat-silkeborg" }""", "$.changes[0].change: is the text \"removeshift\"; expected \"removeShift\" (did you mean that?) or one of: addShift, retimeShift, setShiftCars, setShiftStation, setShiftDistricts, moveStation, moveArea, scaleDemand, moveToDaytime, setContractPrice, setContractTerms, addContract, setShiftContract, setCostDriver, setDrivingSpeed, setDispatchRule, setServiceTarget, setServiceProcess")]
    [InlineData("\"removeShift\"", "$.changes[0]: is the text \"removeShift\"; expected an object")]
    public void FaultyChange_IsNamedWithWhatWasExpected(string change, string expected)
    {
        Assert.Equal([$"scenario.json: {expected}"], folder.FaultsOf(change));
    }

    /// <summary>Only the comparison refused it, and said no more than that no road was near.</summary>
    [Fact]
    public void StationWhoseCoordinatesAreInterchanged_IsAFaultWithAHint() => Assert.Equal(
        ["scenario.json: $.changes[0]: leaves a plan that cannot be: station grenaa lies 6508 km from the nearest area; expected lat 56.17 and lon 9.55, which lie among the areas (are they interchanged?)"],
        folder.FaultsOf("""{ "change": "moveStation", "station": "grenaa", "position": { "lat": 9.55, "lon": 56.17 } }"""));

    [Fact]
    public void StationFarOutsideTheAreas_IsAFault()
    {
        Assert.Equal(
            ["scenario.json: $.changes[0]: leaves a plan that cannot be: station grenaa lies 107 km from the nearest area; expected a place at most 50 km from an area"],
            folder.FaultsOf("""{ "change": "moveStation", "station": "grenaa", "position": { "lat": 55.676, "lon": 12.0 } }"""));
        Assert.Empty(folder.FaultsOf("""{ "change": "moveStation", "station": "grenaa", "position": { "lat": 56.41, "lon": 11.5 } }"""));
    }

    [Theory]
    [InlineData("""{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 2 }""")]
    [InlineData("""{ "change": "setShiftStation", "shift": "aften-silkeborg", "station": "silkeborg" }""")]
    [InlineData("""{ "change": "setShiftDistricts", "shift": "aften-silkeborg", "districts": ["silkeborg"] }""")]
    [InlineData("""{ "change": "retimeShift", "shift": "aften-silkeborg", "hours": { "days": "everyDay", "from": "16:00", "to": "23:00" } }""")]
    [InlineData("""{ "change": "moveStation", "station": "grenaa", "position": { "lat": 56.41, "lon": 10.88 }, "name": "Andet navn" }""")]
    [InlineData("""{ "change": "scaleDemand", "factor": 1.0 }""")]
    [InlineData("""{ "change": "setContractPrice", "contract": "vognmand", "dkkPerKilometer": 2.50 }""")]
    [InlineData("""{ "change": "setDrivingSpeed", "speedFactor": 1 }""")]
    [InlineData("""{ "change": "setDispatchRule", "rule": "districtFirst", "overtimeUntilHome": true }""")]
    [InlineData("""{ "change": "setServiceTarget", "target": "tre-timer", "share": 0.9 }""")]
    [InlineData("""{ "change": "setServiceProcess", "onSite": { "meanMinutes": 25 } }""")]
    public void ChangeThatChangesNothing_IsAFault(string change)
    {
        Assert.StartsWith("scenario.json: $.changes[0]: changes nothing: ", Assert.Single(folder.FaultsOf(change)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "change": "setCostDriver", "costDriver": "besøgshonora", "dkkPerUnit": 300, "assumption": "x" }""", "$.changes[0].costDriver: there is no cost driver \"besøgshonora\"; expected \"besøgshonorar\" (did you mean that?) or one of: ambulancer, lægers-kørsel, starttakst, egen-læge, kommunal-befordring; or name and unit for a new one")]
    [InlineData("""{ "change": "setCostDriver", "costDriver": "falck", "name": "Falck", "dkkPerUnit": 300, "assumption": "x" }""", "$.changes[0].costDriver: there is no cost driver \"falck\"; expected one of: ambulancer, besøgshonorar, lægers-kørsel, starttakst, egen-læge, kommunal-befordring; or unit for a new one")]
    [InlineData("""{ "change": "setCostDriver", "costDriver": "besøgshonorar", "dkkPerUnit": 300 }""", "$.changes[0]: has neither \"source\" nor \"assumption\"; expected at least one of them")]
    [InlineData("""{ "change": "setCostDriver", "costDriver": "besøgshonorar", "assumption": "x" }""", "$.changes[0].dkkPerUnit: is missing; expected a number from 0 to 1000000")]
    [InlineData("""{ "change": "setCostDriver", "costDriver": "besøgshonorar", "dkkPerUnit": -1, "assumption": "x" }""", "$.changes[0].dkkPerUnit: is -1; expected a number from 0 to 1000000")]
    [InlineData("""{ "change": "setCostDriver", "costDriver": "ambulancer", "dkkPerUnit": 1, "unit": "perVisitNotmade", "assumption": "x" }""", "$.changes[0].unit: is \"perVisitNotmade\" (did you mean \"perVisitNotMade\"?); expected one of: perVisit, perKilometer, perShiftStart, perHour, perVisitHandedToDaytime, perVisitMovedToDaytime, perVisitInDaytime, perVisitHandedOn, perVisitNotMade, perVisitOutsideTarget")]
    [InlineData("""{ "change": "setCostDriver", "costDriver": "besøgshonorar", "dkkPerUnit": 1, "hours": { "days": "everyDay", "from": "22:30", "to": "08:00" }, "assumption": "x" }""", "$.changes[0].hours: the hours of \"besøgshonorar\" do not keep to whole hours; expected whole hours, such as \"16:00\"")]
    [InlineData("""{ "change": "setCostDriver", "costDriver": "lægers-kørsel", "dkkPerUnit": 1, "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" }, "assumption": "x" }""", "$.changes[0].hours: \"lægers-kørsel\" holds in some hours only, and those of perKilometer are not known; expected one of: perVisit, perShiftStart, perHour, perVisitHandedToDaytime, perVisitHandedOn, perVisitNotMade, perVisitOutsideTarget; or no hours")]
    [InlineData("""{ "change": "setShiftContract", "shifts": ["nat-silkeborg"], "contract": "taxa" }""", "$.changes[0].contract: there is no contract \"taxa\"; expected one of: vognmand")]
    [InlineData("""{ "change": "setShiftContract", "shifts": ["nat-silkeborg"], "contract": "vognmand" }""", "$.changes[0].shifts[0]: changes nothing: \"nat-silkeborg\" is paid by contract \"vognmand\" already; expected a shift on another contract")]
    [InlineData("""{ "change": "setShiftContract", "shifts": [], "contract": "vognmand" }""", "$.changes[0].shifts: is an empty list; expected at least 1")]
    public void FaultyCost_IsNamedWithWhatWasExpected(string change, string expected)
    {
        Assert.Equal([$"scenario.json: {expected}"], folder.FaultsOf(change));
    }

    [Fact]
    public void SameFigureFromAnotherSource_ChangesNothing() => Assert.Equal(
        ["scenario.json: $.changes[1]: changes nothing: Doctors' distance compensation and mileage: 3.5 kr per kilometre driven; expected a change of the plan"],
        folder.FaultsOf(
            """{ "change": "setCostDriver", "costDriver": "lægers-kørsel", "dkkPerUnit": 3.5, "source": "Taksten." }""",
            """{ "change": "setCostDriver", "costDriver": "lægers-kørsel", "dkkPerUnit": 3.50, "source": "Samme takst, anden kilde." }"""));

    [Fact]
    public void AddedContractWithAnIdInUse_IsAFault() => Assert.Equal(
        ["scenario.json: $.changes[0].contract.id: there is a contract \"vognmand\" already; expected an id of its own"],
        folder.FaultsOf(Offer.Replace("\"tilbud\"", "\"vognmand\"", StringComparison.Ordinal)));

    [Fact]
    public void ContractThatPaysForNoShift_ChangesNothing() => Assert.Equal(
        ["scenario.json: $.changes[0].contract.id: changes nothing: contract \"tilbud\" pays for no shift; expected a setShiftContract or an addShift that names it"],
        folder.FaultsOf(Offer));

    [Fact]
    public void OfferThatHasNoPriceForTheHoursOfItsShift_IsAFaultOfTheChangeThatGivesItTheShift() => Assert.Equal(
        ["scenario.json: $.changes[1]: leaves a plan that cannot be: contract \"tilbud\" has no price for 16:00 on a non-working day after a non-working day, when shift \"aften-silkeborg\" is on duty; expected a price for every hour of the shift"],
        folder.FaultsOf(
            Offer.Replace("\"from\": \"00:00\", \"to\": \"00:00\"", "\"from\": \"23:00\", \"to\": \"08:00\"", StringComparison.Ordinal),
            """{ "change": "setShiftContract", "shifts": ["aften-silkeborg"], "contract": "tilbud" }"""));

    [Fact]
    public void ChangesOfAFaultyOffer_AreNoFaultsOfTheirOwn() => Assert.Single(folder.FaultsOf(
        Offer.Replace("250", "-250", StringComparison.Ordinal),
        """{ "change": "setShiftContract", "shifts": ["nat-silkeborg"], "contract": "tilbud" }""",
        """{ "change": "setContractPrice", "contract": "tilbud", "dkkPerHour": 1 }"""));

    [Fact]
    public void ChangeOfAFaultyNewCostDriver_IsNoFaultOfItsOwn() => Assert.Single(folder.FaultsOf(
        """{ "change": "setCostDriver", "costDriver": "falck", "name": "Falck", "unit": "perVisit", "dkkPerUnit": -1, "assumption": "x" }""",
        """{ "change": "setCostDriver", "costDriver": "falck", "dkkPerUnit": 2, "assumption": "x" }"""));

    [Fact]
    public void AreaThatIsInTheDistrictAlready_IsAFaultOfThatArea()
    {
        Assert.Equal(
            ["scenario.json: $.changes[0].areas[1]: changes nothing: \"grenaa\" belongs to district \"djursland\" already; expected an area of another district"],
            folder.FaultsOf("""{ "change": "moveArea", "areas": ["silkeborg-by", "grenaa"], "district": "djursland" }"""));
    }

    [Fact]
    public void ChangesThatUndoOneAnother_ChangeNothing()
    {
        Assert.Equal(
            ["scenario.json: $.changes: all changes together change nothing; expected a scenario that differs from its baseline"],
            folder.FaultsOf(
                """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 3 }""",
                """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 2 }"""));
    }

    [Fact]
    public void EmptyChanges_AreAFault()
    {
        Assert.Equal(["scenario.json: $.changes: is an empty list; expected at least 1"], folder.FaultsOf());
    }

    [Fact]
    public void AllFaultsOfAllChanges_AreToldAtOnce_InTheOrderOfTheFile()
    {
        var faults = folder.FaultsOf(
            """{ "change": "removeShift", "shift": "tarm" }""",
            """{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 0 }""",
            """{ "change": "removeShift", "shift": "nat-silkeborg" }""",
            """{ "change": "removeShift", "shift": "nat-silkeborg" }""",
            """{ "change": "setContractPrice", "contract": "vognmand", "dkkPerKilometre": 3 }""",
            """{ "change": "scaleDemand", "factor": 1 }""");

        Assert.Equal(
            ["$.changes[0].shift", "$.changes[1].cars", "$.changes[3].shift", "$.changes[4]", "$.changes[4].dkkPerKilometre", "$.changes[5]"],
            faults.Select(fault => fault.Split(": ")[1]));
    }

    [Fact]
    public void ChangeOfAnAddedShift_ResolvesAgainstWhatEarlierChangesLeft()
    {
        var scenario = folder.Apply(NewShift, """{ "change": "setShiftCars", "shift": "nat-ny", "cars": 2 }""");

        Assert.Equal(2, scenario.Plan.Shifts[^1].Cars);
    }

    [Fact]
    public void ChangeOfAShiftThatAFaultyChangeWouldHaveAdded_IsNoFaultOfItsOwn()
    {
        var change = """{ "change": "setShiftCars", "shift": "nat-ny", "cars": 2 }""";

        Assert.Single(folder.FaultsOf(NewShift.Replace("\"cars\": 1", "\"cars\": 0", StringComparison.Ordinal), change));
        Assert.Single(folder.FaultsOf(NewShift.Replace("\"grenaa\"", "\"grena\"", StringComparison.Ordinal), change));
    }

    [Fact]
    public void AddedShiftWithAnIdInUse_IsAFault()
    {
        Assert.Equal(
            ["scenario.json: $.changes[1].shift.id: there is a shift \"nat-ny\" already; expected an id of its own"],
            folder.FaultsOf(NewShift, NewShift));
    }

    [Fact]
    public void AddedShift_NamesWhatExists()
    {
        var faults = folder.FaultsOf(NewShift
            .Replace("\"grenaa\"", "\"grena\"", StringComparison.Ordinal)
            .Replace("[\"djursland\"]", "[\"djurs\"]", StringComparison.Ordinal)
            .Replace("\"vognmand\"", "\"taxa\"", StringComparison.Ordinal));

        Assert.Equal(
            ["$.changes[0].shift.station", "$.changes[0].shift.districts[0]", "$.changes[0].shift.contract"],
            faults.Select(fault => fault.Split(": ")[1]));
    }

    [Fact]
    public void RuleBrokenByAChange_IsReportedAtThatChange()
    {
        Assert.Equal(
            ["scenario.json: $.changes[1]: leaves a plan that cannot be: overlapping shifts of one car: \"aften-djursland\" and \"nat-djursland\" both have \"vogn-7\", for example on 2017-01-01 at 22:00; expected hours that do not overlap, or another car"],
            folder.FaultsOf(
                """{ "change": "removeShift", "shift": "nat-silkeborg" }""",
                """{ "change": "retimeShift", "shift": "nat-djursland", "hours": { "days": "everyDay", "from": "22:00", "to": "07:00" } }""",
                """{ "change": "scaleDemand", "factor": 0.9 }"""));
    }

    [Fact]
    public void RuleBrokenOnTheWayOnly_IsNoFault()
    {
        folder.Apply(
            """{ "change": "retimeShift", "shift": "nat-djursland", "hours": { "days": "everyDay", "from": "22:00", "to": "07:00" } }""",
            """{ "change": "retimeShift", "shift": "aften-djursland", "hours": { "days": "everyDay", "from": "16:00", "to": "22:00" } }""");
    }

    [Fact]
    public void ShiftBeyondThePricesOfItsContract_IsReportedAtItsChange()
    {
        var fault = Assert.Single(folder.FaultsOf(
            """{ "change": "retimeShift", "shift": "aften-silkeborg", "hours": { "days": "everyDay", "from": "12:00", "to": "23:00" } }"""));

        Assert.StartsWith("scenario.json: $.changes[0]: leaves a plan that cannot be: contract \"vognmand\" has no price for 12:00", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void RemovingEveryShift_IsAFaultOfTheLastRemoval()
    {
        var fault = Assert.Single(folder.FaultsOf(
            """{ "change": "removeShift", "shift": "aften-silkeborg" }""",
            """{ "change": "removeShift", "shift": "nat-silkeborg" }""",
            """{ "change": "removeShift", "shift": "aften-djursland" }""",
            """{ "change": "removeShift", "shift": "nat-djursland" }"""));

        Assert.Equal("scenario.json: $.changes[3]: leaves a plan that cannot be: no shift is left; expected at least one", fault);
    }
}
