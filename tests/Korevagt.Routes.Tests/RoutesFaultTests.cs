using Korevagt.Domain.Texts;

namespace Korevagt.Routes.Tests;

/// <summary>Everything that can be wrong with a routing file is told with its place, what was expected, and all at once.</summary>
public sealed class RoutesFaultTests
{
    public static TheoryData<string, string, string> Faulty => new()
    {
        // ids
        { "jobs/+", """{ "id": 1, "location_index": 1 }""", "$.jobs[1].id" },
        { "jobs/0/id", "-1", "$.jobs[0].id" },
        { "jobs/0/id", "1.5", "$.jobs[0].id" },
        { "jobs/0/id", "9007199254740993", "$.jobs[0].id" },
        { "vehicles/1/id", "1", "$.vehicles[1].id" },
        { "vehicles/0/breaks/+", """{ "id": 1, "service": 60 }""", "$.vehicles[0].breaks[1].id" },

        // windows
        { "jobs/0/time_windows/0", "[3600, 0]", "$.jobs[0].time_windows[0]" },
        { "jobs/0/time_windows", "[[0, 600], [500, 900]]", "$.jobs[0].time_windows[1]" },
        { "jobs/0/time_windows/0", "[0]", "$.jobs[0].time_windows[0]" },
        { "jobs/0/time_windows/0", "[-5, 10]", "$.jobs[0].time_windows[0][0]" },
        { "jobs/0/service", "7201", "$.jobs[0].service" },
        { "vehicles/0/time_window", "[7200, 0]", "$.vehicles[0].time_window" },
        { "vehicles/0/breaks/0/service", "7201", "$.vehicles[0].breaks[0].service" },
        { "jobs/0/latest", "4000", "$.jobs[0].latest" },
        { "jobs/0/late_cost_per_hour", "400", "$.jobs[0].late_cost_per_hour" },

        // matrices
        { "matrices/car/durations/1", "[120, 0, 120]", "$.matrices.car.durations[1]" },
        { "matrices/car/durations/3", "null", "$.matrices.car.durations" },
        { "matrices/car/durations/+", "[1, 2, 3, 4]", "$.matrices.car.durations" },
        { "matrices/car/durations/1/2", "-1", "$.matrices.car.durations[1][2]" },
        { "matrices/car/durations/1/2", "null", "$.matrices.car.durations[1]" },
        { "matrices/car/durations/1/2", "1.5", "$.matrices.car.durations[1][2]" },
        { "matrices/car/durations/1/2", "\"x\"", "$.matrices.car.durations[1][2]" },
        { "matrices/car/durations", "null", "$.matrices.car.durations" },
        { "matrices/car/durations", "[[0, 120000, 240000, 360000], [120000, 0, 120000, 240000], [240000, 120000, 0, 120000], [360000, 240000, 120000, 0]]", "$.matrices.car.durations" },
        { "matrices/car/distances", "[[0, 1], [1, 0]]", "$.matrices" },
        { "matrices/car/times", "[]", "$.matrices.car.times" },
        { "matrices", "{}", "$.matrices" },
        { "jobs/0/location_index", "4", "$.jobs[0].location_index" },
        { "jobs/0/location_index", "null", "$.jobs[0].location_index" },
        { "vehicles/0/profile", "\"bike\"", "$.vehicles[0].profile" },

        // shipments
        { "shipments/0/delivery/location_index", "2", "$.shipments[0].delivery" },
        { "shipments/0/max_ride_time", "60", "$.shipments[0].max_ride_time" },
        { "shipments/0/max_ride_at_least", "60", "$.shipments[0].max_ride_at_least" },

        // amounts, skills, types
        { "shipments/0/amount", "[1, 2]", "$.shipments[0].amount" },
        { "jobs/0/amount", "[1]", "$.jobs[0].amount" },
        { "vehicles/1/capacity", "null", "$.vehicles[1].capacity" },
        { "vehicles/0/breaks/0/max_load", "[]", "$.vehicles[0].breaks[0].max_load" },
        { "jobs/0/skills", "[4, 9]", "$.jobs[0].skills[1]" },
        { "jobs/0/priority", "101", "$.jobs[0].priority" },
        { "jobs/0/service_per_type", """{ "stor": 100 }""", "$.jobs[0].service_per_type.stor" },

        // vehicles
        { "vehicles/1/start_index", "null", "$.vehicles[1]" },
        { "vehicles/0/speed_factor", "0", "$.vehicles[0].speed_factor" },
        { "vehicles/0/costs", """{ "per_hour": 1e18 }""", "$.vehicles[0].costs.per_hour" },
        { "vehicles/0/costs", """{ "fixed": 1e12 }""", "$.vehicles[0].costs.fixed" },
        { "vehicles/0/contract", "\"vognmænd\"", "$.vehicles[0].contract" },
        { "vehicles/0/pinned", "1", "$.vehicles[0].pinned" },
        { "vehicles", "[]", "$.vehicles" },
        { "vehicles", "null", "$.vehicles" },

        // steps
        { "vehicles/0/steps", """[{ "type": "job", "id": 1 }, { "type": "job", "id": 1 }]""", "$.vehicles[0].steps[1]" },
        { "vehicles/0/steps", """[{ "type": "job", "id": 7 }]""", "$.vehicles[0].steps[0].id" },
        { "vehicles/0/steps", """[{ "type": "pickup", "id": 1 }]""", "$.vehicles[0].steps[0]" },
        { "vehicles/0/steps", """[{ "type": "delivery", "id": 2 }, { "type": "pickup", "id": 1 }]""", "$.vehicles[0].steps[0]" },
        { "vehicles/0/steps", """[{ "type": "break", "id": 5 }]""", "$.vehicles[0].steps[0].id" },
        { "vehicles/0/steps", """[{ "type": "job", "id": 1 }, { "type": "start" }]""", "$.vehicles[0].steps[1]" },
        { "vehicles/0/steps", """[{ "type": "start", "service_at": 5 }]""", "$.vehicles[0].steps[0].service_at" },
        { "vehicles/0/steps", """[{ "type": "job", "id": 1, "service_after": 50, "service_before": 40 }]""", "$.vehicles[0].steps[0]" },
        { "vehicles/0/steps", """[{ "type": "job", "id": 1, "service_after": 5000 }]""", "$.jobs[0].time_windows" },
        { "vehicles/0/steps", """[{ "type": "walk" }]""", "$.vehicles[0].steps[0].type" },

        // keys and kinds
        { "option", "1", "$.option" },
        { "jobs/0/serivce", "1", "$.jobs[0].serivce" },
        { "jobs/0/service", "\"300\"", "$.jobs[0].service" },
        { "format", "\"korevagt-scenario/1\"", "$.format" },
        { "jobs/0/location", "[56.1, 9.5]", "$.jobs[0].location" },
        { "jobs/0/location", "[9.5]", "$.jobs[0].location" },
        { "plan", "\"findes-ikke.json\"", "$.date" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void AFaultIsToldAtItsPlace_WithWhatWasExpected(string at, string value, string place)
    {
        var loaded = RoutesText.Load(RoutesText.With(at, value));

        Assert.False(loaded.Succeeded);
        var fault = Assert.Single(loaded.Faults, fault => fault.Place == place);
        Assert.NotNull(fault.Expected);
        Assert.Equal(RoutesText.Name, fault.File);
        Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(fault.Message.In(language)));
    }

    [Fact]
    public void ASoundFileIsRead()
    {
        var loaded = RoutesText.Load(RoutesText.Sound);

        Assert.Empty(loaded.Faults);
        Assert.Equal(2, loaded.Value.Problem.Tasks.Count);
        Assert.Equal(2, loaded.Value.Problem.Vehicles.Count);
        Assert.Empty(loaded.Value.Warnings);
    }

    [Fact]
    public void AllFaultsAreToldAtOnce_InTheOrderOfTheFile()
    {
        var text = RoutesText.With("jobs/0/skills", "[9]", RoutesText.With("shipments/0/max_ride_at_least", "1", RoutesText.With("vehicles/1/id", "1")));

        string[] places = ["$.jobs[0].skills[0]", "$.shipments[0].max_ride_at_least", "$.vehicles[1].id"];
        Assert.Equal(places, RoutesText.Load(text).Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void AShipmentOnTwoVehicles_IsAFault()
    {
        var text = RoutesText.With("vehicles/1/steps", """[{ "type": "delivery", "id": 2 }]""", RoutesText.With("vehicles/0/steps", """[{ "type": "pickup", "id": 1 }]"""));

        Assert.Equal("$.vehicles[1].steps[0]", Assert.Single(RoutesText.Load(text).Faults).Place);
    }

    [Fact]
    public void WithoutMatrices_APlaceNeedsAPosition_AndARowIsRefused()
    {
        var loaded = RoutesText.Load("""{ "vehicles": [{ "id": 1, "start_index": 0 }], "jobs": [{ "id": 1 }] }""");

        string[] places = ["$.vehicles[0].start_index", "$.jobs[0].location"];
        Assert.Equal(places, loaded.Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void ATriangleThatIsLongerThanRoundAbout_IsAWarning()
    {
        var loaded = RoutesText.Load(RoutesText.With("matrices/car/durations/0/3", "900"));

        Assert.Contains("$.matrices.car.durations", Assert.Single(loaded.Value.Warnings).Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonNestedWithoutEnd_IsAFault()
    {
        var loaded = RoutesText.Load($"{{\"vehicles\": {new string('[', 100_000)}");

        Assert.NotEmpty(loaded.Faults);
    }

    [Fact]
    public void MatricesNestedWithoutEnd_AreAFault()
    {
        var loaded = RoutesText.Load($"{{\"vehicles\": [], \"matrices\": {{\"car\": {{\"durations\": {new string('[', 100_000)}");

        Assert.NotEmpty(loaded.Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    public void WhatIsNoRoutingFile_IsAFault(string text) => Assert.NotEmpty(RoutesText.Load(text).Faults);

    [Fact]
    public void NoTasks_AreNoFault()
    {
        var loaded = RoutesText.Load("""{ "vehicles": [{ "id": 1, "start": [9.5, 56.1] }] }""");

        Assert.Empty(loaded.Value.Problem.Tasks);
    }
}
