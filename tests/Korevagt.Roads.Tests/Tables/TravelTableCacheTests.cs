using Korevagt.Domain.Geography;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;
using Korevagt.Roads.Tests.Support;

namespace Korevagt.Roads.Tests.Tables;

public sealed class TravelTableCacheTests
{
    private static readonly AccessLeg Lane = new(1.2, 30);

    [Fact]
    public void TableFromTheDisk_IsTheTableComputed()
    {
        using var folder = new TemporaryFolder();
        var (map, points) = Case();
        var cache = new TravelTableCache(folder.PathOf(""));
        var computed = cache.Get(map, map.MetricOf(DrivingFactors.FreeFlow), points, points, Lane).Value;
        var kept = cache.Get(map, map.MetricOf(DrivingFactors.FreeFlow), points, points, Lane).Value;

        Assert.Single(folder.Names());
        Assert.NotSame(computed, kept);
        Assert.Equal(computed.Seconds, kept.Seconds);
        Assert.Equal(computed.Meters, kept.Meters);
    }

    [Fact]
    public void AnyDifference_IsAnotherTable()
    {
        using var folder = new TemporaryFolder();
        var (map, points) = Case();
        var cache = new TravelTableCache(folder.PathOf(""));
        cache.Get(map, map.MetricOf(DrivingFactors.FreeFlow), points, points, Lane);
        cache.Get(map, map.MetricOf(new DrivingFactors(1.1, 1, 1)), points, points, Lane);
        cache.Get(map, map.MetricOf(DrivingFactors.FreeFlow), points, points, Lane with { DetourFactor = 1.3 });
        cache.Get(map, map.MetricOf(DrivingFactors.FreeFlow), [.. points.Reverse()], points, Lane);
        cache.Get(map, map.MetricOf(DrivingFactors.FreeFlow), points, [.. points.Take(3)], Lane);

        Assert.Equal(5, folder.Names().Length);
    }

    [Fact]
    public void DamagedFile_IsComputedAnew()
    {
        using var folder = new TemporaryFolder();
        var (map, points) = Case();
        var cache = new TravelTableCache(folder.PathOf(""));
        var computed = cache.Get(map, map.MetricOf(DrivingFactors.FreeFlow), points, points, Lane).Value;
        var file = folder.PathOf(folder.Names()[0]);
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);

        Assert.Equal(computed.Seconds, cache.Get(map, map.MetricOf(DrivingFactors.FreeFlow), points, points, Lane).Value.Seconds);
        bytes[bytes.Length / 2] ^= 1;
        Assert.Equal(bytes, File.ReadAllBytes(file));
    }

    private static (RoadMap Map, IReadOnlyList<SnappedPoint> Points) Case()
    {
        var map = Maps.Load(RandomMaps.Of(8));
        var random = new SplitMix64(2);
        return (
            map,
            [.. Enumerable.Range(0, 6).Select(i => map.Snapper.Snap(RandomMaps.RandomPoint(random), $"p{i}", 50_000).Value)]);
    }
}
