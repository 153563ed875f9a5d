using Korevagt.Domain.Texts;
using Korevagt.Planning.Recognition;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Baselines;

/// <summary>Positions of a plan in degrees, or in meters of UTM zone 32 (EPSG:25832), as Danish authorities give them.</summary>
public sealed class PositionFormTests : IDisposable
{
    // The first station of the plan, at 56.18, 9.55.
    private const string InMeters = """{ "lat": 6226249.54, "lon": 534142.50 }""";
    private const double MostMetersOff = 0.1;

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AStationInMeters_LiesWhereItLiesInDegrees_AndTheReaderIsTold()
    {
        var degrees = folder.LoadBaseline();
        var meters = WithStation(InMeters).LoadBaseline();

        Assert.InRange(degrees.Plan.Stations[0].Position!.Value.MetersTo(meters.Plan.Stations[0].Position!.Value), 0, MostMetersOff);
        Assert.Empty(degrees.Notices);
        Assert.Equal(
            new Text(
                "Én position i baseline.json står i meter i UTM zone 32 (EPSG:25832) og er regnet om til grader.",
                "One position of baseline.json is given in meters of UTM zone 32 (EPSG:25832) and was converted to degrees."),
            Assert.Single(meters.Notices));
    }

    [Fact]
    public void AreasInMeters_AreConvertedToo_AndEachFileIsNamed()
    {
        folder.Edit(PlanFolder.Areas, root =>
        {
            foreach (var area in root["areas"]!.AsArray())
            {
                var east = (double)area!["center"]!["lon"]! > 10;
                (area["center"]!["lat"], area["center"]!["lon"]) = east ? (6_253_600, 616_000) : (6_226_249, 534_140);
            }
        });

        var loaded = WithStation(InMeters).LoadBaseline();

        Assert.Equal(2, loaded.Notices.Count);
        Assert.StartsWith("4 positioner i areas.json ", loaded.Notices[1].Danish, StringComparison.Ordinal);
        Assert.All(loaded.Plan.Areas, area => Assert.InRange(area.Center!.Value.Latitude, 56, 57));
    }

    [Fact]
    public void AStationMovedToMeters_IsMovedThere_AndTheScenarioTells()
    {
        var scenario = folder.Apply("""{ "change": "moveStation", "station": "grenaa", "position": """ + InMeters + " }");

        Assert.InRange(scenario.Plan.Stations[1].Position!.Value.MetersTo(scenario.Plan.Stations[0].Position!.Value), 0, MostMetersOff);
        Assert.Contains("scenario.json", Assert.Single(scenario.Notices).Danish, StringComparison.Ordinal);
        Assert.Equal(scenario.Notices, PlanLoader.AsPlan(scenario).Notices);
    }

    [Fact]
    public void ACheckOfThePlan_SaysThatPositionsWereConverted()
    {
        WithStation(InMeters);

        var looked = new FileCheck(DiskFiles.Instance, plan: null).Run(folder.At(PlanFolder.Baseline), FileKind.Baseline).Value;

        Assert.Contains(looked.Lines, line => line.Danish.Contains("EPSG:25832", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "lat": 6225768, "lon": 9.55 }""", "$.stations[0].position: mixes degrees and meters")]
    [InlineData("""{ "lat": 56.17, "lon": 534164 }""", "$.stations[0].position: mixes degrees and meters")]
    [InlineData(
        """{ "lat": 534164, "lon": 6225768 }""",
        "$.stations[0].position.lat: is 534164; expected a number from -90 to 90, or meters north of UTM zone 32 from 6000000 to 6450000",
        "$.stations[0].position.lon: is 6225768; expected a number from -180 to 180, or meters east of UTM zone 32 from 400000 to 900000")]
    [InlineData(
        """{ "lat": 5500000, "lon": 534164 }""",
        "$.stations[0].position.lat: is 5500000; expected a number from -90 to 90, or meters north of UTM zone 32 from 6000000 to 6450000")]
    public void MetersElsewhere_SwappedOrBesideDegrees_AreFaults_WithWhatIsRead(string position, params string[] faults) =>
        Assert.Collection(
            WithStation(position).BaselineFaults(),
            [.. faults.Select(fault => (Action<string>)(said => Assert.StartsWith($"baseline.json: {fault}", said, StringComparison.Ordinal)))]);

    private PlanFolder WithStation(string position) => folder.Edit(
        PlanFolder.Baseline, root => root["stations"]![0]!["position"] = System.Text.Json.Nodes.JsonNode.Parse(position));
}
