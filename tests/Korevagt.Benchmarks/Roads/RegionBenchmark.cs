using System.Diagnostics;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Snapping;
using Korevagt.Roads.Tables;

namespace Korevagt.Benchmarks.Roads;

/// <summary>What a comparison of plans needs of the roads: 780 points, 12 stations and three metrics on one map, all threads.</summary>
internal static class RegionBenchmark
{
    private const int Points = 780;
    private const int Stations = 12;

    /// <summary>Runs everything once, cold, and prints wall-clock times.</summary>
    public static void Run(string file)
    {
        var begin = Stopwatch.GetTimestamp();
        var start = begin;
        var map = RoadMapFile.Load(file).Value;
        Print("map", ref start);
        var random = new SplitMix64(5);
        var (south, north) = (map.Summary.SouthWest, map.Summary.NorthEast);
        var points = new List<SnappedPoint>();
        while (points.Count < Points)
        {
            var point = new GeoPoint(random.Between(south.Latitude, north.Latitude), random.Between(south.Longitude, north.Longitude));
            if (map.Snapper.Snap(point, $"point {points.Count}", 5_000) is { Succeeded: true } snapped)
                points.Add(snapped.Value);
        }

        Print("points snapped", ref start);
        var accessLeg = new AccessLeg(1.22, 40);
        foreach (var factors in (DrivingFactors[])[DrivingFactors.FreeFlow, new(1.2, 1.05, 1), new(1.5, 1.1, 1.05)])
        {
            var metric = map.MetricOf(factors);
            metric.Contract();
            Print("contraction", ref start);
            TravelTable.Build(metric, points, points, accessLeg);
            Print("points x points", ref start);
            var homeward = HomewardRoutes.Build(metric, points, [.. points.Take(Stations)], accessLeg).Value;
            Print($"homeward routes, {homeward.Waypoints.Count} waypoints", ref start);
            TravelTable.Build(metric, homeward.Waypoints, points, accessLeg);
            Print("waypoints x points", ref start);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{Stopwatch.GetElapsedTime(begin).TotalMilliseconds,8:0} ms  all; peak {Measure.PeakMebibytes()} MiB"));
    }

    private static void Print(string what, ref long start)
    {
        Console.WriteLine(FormattableString.Invariant($"{Stopwatch.GetElapsedTime(start).TotalMilliseconds,8:0} ms  {what}"));
        start = Stopwatch.GetTimestamp();
    }
}
