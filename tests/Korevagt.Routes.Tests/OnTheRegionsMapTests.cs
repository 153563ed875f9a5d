using Korevagt.Files;
using Korevagt.Routing;
using Korevagt.Routes.Answers;
using Korevagt.Routes.Daytime;
using Korevagt.Routes.Loading;
using Korevagt.Routes.Solving;
using NodaTime;

namespace Korevagt.Routes.Tests;

/// <summary>Tours on the bundled road map, by the plan's driving times and contracts.</summary>
[Trait("Pace", "Slow")]
public sealed class OnTheRegionsMapTests
{
    private static PlannedRoutes Plan(string name)
    {
        var loaded = RoutesLoader.Load(DiskFiles.Instance, Path.Combine(Repository.Root, "routes", name), new RoutesSettings(Repository.Map));
        return loaded.Then(routes => OptimiseRoutes.Run(routes, new RoutingEffort(500), null, null, CancellationToken.None)).Value;
    }

    [Fact]
    public void VisitsArePaidByTheContract_AndTimedByTheHour()
    {
        var planned = Plan("dagbesoeg.json");

        Assert.Empty(planned.Unplanned);
        Assert.All(planned.Routes, route => Assert.Equal(
            decimal.Round((route.To - route.From) / 3600m * 263.0137m, 2), route.Dkk));
        Assert.All(planned.Routes.SelectMany(route => route.Steps.Zip(route.Steps.Skip(1))), pair => Assert.True(pair.First.Departure <= pair.Second.Arrival));
    }

    [Fact]
    public void PassengersKeepTheirRides_AndTheCourseFollowsTheRoads()
    {
        var planned = Plan("patienttransport.json");

        Assert.All(planned.Routes.SelectMany(route => route.Steps), step => Assert.Empty(step.Broken));
        Assert.All(planned.Routes, route => Assert.True(TourCourse.Of(planned, route).Count > route.Steps.Count));
        Assert.Equal(planned.Routes.Count, System.Text.Encoding.UTF8.GetString(RoutesGeoJson.Write(planned, CancellationToken.None)).Split("\"tour\"").Length - 1);
    }

    [Fact]
    public void AVisitMovedToDaytime_HasAPrice_ThatItsScenarioCanTake()
    {
        var (plan, scenario) = (Repository.Baseline, Repository.Scenario("aftenbesoeg-til-dagtid.json"));
        var settings = new DaytimeSettings(4, new LocalTime(8, 0), new LocalTime(16, 0), 2017, 3, 200, 1, 1);
        var cost = PlanDaytime.Run(DiskFiles.Instance, plan, scenario, settings, null, CancellationToken.None).Value;

        Assert.Equal(0, cost.Unplanned);
        Assert.InRange(cost.DkkPerVisit!.Mean, 100, 600);
        Assert.InRange(cost.DkkPerVisit.Mean, cost.DkkPerVisit.Low, cost.DkkPerVisit.High);
        var file = Path.Combine(Directory.CreateTempSubdirectory("korevagt-daytime-").FullName, "s.json");
        File.WriteAllBytes(file, DaytimeJson.WriteScenario(cost, File.ReadAllBytes(scenario), _ => plan));
        var priced = Files.Scenarios.PlanLoader.LoadScenario(file).Value.Plan.CostDrivers;
        Assert.Contains(priced, driver => driver.Unit == Domain.Costs.CostUnit.PerVisitMovedToDaytime && driver.DkkPerUnit > 0);
    }

    [Fact]
    public void AScenarioThatMovesNothing_IsAFault()
    {
        var settings = new DaytimeSettings(4, new LocalTime(8, 0), new LocalTime(16, 0), 2017, 3, 200, 1, 1);

        Assert.Equal("$.changes", Assert.Single(PlanDaytime.Run(
            DiskFiles.Instance, Repository.Baseline, Repository.Scenario("uden-to-nattevagter.json"), settings, null, CancellationToken.None).Faults).Place);
    }
}
