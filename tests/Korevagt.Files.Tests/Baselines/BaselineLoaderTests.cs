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
}
