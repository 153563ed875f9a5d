using System.Text.Json.Nodes;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Tests.Plans;
using NodaTime;

namespace Korevagt.Files.Tests.Baselines;

public sealed class BaselineLoaderTests : IDisposable
{
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void SoundBaseline_BecomesThePlanThatItDescribes()
    {
        var loaded = folder.LoadBaseline();
        var plan = loaded.Plan;

        Assert.Equal("Prøveplan", plan.Name);
        Assert.Equal(4, plan.Areas.Count);
        Assert.Equal(128_000, plan.Areas.Sum(area => area.Population));
        Assert.Equal(new RecurringHours(DaySelection.EveryDay, new LocalTime(23, 0), new LocalTime(8, 0)), plan.Shifts[1].Hours);
        Assert.Equal(271.5m, plan.Contracts[0].HourlyPrices[1].DkkPerHour);
        Assert.Equal([new AnnualDate(6, 5), new AnnualDate(12, 24)], plan.Calendar.ExtraClosingDays);
        Assert.Equal(new DurationDistribution(DistributionKind.Exponential, 5, 1), plan.Process.DispatchDelay);
        Assert.Null(plan.CostDrivers[0].DkkPerUnit);
        Assert.Equal(folder.At("maps/does-not-exist.osm"), plan.MapFile);
        Assert.Equal([folder.At("baseline.json")], loaded.Ancestry);
    }

    [Fact]
    public void Assumptions_AreGatheredOnceWithTheirFirstPlace()
    {
        var assumptions = folder.LoadBaseline().Plan.Assumptions;

        Assert.Equal("$", assumptions[0].Place);
        var shares = Assert.Single(assumptions, assumption => assumption.Text == "Fordelingen er antaget.");
        Assert.Equal("$.urgencies[0]", shares.Place);
        Assert.Equal("$.areas[3]", assumptions[^1].Place);
    }

    [Fact]
    public void MapOfABaselineNamedByARelativePath_IsRelativeToo_WithoutDetours()
    {
        var relative = Path.GetRelativePath(Path.GetFullPath("."), folder.At("baseline.json"));
        folder.Replace(PlanFolder.Baseline, "maps/does-not-exist.osm", "sub/../maps/../x.osm");

        var map = BaselineLoader.Load(DiskFiles.Instance, relative).Value.Plan.MapFile;

        Assert.Equal(Path.GetRelativePath(Path.GetFullPath("."), folder.At("x.osm")).Replace('\\', '/'), map);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void ReferenceYear_IsOneThatADutyYearAccepts(int beyond, bool accepted)
    {
        foreach (var year in new[] { DutyYear.EarliestYear + beyond, DutyYear.LatestYear - beyond })
        {
            folder.Edit(PlanFolder.Baseline, root => root["demand"]!["referenceYear"] = year);

            Assert.Equal(accepted, BaselineLoader.Load(DiskFiles.Instance, folder.At(PlanFolder.Baseline)).Succeeded);
        }
    }

    [Fact]
    public void Plan_NamesTheStandardCosts_ThatTheFileDoesNotState()
    {
        var drivers = folder.LoadBaseline().Plan.CostDrivers;

        Assert.Equal("ambulancer", drivers[0].Id);
        Assert.Equal("Ambulancer", drivers[0].Name);
        Assert.Equal(StandardCosts.Drivers.Select(driver => driver.Id).Order(StringComparer.Ordinal), drivers.Select(driver => driver.Id).Order(StringComparer.Ordinal));
        Assert.All(drivers, driver => Assert.False(driver.IsCounted));
    }

    [Fact]
    public void OlderBaseline_HasItsCostDriversUnderTheirFormerName()
    {
        folder.Edit(PlanFolder.Baseline, root =>
        {
            root.AsObject().Remove("costDrivers");
            root["shiftedCosts"] = JsonNode.Parse("""
                [
                  { "id": "km", "name": "Kørsel", "driver": "perKilometer", "dkkPerUnit": 3.5, "included": true, "source": "Taksten." },
                  { "id": "ambulancer", "name": "Ambulancer", "driver": "perVisitOutsideTarget", "dkkPerUnit": 900, "included": false, "assumption": "x" }
                ]
                """);
        });

        var drivers = folder.LoadBaseline().Plan.CostDrivers;

        Assert.Equal((CostUnit.PerKilometer, 3.5m, "Taksten."), (drivers[0].Unit, drivers[0].DkkPerUnit, drivers[0].Source));
        Assert.Equal((CostUnit.PerVisitOutsideTarget, (decimal?)null), (drivers[1].Unit, drivers[1].DkkPerUnit));
    }

    [Fact]
    public void OlderCosts_AreFaultedWhereTheyStandTwice_OrBesideTheNewOnes()
    {
        var cost = """{ "id": "km", "name": "Kørsel", "driver": "perKilometer", "included": false, "assumption": "x" }""";
        folder.Edit(PlanFolder.Baseline, root => root["shiftedCosts"] = JsonNode.Parse($"[{cost}]"));
        Assert.Equal(
            ["baseline.json: $.shiftedCosts: stands beside \"costDrivers\"; expected costDrivers alone, which has taken its place"],
            folder.BaselineFaults());

        folder.Edit(PlanFolder.Baseline, root =>
        {
            root.AsObject().Remove("costDrivers");
            root["shiftedCosts"] = JsonNode.Parse($"[{cost}, {cost}]");
        });
        Assert.Equal(
            ["baseline.json: $.shiftedCosts[1].id: \"km\" stands at $.shiftedCosts[0].id already; expected every one once"],
            folder.BaselineFaults());
    }

    [Fact]
    public void HoursOfACostDriver_AreWhole_AndOfAThingWhoseHoursAreKnown()
    {
        folder.Edit(PlanFolder.Baseline, root => root["costDrivers"] = JsonNode.Parse("""
            [
              { "id": "a", "name": "A", "unit": "perVisit", "hours": { "days": "everyDay", "from": "22:30", "to": "08:00" }, "source": "x" },
              { "id": "b", "name": "B", "unit": "perKilometer", "hours": { "days": "everyDay", "from": "22:00", "to": "08:00" }, "source": "x" }
            ]
            """));

        Assert.Equal(
            ["$.costDrivers[0].hours", "$.costDrivers[1].unit"], folder.BaselineFaults().Select(fault => fault.Split(": ")[1]));
    }
}
