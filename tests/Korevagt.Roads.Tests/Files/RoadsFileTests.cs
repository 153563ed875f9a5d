using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Profile;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Tables;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Files;

public sealed class RoadsFileTests
{
    [Fact]
    public void MapWrittenAndReadBack_IsTheSameMap()
    {
        using var folder = new TemporaryFolder();
        var map = Maps.Load(RandomMaps.Of(12, turnRules: true));
        map.MetricOf(DrivingFactors.FreeFlow).Contract();
        RoadsFile.Save(map, folder.PathOf("a.roads"));
        var back = RoadMapFile.Load(folder.PathOf("a.roads")).Value;

        Assert.Equal(map.Graph.EdgeCount, back.Graph.EdgeCount);
        Assert.Equal(map.Graph.Attributes, back.Graph.Attributes);
        Assert.Equal(map.Graph.InMainComponent, back.Graph.InMainComponent);
        Assert.Equal(map.Places, back.Places);
        Assert.Equal(map.Summary.KilometersByClass, back.Summary.KilometersByClass);
        Assert.True(back.MetricOf(DrivingFactors.FreeFlow).IsContracted);
        Assert.Equal(Times(map), Times(back));
    }

    [Fact]
    public void Bytes_DependOnTheInputAlone()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["a.roads", "b.roads"])
        {
            var map = Maps.Load(RandomMaps.Of(12));
            map.MetricOf(new DrivingFactors(1.5, 1.1, 1)).Contract();
            map.MetricOf(DrivingFactors.FreeFlow).Contract();
            RoadsFile.Save(map, folder.PathOf(name));
        }

        Assert.Equal(File.ReadAllBytes(folder.PathOf("a.roads")), File.ReadAllBytes(folder.PathOf("b.roads")));
        Assert.Equal(["a.roads", "b.roads"], folder.Names());
    }

    [Fact]
    public void EveryFlippedByte_IsFound()
    {
        using var folder = new TemporaryFolder();
        var bytes = Built(folder);
        var random = new SplitMix64(4);
        for (var i = 0; i < 300; i++)
        {
            var damaged = bytes.ToArray();
            var at = i < 100 ? i : random.Below(damaged.Length);
            damaged[at] ^= (byte)(1 << random.Below(8));
            Assert.NotEmpty(RoadMapFile.Load(folder.Write("damaged.roads", damaged)).Faults);
        }
    }

    [Fact]
    public void CutFile_IsAFault()
    {
        using var folder = new TemporaryFolder();
        var bytes = Built(folder);
        foreach (var length in (int[])[9, 40, 100, bytes.Length / 2, bytes.Length - 1])
        {
            Assert.NotEmpty(RoadMapFile.Load(folder.Write("cut.roads", bytes[..length])).Faults);
        }
    }

    [Fact]
    public void FileOfAnotherVersion_SaysWhichAndWhatToDo()
    {
        using var folder = new TemporaryFolder();
        var bytes = Built(folder);
        bytes[8] = 99;
        var fault = Assert.Single(RoadMapFile.Load(folder.Write("old.roads", bytes)).Faults);

        Assert.Contains("version 99", fault.Message.English, StringComparison.Ordinal);
        Assert.Contains("build it again", fault.Expected?.English, StringComparison.Ordinal);
    }

    [Fact]
    public void FileOfAnotherProfile_IsAFault()
    {
        using var folder = new TemporaryFolder();
        Built(folder);
        var other = RoadProfile.Car with { UrbanUpTo = 50 };

        Assert.Contains(
            "another profile",
            Assert.Single(RoadMapFile.Load(folder.PathOf("a.roads"), other).Faults).Message.English,
            StringComparison.Ordinal);
        Assert.True(RoadMapFile.Load(folder.PathOf("a.roads"), RoadProfile.Car).Succeeded);
    }

    private static byte[] Built(TemporaryFolder folder)
    {
        RoadsFile.Save(Maps.Load(RandomMaps.Of(3)), folder.PathOf("a.roads"));
        return File.ReadAllBytes(folder.PathOf("a.roads"));
    }

    private static int[] Times(RoadMap map)
    {
        var random = new SplitMix64(9);
        var points = Enumerable.Range(0, 20)
            .Select(i => map.Snapper.Snap(RandomMaps.RandomPoint(random), $"p{i}", 50_000).Value).ToList();
        return TravelTable.Build(map.MetricOf(DrivingFactors.FreeFlow), points, points, Maps.NoDetour).Value.Seconds;
    }
}
