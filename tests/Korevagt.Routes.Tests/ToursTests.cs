using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Korevagt.Files;
using Korevagt.Routing;
using Korevagt.Routes.Answers;
using Korevagt.Routes.Loading;
using Korevagt.Routes.Solving;

namespace Korevagt.Routes.Tests;

/// <summary>Tours planned of a routing file, written, read again, timed and compared.</summary>
public sealed class ToursTests
{
    private static readonly RoutingEffort Short = new(200);

    private static readonly JsonSchema SolutionSchema = JsonSchema.FromText(SolutionJson.Schemas["routes-solution.schema.json"]);

    private static readonly JsonSchema RoutesSchema = JsonSchema.FromText(SolutionJson.Schemas["routes.schema.json"]);

    private static PlannedRoutes Plan(string text) => OptimiseRoutes.Run(RoutesText.Load(text).Value, Short, null, null, CancellationToken.None).Value;

    private static JsonNode Written(PlannedRoutes planned) => JsonNode.Parse(SolutionJson.Write(planned))!;

    [Fact]
    public void EveryTaskIsOnATour_AndItsFiguresAddUp()
    {
        var planned = Plan(RoutesText.Sound);
        var json = Written(planned);

        Assert.Empty(planned.Unplanned);
        Assert.Equal(0, (int)json["code"]!);
        Assert.Equal(json["routes"]!.AsArray().Sum(route => (long)route!["duration"]!), (long)json["summary"]!["duration"]!);
        Assert.Equal(json["routes"]!.AsArray().Sum(route => (decimal)route!["cost"]!), (decimal)json["summary"]!["cost"]!);
        Assert.Equal((long)json["summary"]!["duration"]!, (decimal)json["summary"]!["cost"]!);
        Assert.All(json["routes"]!.AsArray(), route => Assert.Equal((decimal)route!["cost"]!, route["cost_lines"]!.AsArray().Sum(line => (decimal)line!["dkk"]!)));
    }

    [Fact]
    public void LoadsFollowTheStops()
    {
        var text = RoutesText.With("vehicles/1", "null");
        var steps = Written(Plan(text))["routes"]![0]!["steps"]!.AsArray();

        int[] loads = [.. steps.Where(step => (string)step!["type"]! is not "break").Select(step => (int)step!["load"]![0]!)];
        Assert.Equal(1, loads[0]);
        Assert.Equal(0, loads[^1]);
        Assert.Equal(60, (int)steps.Single(step => (string)step!["type"]! == "delivery")!["service"]!);
        Assert.True((long)steps.Single(step => (string)step!["type"]! == "delivery")!["ride_time"]! <= 600);
    }

    [Fact]
    public void TheSameFile_GivesTheSameBytes() => Assert.Equal(SolutionJson.Write(Plan(RoutesText.Sound)), SolutionJson.Write(Plan(RoutesText.Sound)));

    [Fact]
    public void NoTasks_GiveAnEmptyPlan()
    {
        var json = Written(Plan("""{ "vehicles": [{ "id": 1, "start": [9.5, 56.1] }] }"""));

        Assert.Empty(json["routes"]!.AsArray());
        Assert.Equal(0, (decimal)json["summary"]!["cost"]!);
    }

    [Fact]
    public void AWrittenSolution_IsReadAndTimedToTheSameTours()
    {
        var planned = Plan(RoutesText.Sound);
        using var folder = new SolutionFolder(SolutionJson.Write(planned));
        var given = SolutionReader.Read(DiskFiles.Instance, folder.Path, planned.Of);
        var timed = OptimiseRoutes.Time(planned.Of, given.Value).Value;

        Assert.Equal(planned.Dkk, timed.Dkk);
        Assert.All(timed.Routes, route => Assert.Empty(route.Broken));
        var difference = RoutesDifference.Of(planned, timed);
        Assert.Empty(difference.Moved);
        Assert.Empty(difference.Retimed);
    }

    [Theory]
    [InlineData("""{ "vehicle": 9, "steps": [] }""", "$.routes[0].vehicle")]
    [InlineData("""{ "vehicle": 1, "steps": [{ "type": "job", "id": 9 }] }""", "$.routes[0].steps[0].id")]
    [InlineData("""{ "vehicle": 1, "steps": [{ "type": "job", "id": 1 }, { "type": "job", "id": 1 }] }""", "$.routes[0].steps[1]")]
    [InlineData("""{ "vehicle": 1, "steps": [{ "type": "pickup", "id": 1 }] }""", "$.routes[0].steps[0]")]
    [InlineData("""{ "vehicle": 1, "steps": [{ "type": "delivery", "id": 2 }] }""", "$.routes[0].steps[0]")]
    public void ASolutionOfSomethingElse_IsAFault(string route, string place)
    {
        using var folder = new SolutionFolder(Encoding.UTF8.GetBytes($"{{ \"routes\": [{route}] }}"));

        Assert.Equal(place, Assert.Single(SolutionReader.Read(DiskFiles.Instance, folder.Path, RoutesText.Load(RoutesText.Sound).Value).Faults).Place);
    }

    [Fact]
    public void GivenToursThatBreakPromises_AreTimedAndTheirBreachesTold()
    {
        var steps = """[{ "type": "pickup", "id": 1 }, { "type": "job", "id": 1 }, { "type": "delivery", "id": 2 }]""";
        var text = RoutesText.With("shipments/0/max_ride_time", "130", RoutesText.With("vehicles/0/steps", steps));
        var timed = OptimiseRoutes.Time(RoutesText.Load(text).Value, null).Value;

        var broken = Assert.Single(timed.Routes[0].Steps.SelectMany(step => step.Broken));
        Assert.Equal(TourLimit.LongestRide, broken.Limit);
        Assert.Equal("max_ride_time", (string)Written(timed)["summary"]!["violations"]![0]!["cause"]!);
    }

    [Fact]
    public void AMovedTask_AndItsKroner_AreTold()
    {
        var first = OptimiseRoutes.Time(RoutesText.Load(RoutesText.With("vehicles/0/steps", """[{ "type": "job", "id": 1 }]""")).Value, null).Value;
        var second = OptimiseRoutes.Time(first.Of, new RoutingPlanStart([[], []])).Value;
        var difference = RoutesDifference.Of(first, second);

        Assert.Equal(new MovedTask(0, 1, null), Assert.Single(difference.Moved));
        Assert.Equal((240m, 0m), (difference.FirstDkk, difference.SecondDkk));
    }

    [Fact]
    public void WhatNoVehicleCanDo_IsExplained()
    {
        var planned = Plan(RoutesText.With("jobs/0/time_windows", "[[0, 60]]"));

        var reason = Assert.Single(planned.Reasons);
        Assert.Equal(UnplannedKind.ImpossibleAlone, reason.Kind);
        var told = Written(planned)["explanation"]![0]!;
        Assert.Equal(("job", 1), ((string)told["type"]!, (int)told["id"]!));
        Assert.Contains("tidsvindue", (string)told["text"]!["da"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void SchemasAreThoseThatTheTypesGenerate() => Assert.All(SolutionJson.Schemas, schema => Assert.Equal(
        schema.Value, File.ReadAllText(Path.Combine(Repository.Root, "scenarios", "schema", schema.Key))));

    [Fact]
    public void ASolutionFollowsItsSchema()
    {
        using var solution = JsonDocument.Parse(SolutionJson.Write(Plan(RoutesText.Sound)));

        Assert.True(SolutionSchema.Evaluate(solution.RootElement).IsValid);
    }

    [Theory]
    [InlineData("dagbesoeg.json")]
    [InlineData("patienttransport.json")]
    public void TheBundledFiles_FollowTheirSchema(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "routes", name)));

        Assert.True(RoutesSchema.Evaluate(file.RootElement).IsValid);
    }

    /// <summary>A folder with a solution, gone with the test.</summary>
    private sealed class SolutionFolder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-routes-");

        public SolutionFolder(byte[] solution) => File.WriteAllBytes(Path = System.IO.Path.Combine(folder.FullName, "solution.json"), solution);

        public string Path { get; }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
