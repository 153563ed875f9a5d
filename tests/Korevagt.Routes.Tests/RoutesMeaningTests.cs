using Korevagt.Routing;
using Korevagt.Routes.Loading;

namespace Korevagt.Routes.Tests;

/// <summary>What the keys of a routing file come to in the problem that the engine solves.</summary>
public sealed class RoutesMeaningTests
{
    private static LoadedRoutes Load(string at, string value, string text = RoutesText.Sound) => RoutesText.Load(RoutesText.With(at, value, text)).Value;

    [Fact]
    public void AJobIsOneStop_AndAShipmentTwo()
    {
        var tasks = RoutesText.Load(RoutesText.Sound).Value.Problem.Tasks;

        Assert.Equal((1, 300, 10), (tasks[0].Stop.Place, tasks[0].Stop.Service, tasks[0].Priority));
        Assert.Equal([1L], tasks[0].Delivered);
        Assert.Equal([4], tasks[0].Skills);
        Assert.Equal(new MomentWindow(0, 3600), Assert.Single(tasks[0].Stop.Windows));
        Assert.Equal((2, 3), (tasks[1].Stop.Place, tasks[1].DeliveryStop!.Place));
        Assert.Equal([1L], tasks[1].PickedUp);
        Assert.Equal(600, tasks[1].LongestRide);
    }

    [Fact]
    public void AVehicleWithoutPrice_CostsASecondOfDrivingOne_AsInVroom() =>
        Assert.Equal(new RoutingCosts(PerHour: 360_000), RoutesText.Load(RoutesText.Sound).Value.Problem.Vehicles[0].Costs);

    [Fact]
    public void CostsAreKroner_AndTheProblemCountsOre() => Assert.Equal(
        new RoutingCosts(40_000, 35_050, 450, 0, 10_000),
        Load("vehicles/0/costs", """{ "fixed": 400, "per_hour": 350.5, "per_km": 4.5, "per_task_hour": 100 }""").Problem.Vehicles[0].Costs);

    [Fact]
    public void ATableOfCosts_IsWhatTheSearchCounts()
    {
        var loaded = Load("matrices/car/costs", "[[0, 1, 2, 3], [1, 0, 1, 2], [2, 1, 0, 1], [3, 2, 1, 0]]");
        var vehicle = loaded.Problem.Vehicles[0];

        Assert.Equal(3, loaded.Problem.Matrices[vehicle.Matrix].Distance(0, 3));
        Assert.Equal((0, 100_000), (vehicle.Costs.PerHour, vehicle.Costs.PerKilometer));
    }

    [Fact]
    public void AFasterVehicle_DrivesByAMatrixOfItsOwn()
    {
        var problem = Load("vehicles/0/speed_factor", "2").Problem;

        Assert.Equal(180, problem.Matrices[problem.Vehicles[0].Matrix].Time(0, 3));
        Assert.Equal(360, problem.Matrices[problem.Vehicles[1].Matrix].Time(0, 3));
    }

    [Fact]
    public void WorkTakesAVehicleOfAnotherTypeAnotherTime()
    {
        var text = RoutesText.With("jobs/0/service_per_type", """{ "stor": 500 }""", RoutesText.With("vehicles/1/type", "\"stor\""));
        var problem = RoutesText.Load(text).Value.Problem;

        Assert.Equal([300, 500], problem.Tasks[0].Stop.ServiceOfKind);
        Assert.Equal([0, 1], problem.Vehicles.Select(vehicle => vehicle.Kind));
    }

    [Theory]
    [InlineData("""{ "max_ride_time": 600 }""", 600)]
    [InlineData("""{ "max_ride_factor": 2 }""", 240)]
    [InlineData("""{ "max_ride_factor": 2, "max_ride_at_least": 1200 }""", 1200)]
    [InlineData("""{ "max_ride_factor": 2, "max_ride_at_least": 1200, "max_ride_time": 500 }""", 500)]
    public void TheLongestRide_IsTheLeastOfItsLimits(string limits, int seconds)
    {
        var shipment = """{ "pickup": { "id": 1, "location_index": 2 }, "delivery": { "id": 2, "location_index": 3 }, "amount": [1], """ + limits[1..];

        Assert.Equal(seconds, Load("shipments/0", shipment).Problem.Tasks[1].LongestRide);
    }

    [Fact]
    public void LimitsOfAVehicle_AreTaken()
    {
        var vehicle = Load("vehicles/1", """{ "id": 2, "end_index": 3, "capacity": [2], "max_tasks": 4, "max_travel_time": 900, "max_distance": 30000, "max_shift": 5000 }""")
            .Problem.Vehicles[1];

        Assert.Equal((4, 900, 30000L, 5000), (vehicle.MostStops, vehicle.LongestDriving, vehicle.LongestDistance, vehicle.LongestTour));
        Assert.Equal((null, 3), (vehicle.Start, vehicle.End));
    }

    [Fact]
    public void StepsAreToursToBeginWith_AndTheFirstOfThemMayBePinned()
    {
        var steps = """[{ "type": "start" }, { "type": "job", "id": 1, "service_after": 600 }, { "type": "pickup", "id": 1 }, { "type": "delivery", "id": 2 }, { "type": "end" }]""";
        var loaded = RoutesText.Load(RoutesText.With("vehicles/0/pinned", "1", RoutesText.With("vehicles/0/steps", steps))).Value;

        StopOfTask[] expected = [new(0), new(1), new(1, IsDelivery: true)];
        Assert.Equal(expected, loaded.GivenTours[0]);
        Assert.Equal([new StopOfTask(0)], loaded.Problem.Vehicles[0].Pinned);
        Assert.Equal(new MomentWindow(600, 3600), Assert.Single(loaded.Problem.Tasks[0].Stop.Windows));
    }

    [Fact]
    public void TheOlderNameOfDelivery_IsHonoured()
    {
        var text = RoutesText.With("jobs/0/amount", "[2]", RoutesText.With("jobs/0/delivery", "null"));

        Assert.Equal([2L], RoutesText.Load(text).Value.Problem.Tasks[0].Delivered);
    }

    [Fact]
    public void TimestampsAreCountedFromTheEarliest()
    {
        var loaded = RoutesText.Load("""
            {
              "jobs": [{ "id": 1, "location_index": 0, "time_windows": [[1700000600, 1700001200]] }],
              "vehicles": [{ "id": 1, "start_index": 0, "time_window": [1700000000, 1700003600] }],
              "matrices": { "car": { "durations": [[0]] } }
            }
            """).Value;

        Assert.Equal(1_700_000_000, loaded.Origin);
        Assert.Equal(new MomentWindow(600, 1200), Assert.Single(loaded.Problem.Tasks[0].Stop.Windows));
    }
}
