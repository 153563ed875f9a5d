using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Scenarios;
using Korevagt.Json;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests;

/// <summary>A plan that was captured while it was loaded is the same plan when it is loaded from the capture.</summary>
public sealed class FileRecorderTests : IDisposable
{
    private const string RemoveNight = """{ "change": "removeShift", "shift": "nat-silkeborg" }""";

    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Capture_HoldsAllThatAPlanBuildsOn_AndNothingElse()
    {
        folder.WithFittedDemand().Scenario("s.json", RemoveNight).Scenario("other.json", RemoveNight);
        var recorder = new FileRecorder(DiskFiles.Instance);

        var loaded = PlanLoader.LoadScenario(recorder, folder.At("s.json")).Value;
        var bundle = recorder.ToBundle();

        Assert.Equal(
            ["areas.json", "baseline.json", "demand.json", "s.json"],
            bundle.Names.Select(name => Path.GetFileName(name)).Order(StringComparer.Ordinal));
        Assert.Equal(loaded.Hash, PlanLoader.LoadScenario(bundle, recorder.NameOf(folder.At("s.json"))!).Value.Hash);
        Assert.Equal(File.ReadAllBytes(folder.At("s.json")), bundle[recorder.NameOf(folder.At("s.json"))!]);
    }

    [Fact]
    public void FileThatIsNamedAndNotRead_HasItsPlaceInTheCapture()
    {
        folder.Edit(PlanFolder.Baseline, root => root["map"] = "../../maps/x.osm");
        var recorder = new FileRecorder(DiskFiles.Instance);
        var onDisk = BaselineLoader.Load(recorder, folder.At(PlanFolder.Baseline)).Value;
        var bundle = recorder.ToBundle();

        var loaded = BaselineLoader.Load(bundle, recorder.NameOf(folder.At(PlanFolder.Baseline))!).Value;

        Assert.Equal(recorder.NameOf(onDisk.Plan.MapFile!), loaded.Plan.MapFile);
        Assert.False(bundle.Has(loaded.Plan.MapFile!));
        Assert.True(bundle.With(loaded.Plan.MapFile!, "<osm/>"u8.ToArray()).Has(loaded.Plan.MapFile!));
    }

    [Fact]
    public void NameThatGoesUpAndDownIntoItsOwnFolder_IsResolvedInTheCapture()
    {
        var own = Path.GetFileName(Path.GetDirectoryName(folder.At(PlanFolder.Baseline)));
        folder.Edit(PlanFolder.Baseline, root =>
        {
            root["areas"] = $"../{own}/areas.json";
            root["map"] = "kort.osm";
        });
        var recorder = new FileRecorder(DiskFiles.Instance);
        var hash = BaselineLoader.Load(recorder, folder.At(PlanFolder.Baseline)).Value.Hash;

        Assert.Equal(hash, BaselineLoader.Load(recorder.ToBundle(), $"{own}/baseline.json").Value.Hash);
    }

    [Fact]
    public void CaptureOfACapture_IsTheSame()
    {
        folder.Scenario("s.json", RemoveNight);
        var first = new FileRecorder(DiskFiles.Instance);
        Assert.True(PlanLoader.Load(first, folder.At("s.json")).Succeeded);
        var bundle = first.ToBundle();
        var second = new FileRecorder(bundle);
        Assert.True(PlanLoader.Load(second, first.NameOf(folder.At("s.json"))!).Succeeded);

        Assert.Equal(bundle.Hash, second.ToBundle().Hash);
    }

    [Fact]
    public void FileThatChangesAfterItWasRead_IsCapturedAsItWasRead()
    {
        folder.Write("a.txt", "før");
        var recorder = new FileRecorder(DiskFiles.Instance);
        Assert.True(recorder.Read(folder.At("a.txt")).Succeeded);
        folder.Write("a.txt", "efter");

        Assert.Equal("før"u8.ToArray(), recorder.Read(folder.At("a.txt")).Value);
        Assert.Equal("før"u8.ToArray(), recorder.ToBundle()["a.txt"]);
    }

    [Fact]
    public void FileOutsideOfAllThatWasRead_HasNoNameThere()
    {
        folder.Write("a.txt", "a");
        var recorder = new FileRecorder(DiskFiles.Instance);
        Assert.True(recorder.Read(folder.At("a.txt")).Succeeded);

        Assert.Equal("a.txt", recorder.NameOf(folder.At("a.txt")));
        Assert.Null(recorder.NameOf(Path.Combine(folder.At(".."), "b.txt")));
    }

    [Fact]
    public void LogsAndMaps_AreCapturedToo()
    {
        folder.Write("log.csv", "a;b\n").Write("kort.osm", "<osm/>");
        var recorder = new FileRecorder(DiskFiles.Instance);

        using (var stream = recorder.OpenLog(folder.At("log.csv")).Value.Open())
        {
            Assert.Equal(4, stream.Length);
        }

        Assert.Equal(DiskFiles.Instance.LoadMap(folder.At("kort.osm")).Faults, recorder.LoadMap(folder.At("kort.osm")).Faults);
        Assert.Equal(DiskFiles.Instance.LoadMap(folder.At("x.osm")).Faults, recorder.LoadMap(folder.At("x.osm")).Faults);
        Assert.Equal(DiskFiles.Instance.OpenLog(folder.At("x.csv")).Faults, recorder.OpenLog(folder.At("x.csv")).Faults);
        Assert.Equal(["kort.osm", "log.csv"], recorder.ToBundle().Names);
        Assert.Equal(
            DiskFiles.Instance.ContentHash(folder.At("log.csv"), FileTexts.CsvFile).Value, recorder.ToBundle().ContentHash("log.csv", FileTexts.CsvFile).Value);
    }

    [Fact]
    public void SpoiledPlan_HasTheSameFaultsFromTheCaptureAsFromTheDisk()
    {
        string?[] replacements = ["null", "-1", "1e400", "\"\"", "\"x\"", "\"areas.json\"", "\"../x\"", "[]", "{}", null];
        folder.Scenario("s.json", RemoveNight);
        foreach (var name in new[] { PlanFolder.Baseline, PlanFolder.Areas, "s.json" })
        {
            var sound = File.ReadAllText(folder.At(name));
            var count = Values(JsonNode.Parse(sound)!).Count();
            Prop.ForAll<uint, uint>((at, with) =>
            {
                var root = JsonNode.Parse(sound)!;
                Values(root).ElementAt((int)(at * 2654435761 % count)).ReplaceWith(
                    replacements[with % replacements.Length] is { } text ? JsonNode.Parse(text) : null);
                folder.Write(name, root.ToJsonString());
                return IsTheSameFromTheCapture("s.json");
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
            folder.Write(name, sound);
        }
    }

    private bool IsTheSameFromTheCapture(string name)
    {
        var recorder = new FileRecorder(DiskFiles.Instance);
        var (onDisk, recorded) = (PlanLoader.LoadScenario(folder.At(name)), PlanLoader.LoadScenario(recorder, folder.At(name)));
        var bundled = recorder.NameOf(folder.At(name))!;
        var captured = PlanLoader.LoadScenario(recorder.ToBundle(), bundled);

        var above = bundled[..^name.Length];
        Assert.Equal(folder.Shown(onDisk.Faults), folder.Shown(recorded.Faults));
        Assert.Equal(
            folder.Shown(onDisk.Faults).Select(WithoutPaths),
            captured.Faults.Select(fault => WithoutPaths(above.Length == 0 ? fault.ToString() : fault.ToString().Replace(above, "", StringComparison.Ordinal))));
        return onDisk.Succeeded == captured.Succeeded && (!onDisk.Succeeded || onDisk.Value.Hash == captured.Value.Hash);
    }

    /// <summary>The place where a file was looked for, in brackets, is told from the top of disk or bundle.</summary>
    private static string WithoutPaths(string fault) =>
        fault.Contains("is no ", StringComparison.Ordinal) || fault.Contains("is a directory", StringComparison.Ordinal) ? fault.Split(" (")[0] : fault;

    private static IEnumerable<JsonNode> Values(JsonNode node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Values(member.Value!)),
        JsonArray items => items.Where(item => item is not null).SelectMany(item => Values(item!)),
        _ => [node],
    };
}
