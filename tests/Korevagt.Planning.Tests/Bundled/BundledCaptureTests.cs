using Korevagt.Files;
using Korevagt.Files.Scenarios;

namespace Korevagt.Planning.Tests.Bundled;

/// <summary>Every committed plan can be captured and is the same plan when it is loaded from the capture.</summary>
public sealed class BundledCaptureTests
{
    public static TheoryData<string> PlanFiles =>
    [
        .. new DirectoryInfo(Path.Combine(Repository.Root, "scenarios")).EnumerateFiles("*.json").Select(file => file.Name)
            .Where(file => !file.StartsWith("spoergsmaal-", StringComparison.Ordinal)).Except(["midtjylland-2016-areas.json"]).Order(StringComparer.Ordinal),
        .. new DirectoryInfo(Path.Combine(Repository.Root, "scenarios", "models")).EnumerateFiles("*.json").Select(file => $"models/{file.Name}")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(PlanFiles))]
    public void EveryCommittedPlan_IsTheSameFromACapture(string file)
    {
        var path = Repository.Scenario(file);
        var recorder = new FileRecorder(DiskFiles.Instance);
        var onDisk = PlanLoader.Load(path).Value;
        Assert.Equal(onDisk.Hash, PlanLoader.Load(recorder, path).Value.Hash);

        var captured = PlanLoader.Load(recorder.ToBundle(), recorder.NameOf(path)!).Value;

        Assert.Equal(onDisk.Hash, captured.Hash);
        Assert.Equal(onDisk.Plan.Assumptions, captured.Plan.Assumptions);
        Assert.Equal(onDisk.Ancestry.Select(recorder.NameOf), captured.Ancestry);
        Assert.Equal(recorder.NameOf(onDisk.AreasFile), captured.AreasFile);
        Assert.Equal(onDisk.Plan.MapFile is null ? null : "maps/midtjylland.osm", captured.Plan.MapFile);
    }

    [Fact]
    public void CommittedMap_IsTheSameFromACapture()
    {
        var recorder = new FileRecorder(DiskFiles.Instance);
        var plan = PlanLoader.Load(recorder, Repository.Baseline).Value.Plan;
        var onDisk = recorder.LoadMap(plan.MapFile!).Value;

        var captured = recorder.ToBundle().LoadMap("maps/midtjylland.osm").Value;

        Assert.Equal(onDisk.ContentHash, captured.ContentHash);
        Assert.Equal(onDisk.Graph.EdgeCount, captured.Graph.EdgeCount);
        Assert.Equal(onDisk.Summary.KilometersByClass, captured.Summary.KilometersByClass);
    }
}
