using Korevagt.Domain.Costs;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>What each change does to a plan, and how it says so.</summary>
public sealed class ScenarioChangeTests : IDisposable
{
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RemoveShift_TakesTheShiftAway()
    {
        var scenario = folder.Apply("""{ "change": "removeShift", "shift": "nat-silkeborg" }""");

        Assert.Equal(["aften-silkeborg", "aften-djursland", "nat-djursland"], scenario.Plan.Shifts.Select(shift => shift.Id));
        Assert.Equal("Nattevagt Silkeborg nedlægges", scenario.ChangesDescribed[0].Danish);
        Assert.Equal("The Silkeborg night shift is removed", scenario.ChangesDescribed[0].English);
    }

    [Fact]
    public void AddShift_PutsAShiftAtTheEnd()
    {
        var scenario = folder.Apply("""
            { "change": "addShift", "shift": {
                "id": "nat-ekstra", "name": "Nattevagt Ekstra", "station": "grenaa", "districts": ["djursland", "silkeborg"],
                "hours": { "days": "nonWorkingDays", "from": "23:00", "to": "08:00" }, "cars": 1, "contract": "vognmand" } }
            """);

        var added = scenario.Plan.Shifts[^1];
        Assert.Equal(("nat-ekstra", "grenaa", 1, (string?)null), (added.Id, added.Station, added.Cars, added.Vehicle));
        Assert.Equal("Nattevagt Ekstra oprettes: 1 vogn fra Grenaa sundhedshus kl. 23-08 i weekender og på helligdage", scenario.ChangesDescribed[0].Danish);
        Assert.Equal("The Ekstra night shift is added: 1 car from Grenaa sundhedshus, 23-08 on weekends and holidays", scenario.ChangesDescribed[0].English);
    }

    [Fact]
    public void RetimeShift_GivesOtherHours()
    {
        var scenario = folder.Apply("""
            { "change": "retimeShift", "shift": "aften-silkeborg", "hours": { "days": "workingDays", "from": "16:00", "to": "22:30" } }
            """);

        Assert.Equal(new RecurringHours(DaySelection.WorkingDays, new LocalTime(16, 0), new LocalTime(22, 30)), scenario.Plan.Shifts[0].Hours);
        Assert.Equal("Aftenvagt Silkeborg kører kl. 16-22:30 på hverdage i stedet for kl. 16-23 alle dage", scenario.ChangesDescribed[0].Danish);
        Assert.Equal("The Silkeborg evening shift is on duty 16-22:30 on working days instead of 16-23 every day", scenario.ChangesDescribed[0].English);
    }

    [Fact]
    public void SetShiftCars_GivesAnotherNumber()
    {
        var scenario = folder.Apply("""{ "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 1 }""");

        Assert.Equal(1, scenario.Plan.Shifts[0].Cars);
        Assert.Equal("Aftenvagt Silkeborg har 1 vogn i stedet for 2", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void SetShiftStationAndDistricts_ChangeTheShiftOnly()
    {
        var scenario = folder.Apply(
            """{ "change": "setShiftStation", "shift": "nat-silkeborg", "station": "grenaa" }""",
            """{ "change": "setShiftDistricts", "shift": "nat-silkeborg", "districts": ["silkeborg", "djursland"] }""");

        Assert.Equal("grenaa", scenario.Plan.Shifts[1].Station);
        Assert.Equal(["silkeborg", "djursland"], scenario.Plan.Shifts[1].Districts);
        Assert.Equal(scenario.Baseline.Plan.Stations, scenario.Plan.Stations);
        Assert.Equal("Nattevagt Silkeborg holder ved Grenaa sundhedshus i stedet for Silkeborg sygehus", scenario.ChangesDescribed[0].Danish);
        Assert.Equal("The Silkeborg night shift serves Silkeborg and Djursland instead of Silkeborg", scenario.ChangesDescribed[1].English);
    }

    [Fact]
    public void MoveStation_GivesANewPosition_AndANameWhereAsked()
    {
        var scenario = folder.Apply(
            """{ "change": "moveStation", "station": "grenaa", "position": { "lat": 56.41, "lon": 10.6 }, "name": "Auning" }""");

        Assert.Equal((new GeoPoint(56.41, 10.6), "Auning"), (scenario.Plan.Stations[1].Position, scenario.Plan.Stations[1].Name));
        Assert.Equal("Vagtstedet Grenaa sundhedshus flyttes 17,2 km til Auning", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void MoveArea_MovesEveryAreaNamed()
    {
        var scenario = folder.Apply(
            """{ "change": "moveArea", "areas": ["silkeborg-land", "silkeborg-by"], "district": "djursland" }""");

        Assert.All(scenario.Plan.Areas, area => Assert.Equal("djursland", area.District));
        Assert.Equal("Silkeborg opland og Silkeborg by hører under køreområdet Djursland", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void ScaleDemand_BecomesAnAdjustmentOfTheVisitsNamed()
    {
        var scenario = folder.Apply(
            """{ "change": "scaleDemand", "factor": 0.9 }""",
            """
            { "change": "scaleDemand", "factor": 1.25, "areas": ["grenaa"], "urgency": "akut",
              "hours": { "days": "everyDay", "from": "16:00", "to": "19:00" } }
            """);

        Assert.Equal(new DemandAdjustment { Factor = 0.9 }, scenario.Plan.DemandAdjustments[0]);
        var second = scenario.Plan.DemandAdjustments[1];
        Assert.Equal((1.25, "akut", false), (second.Factor, second.Urgency, second.MovesToDaytime));
        Assert.Equal(["grenaa"], second.Areas!);
        Assert.Equal(new LocalTime(19, 0), second.Hours!.Value.To);
        Assert.Equal("Der er 10 % færre besøg i hele regionen", scenario.ChangesDescribed[0].Danish);
        Assert.Equal("Der er 25 % flere besøg af hastegraden Akut kl. 16-19 alle dage i Grenaa", scenario.ChangesDescribed[1].Danish);
        Assert.Equal("There are 25 % more visits of urgency Akut 16-19 every day in Grenaa", scenario.ChangesDescribed[1].English);
    }

    [Fact]
    public void MoveToDaytime_LeavesTheRestAndCountsWhatIsMoved()
    {
        var scenario = folder.Apply(
            """{ "change": "moveToDaytime", "share": 0.2, "hours": { "days": "workingDays", "from": "16:00", "to": "18:00" } }""");

        var adjustment = Assert.Single(scenario.Plan.DemandAdjustments);
        Assert.Equal((0.8, true), (adjustment.Factor, adjustment.MovesToDaytime));
        Assert.Equal("20 % af alle besøg kl. 16-18 på hverdage i hele regionen flyttes til dagtiden", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void SetContractPrice_SetsAllHoursAndLeavesTheOtherPrices()
    {
        var scenario = folder.Apply("""{ "change": "setContractPrice", "contract": "vognmand", "dkkPerHour": 365.3, "specialDayFactor": 1 }""");

        var contract = scenario.Plan.Contracts[0];
        Assert.All(contract.HourlyPrices, band => Assert.Equal(365.3m, band.DkkPerHour));
        Assert.Equal((2.5m, 100m, 300m, 1m), (contract.DkkPerKilometer, contract.DkkPerShiftStart, contract.DkkPerOvertimeHour, contract.SpecialDayFactor));
        Assert.Equal("Vognmand betales 365,3 kr. pr. time og 1 gange timeprisen på særlige dage", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void SetDrivingSpeed_DividesTheFactorsOfTheBandNamed()
    {
        var scenario = folder.Apply("""{ "change": "setDrivingSpeed", "band": "nat", "speedFactor": 1.25 }""");

        Assert.Equal(new DrivingFactors(1.4, 1.1, 1.05), scenario.Plan.Driving.Bands[0].Factors);
        Assert.Equal(new DrivingFactors(1.2 / 1.25, 0.8, 0.8), scenario.Plan.Driving.Bands[1].Factors);
        Assert.Equal("Vognene kører 25 % hurtigere i tidsrummet nat", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void SetDrivingSpeed_MultipliesTimesByEnvironment_InAllBands()
    {
        var scenario = folder.Apply("""{ "change": "setDrivingSpeed", "timeFactors": { "urban": 1.5 } }""");

        Assert.Equal(new DrivingFactors(1.4 * 1.5, 1.1, 1.05), scenario.Plan.Driving.Bands[0].Factors);
        Assert.Equal(new DrivingFactors(1.2 * 1.5, 1, 1), scenario.Plan.Driving.Bands[1].Factors);
    }

    [Fact]
    public void SetDispatchRule_ChangesWhatItNames()
    {
        var scenario = folder.Apply("""{ "change": "setDispatchRule", "rule": "firstToArrive", "helpLeadMinutes": 30 }""");

        Assert.Equal(new DispatchSettings { Rule = DispatchRule.FirstToArrive, HelpLeadMinutes = 30, OvertimeUntilHome = true }, scenario.Plan.Dispatch);
        Assert.Equal("Besøg går til den vogn, der først kan være fremme og andre vogne hjælper 30 minutter før fristen", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void SetDispatchRule_CanLetCarsWaitAtThePatients()
    {
        var scenario = folder.Apply("""{ "change": "setDispatchRule", "afterVisit": "waitThere" }""");

        Assert.Equal(AfterVisitRule.WaitThere, scenario.Plan.Dispatch.AfterVisit);
        Assert.Equal("Efter et besøg venter vognen hos patienten", scenario.ChangesDescribed[0].Danish);
        Assert.Equal("After a visit a car waits at the patient's place", scenario.ChangesDescribed[0].English);
    }

    [Theory]
    [InlineData("firstToArrive", DispatchRule.FirstToArrive, "Besøg går til den vogn, der først kan være fremme", "Visits go to the car that arrives first")]
    [InlineData("strictDistrict", DispatchRule.StrictDistrict, "Besøg går kun til områdets egne vogne", "Visits go to the district's own cars only")]
    [InlineData("urgencyReserve", DispatchRule.UrgencyReserve, "Besøg går først til områdets egne vogne, og den sidste ledige holdes til de mest hastende", "Visits go to the district's own cars first, and the last free one is kept for the most urgent")]
    [InlineData("lookAhead", DispatchRule.LookAhead, "Besøg går til den vogn, der først kan være fremme, også hvis den snart bliver ledig", "Visits go to the car that arrives first, also if it is about to become free")]
    [InlineData("planAhead", DispatchRule.PlanAhead, "Besøg går til områdets egne vogne, med mindre en anden ventes at være klart tidligere fremme", "Visits go to the district's own cars unless another is expected clearly earlier")]
    public void SetDispatchRule_ChangesToEachRule(string name, DispatchRule rule, string danish, string english)
    {
        var scenario = folder.Apply($$"""{ "change": "setDispatchRule", "rule": "{{name}}" }""");

        Assert.Equal(rule, scenario.Plan.Dispatch.Rule);
        Assert.Equal((danish, english), (scenario.ChangesDescribed[0].Danish, scenario.ChangesDescribed[0].English));
    }

    [Fact]
    public void SetDispatchRule_SetsWhatThePlanningRuleReads_AndKeepsTheRest()
    {
        var scenario = folder.Apply("""{ "change": "setDispatchRule", "rule": "planAhead", "crossingMinutes": 20, "planDepth": 2 }""");

        Assert.Equal(
            PlanAheadSettings.Default with { CrossingMinutes = 20, Depth = 2 }, scenario.Plan.Dispatch.PlanAhead);
        Assert.EndsWith(
            "en vogn fra et andet område skal ventes 20 minutter tidligere og der planlægges højst 2 besøg frem for hver vogn",
            scenario.ChangesDescribed[0].Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void ARemovedShift_LeavesItsDistrictsToTheHeirItNames()
    {
        var scenario = folder.Apply("""
            { "change": "setDispatchRule", "rule": "planAhead" },
            { "change": "removeShift", "shift": "nat-silkeborg", "inheritedBy": "nat-djursland" }
            """);

        var inheritance = Assert.Single(scenario.Plan.Inheritances);
        Assert.Equal(("nat-silkeborg", "Nattevagt Silkeborg", "silkeborg", "nat-djursland"), (inheritance.Shift, inheritance.Name, inheritance.Station, inheritance.Heir));
        Assert.Equal(["silkeborg"], inheritance.Districts);
        Assert.Equal((new LocalTime(23, 0), new LocalTime(8, 0)), (inheritance.Hours.From, inheritance.Hours.To));
        Assert.Equal("Nattevagt Silkeborg nedlægges, og Nattevagt Djursland overtager dens køreområde", scenario.ChangesDescribed[1].Danish);
        Assert.Equal("The Silkeborg night shift is removed, and the Djursland night shift takes over its district", scenario.ChangesDescribed[1].English);
    }

    [Fact]
    public void ARemovedHeir_LeavesWhatItInheritedToItsOwnHeir()
    {
        var scenario = folder.Apply("""
            { "change": "setDispatchRule", "rule": "planAhead" },
            { "change": "removeShift", "shift": "nat-silkeborg", "inheritedBy": "nat-djursland" },
            { "change": "removeShift", "shift": "nat-djursland", "inheritedBy": "aften-djursland" }
            """);

        Assert.Equal(["aften-djursland", "aften-djursland"], scenario.Plan.Inheritances.Select(inheritance => inheritance.Heir));
    }

    [Fact]
    public void ARetimedShift_LeavesItsFormerHours_AndOneThatKeepsACarNothing_UnlessAnHeirIsNamed()
    {
        var scenario = folder.Apply("""
            { "change": "setDispatchRule", "rule": "planAhead" },
            { "change": "retimeShift", "shift": "aften-djursland", "hours": { "days": "everyDay", "from": "18:00", "to": "23:00" } },
            { "change": "setShiftCars", "shift": "aften-silkeborg", "cars": 1 }
            """);

        var inheritance = Assert.Single(scenario.Plan.Inheritances);
        Assert.Equal(("aften-djursland", new LocalTime(16, 0), (string?)null), (inheritance.Shift, inheritance.Hours.From, inheritance.Heir));
    }

    [Fact]
    public void WhoInherits_CountsInAPlansHash_OnlyUnderTheRuleThatReadsIt()
    {
        const string Removed = """{ "change": "removeShift", "shift": "nat-silkeborg" }""";
        const string Planned = """, { "change": "setDispatchRule", "rule": "planAhead" }""";
        string Hash(string changes, bool inherits)
        {
            var plan = folder.Apply(changes).Plan;
            return PlanHash.Of(inherits ? plan : plan with { Inheritances = [] });
        }

        Assert.Equal(Hash(Removed, inherits: true), Hash(Removed, inherits: false));
        Assert.NotEqual(Hash(Removed + Planned, inherits: true), Hash(Removed + Planned, inherits: false));
    }

    [Fact]
    public void SetServiceTarget_ChangesWhatItNames()
    {
        var scenario = folder.Apply("""{ "change": "setServiceTarget", "target": "tre-timer", "withinMinutes": 120 }""");

        Assert.Equal((0.9, 120), (scenario.Plan.Targets[0].Share, scenario.Plan.Targets[0].WithinMinutes));
        Assert.Equal("Servicemålet Tre timer bliver 90 % inden for 120 minutter", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void SetServiceProcess_KeepsWhatItDoesNotName()
    {
        var scenario = folder.Apply("""
            { "change": "setServiceProcess", "onSite": { "meanMinutes": 20 }, "dispatchDelay": { "kind": "deterministic" }, "responseClock": "fromDispatch" }
            """);

        Assert.Equal(new DurationDistribution(DistributionKind.Lognormal, 20, 0.5), scenario.Plan.Process.OnSite);
        Assert.Equal(new DurationDistribution(DistributionKind.Deterministic, 5, 0), scenario.Plan.Process.DispatchDelay);
        Assert.Equal(ResponseClock.FromDispatch, scenario.Plan.Process.ResponseClock);
        Assert.Equal(4, scenario.Plan.Process.ParkingAndHandoverMinutes);
        Assert.Equal(
            "Fra bestilling til afsendelse går 5 minutter i snit (fast, CV 0), lægen er hos patienten i 20 minutter i snit (lognormal, CV 0,5) og responstiden regnes fra afsendelsen",
            scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void SetCostDriver_GivesAFigureToACostThatThePlanNamesOrHasAnyway()
    {
        var scenario = folder.Apply(
            """{ "change": "setCostDriver", "costDriver": "ambulancer", "dkkPerUnit": 1200, "source": "Regnskab 2016." }""",
            """{ "change": "setCostDriver", "costDriver": "besøgshonorar", "dkkPerUnit": 300.5, "assumption": "Et skøn." }""");

        var (ambulances, fee) = (scenario.Plan.CostDrivers[0], scenario.Plan.CostDrivers.Single(driver => driver.Id == "besøgshonorar"));
        Assert.Equal((CostUnit.PerVisitOutsideTarget, 1200m, "Regnskab 2016."), (ambulances.Unit, ambulances.DkkPerUnit, ambulances.Source));
        Assert.Equal((CostUnit.PerVisit, 300.5m, "Et skøn."), (fee.Unit, fee.DkkPerUnit, fee.Assumption));
        Assert.Equal("Ambulancer: 1.200 kr. pr. besøg uden for servicemålet", scenario.ChangesDescribed[0].Danish);
        Assert.Equal("Lægernes honorar pr. besøg: 300,5 kr. pr. aflagt besøg", scenario.ChangesDescribed[1].Danish);
        Assert.Equal("Doctors' fee per visit: 300.5 kr per visit made", scenario.ChangesDescribed[1].English);
        Assert.Contains(scenario.Plan.Assumptions, assumption => assumption.Text == "Et skøn.");
    }

    [Fact]
    public void SetCostDriver_AddsOneWithHoursOfItsOwn()
    {
        var scenario = folder.Apply("""
            { "change": "setCostDriver", "costDriver": "nattillæg", "name": "Nattillæg til læger", "unit": "perVisit", "dkkPerUnit": 100,
              "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" }, "assumption": "Et skøn." }
            """);

        var added = scenario.Plan.CostDrivers[^1];
        Assert.Equal(("nattillæg", new RecurringHours(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0))), (added.Id, added.Hours!.Value));
        Assert.Equal("Nattillæg til læger: 100 kr. pr. aflagt besøg kl. 23-08 alle dage", scenario.ChangesDescribed[0].Danish);
    }

    [Fact]
    public void Offer_IsAContractAndTheShiftsThatItPaysFor()
    {
        var scenario = folder.Apply(
            """
            { "change": "addContract", "contract": {
                "id": "tilbud", "name": "Tilbud A",
                "hourlyPrices": [
                  { "hours": { "days": "workingDays", "from": "23:00", "to": "08:00" }, "dkkPerHour": 250 },
                  { "hours": { "days": "everyDay", "from": "00:00", "to": "00:00" }, "dkkPerHour": 275.5 }],
                "dkkPerKilometer": 1.25, "dkkPerShiftStart": 90, "dkkPerOvertimeHour": 300,
                "specialDayFactor": 1.5, "specialDays": ["12-24"] } }
            """,
            """{ "change": "setShiftContract", "shifts": ["nat-silkeborg", "nat-djursland"], "contract": "tilbud" }""");

        Assert.Equal(["vognmand", "vognmand", "tilbud", "tilbud"], scenario.Plan.Shifts.Select(shift => shift.Contract).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(1.25m, scenario.Plan.Contracts[^1].DkkPerKilometer);
        Assert.Equal(
            "Kontrakten Tilbud A kommer til: 250 kr. pr. time kl. 23-08 på hverdage, 275,5 kr. pr. time, 1,25 kr. pr. km, 90 kr. pr. vagtstart, 300 kr. pr. overtidstime og 1,5 gange timeprisen på særlige dage",
            scenario.ChangesDescribed[0].Danish);
        Assert.Equal(
            "Nattevagt Silkeborg og Nattevagt Djursland betales efter kontrakten Tilbud A", scenario.ChangesDescribed[1].Danish);
        Assert.Equal(
            "The Silkeborg night shift and the Djursland night shift are paid by the contract Tilbud A", scenario.ChangesDescribed[1].English);
    }
}
