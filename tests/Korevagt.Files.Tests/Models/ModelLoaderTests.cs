using System.Text.Json.Nodes;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Files;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Models;

/// <summary>What a model from outside becomes, and what it may leave out.</summary>
public sealed class ModelLoaderTests : IDisposable
{
    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AMinimalModel_BecomesAPlanWithItsOwnDrivingTimes()
    {
        var loaded = folder.Load();
        var plan = loaded.Plan;

        Assert.Null(plan.MapFile);
        Assert.Equal([0.5, 0.25], Assert.IsType<ConstantDemand>(plan.Demand).VisitsPerHour);
        Assert.Equal(RecurringHours.AroundTheClock, plan.Shifts[0].Hours);
        Assert.Equal(new DurationDistribution(DistributionKind.Exponential, 30, 1), plan.Process.OnSite);
        Assert.Equal(["a", "b", "s"], plan.TravelMatrix!.Places);
        Assert.Equal([1, 10, 5, 11, 2, 7.5, 6, 8, 0], plan.TravelMatrix.Minutes);
        Assert.Equal(["en", "to"], plan.Dispatch.Preferences![0].Shifts);
        Assert.Equal([folder.At(ModelFolder.Model)], loaded.Ancestry);
    }

    [Fact]
    public void WhatIsLeftOut_IsOneDistrictOneUrgencyAndOneTarget_AndReportsSaySo()
    {
        var plan = folder.Load().Plan;

        var district = Assert.Single(plan.Districts).Id;
        Assert.All(plan.Areas, area => Assert.Equal(district, area.District));
        Assert.All(plan.Shifts, shift => Assert.Equal([district], shift.Districts));
        Assert.Equal((1, 180), (Assert.Single(plan.Urgencies).Share, plan.Urgencies[0].DueMinutes));
        Assert.Equal((0.9, 180), (Assert.Single(plan.Targets).Share, plan.Targets[0].WithinMinutes));
        Assert.Null(plan.DaytimeOpensHour);
        Assert.Equal(["a", "By"], plan.Areas.Select(area => area.Name));
        Assert.Equal(["$", "$.urgencies", "$.targets"], plan.Assumptions.Select(assumption => assumption.Place));
    }

    [Fact]
    public void WithoutContracts_ShiftsHaveHoursAndNoPrice()
    {
        var plan = folder.Load().Plan;

        var cost = ContractedCost.Of(plan, new DutyYear(2017, plan.Calendar));

        Assert.Null(cost.TotalDkk);
        Assert.Equal(365 * 24 + 2 * 365 * 7, cost.CarHours);
    }

    [Theory]
    [InlineData("fra;a;b;s\na;1;10;5\nb;11;2;7,5\ns;6;8;0\n")]
    [InlineData("fra;a;b;s\na;1;10;5\nb;11;2;7.5\ns;6;8;0\n")]
    [InlineData("\uFEFF,s,b,a\r\ns,0,8,6\r\nb,7.50,2,11\r\na,5,10,1")]
    [InlineData("\"fra\",\"a\",b,s\n\ns,6,8,0\na, 1 ,10,5\nb,11,\"2\",75e-1\n")]
    public void DrivingTimes_AreTheSameInWhicheverOrderAndDialect(string text)
    {
        var before = folder.Load();

        var after = folder.Write(ModelFolder.Times, text).Load();

        Assert.Equal(before.Plan.TravelMatrix!.Minutes, after.Plan.TravelMatrix!.Minutes);
        Assert.Equal(before.Hash, after.Hash);
    }

    [Fact]
    public void AnotherDrivingTime_IsAnotherPlan()
    {
        var before = folder.Load().Hash;

        Assert.NotEqual(before, folder.Write(ModelFolder.Times, "fra,a,b,s\na,1,10,5\nb,11,2,7.6\ns,6,8,0\n").Load().Hash);
    }

    [Fact]
    public void EmpiricalTimes_HaveTheMeanOfTheirValues()
    {
        folder.Edit(root => root["process"]!["onSite"] = JsonNode.Parse("""{ "kind": "empirical", "valuesMinutes": [10, 20, 60] }"""));

        var onSite = folder.Load().Plan.Process.OnSite;

        Assert.Equal((DistributionKind.Empirical, 30.0), (onSite.Kind, onSite.MeanMinutes));
        Assert.Equal([10, 20, 60], onSite.ValuesMinutes!);
    }

    [Fact]
    public void AModelMayHaveDistrictsContractsAndADaytimePractice()
    {
        folder.Edit(root =>
        {
            root["districts"] = JsonNode.Parse("""[ { "id": "nord", "name": "Nord" }, { "id": "syd", "name": "Syd" } ]""");
            root["areas"]![0]!["district"] = "nord";
            root["areas"]![1]!["district"] = "syd";
            root["shifts"]![0]!["districts"] = new JsonArray("syd");
            root["contracts"] = JsonNode.Parse("""
                [ { "id": "k", "name": "K", "hourlyPrices": [ { "hours": { "days": "everyDay", "from": "00:00", "to": "00:00" }, "dkkPerHour": 100 } ],
                    "dkkPerKilometer": 0, "dkkPerShiftStart": 0, "dkkPerOvertimeHour": 0, "source": "S." } ]
                """);
            root["shifts"]![0]!["contract"] = "k";
            root["shifts"]![1]!["contract"] = "k";
            root["calendar"] = JsonNode.Parse("""{ "daytimeOpensHour": 8, "source": "S." }""");
        });

        var plan = folder.Load().Plan;

        Assert.Equal(["syd"], plan.Shifts[0].Districts);
        Assert.Equal(["nord", "syd"], plan.Shifts[1].Districts);
        Assert.Equal(8, plan.DaytimeOpensHour);
        Assert.Equal((365 * 24 + 2 * 365 * 7) * 100m, ContractedCost.Of(plan, new DutyYear(2017, plan.Calendar)).TotalDkk);
    }

    [Fact]
    public void WhereTheBaselineHasContracts_EveryShiftNamesOne()
    {
        using var baseline = new PlanFolder();
        baseline.Edit(PlanFolder.Baseline, root => root["shifts"]![0]!.AsObject().Remove("contract"));

        Assert.Equal(
            ["baseline.json: $.shifts[0].contract: shift \"aften-silkeborg\" has no contract; expected one of: vognmand"],
            baseline.BaselineFaults());
    }

    [Fact]
    public void TheSchema_DescribesTheModel()
    {
        var faults = new List<string>();

        SchemaCheck.Compare(
            JsonNode.Parse(SchemaFiles.All["model.schema.json"])!, JsonNode.Parse(File.ReadAllText(folder.At(ModelFolder.Model))), "$", faults);

        Assert.Empty(faults);
    }
}
