using System.Globalization;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Files;
using Korevagt.Roads.Hierarchy;
using Korevagt.Roads.Routing;
using Korevagt.Roads.Tests.Support;
using Korevagt.Roads.Vocabulary;
using Xunit.Abstractions;

namespace Korevagt.Roads.Tests.Bundled;

/// <summary>
/// The bundled map against road lengths measured on a denser network. Pairs whose straight line passes within 15 km of
/// Silkeborg, Herning or Viborg are left out: roads are missing there in what was measured.
/// </summary>
public sealed class TownPairsTests(ITestOutputHelper output)
{
    private const string BundledMap = "maps/midtjylland.osm";
    private const string Towns = "shared/data/maps/towns.csv";
    private const string Pairs = "shared/data/maps/town-pairs.csv";
    private const double KeepAwayMeters = 15_000;

    [SharedDataFact(BundledMap, Towns, Pairs)]
    public void BundledMap_HasTheRoadLengthsOfTheRegion()
    {
        var map = RoadMapFile.Load(SharedData.PathOf(BundledMap)).Value;
        var metric = DrivingMetric.Of(map.Graph, DrivingFactors.FreeFlow);
        var towns = File.ReadLines(SharedData.PathOf(Towns)).Skip(1).Select(line => line.Split(','))
            .ToDictionary(f => f[0], f => new GeoPoint(Number(f[4]), Number(f[5])), StringComparer.Ordinal);
        var holes = new[] { towns["Silkeborg"], towns["Herning"], towns["Viborg"] };
        var places = map.Places.ToLookup(p => p.Name, StringComparer.Ordinal);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var deviations = new List<(double Share, string Pair)>();
        foreach (var fields in File.ReadLines(SharedData.PathOf(Pairs)).Skip(1).Select(line => line.Split(',')))
        {
            var (from, to) = (towns[fields[0]], towns[fields[1]]);
            if (holes.Any(h => MetersToSegment(h, from, to) < KeepAwayMeters))
            {
                continue;
            }

            var ends = new[] { fields[0], fields[1] }.Select(name => PlaceOf(name, places, towns)).ToArray();
            missing.UnionWith(ends.Zip([fields[0], fields[1]]).Where(e => e.First is null).Select(e => e.Second));
            if (ends[0] is not { } a || ends[1] is not { } b)
            {
                continue;
            }

            var route = RouteFinder.Find(
                metric,
                map.Snapper.Snap(a.Position, a.Name).Value,
                map.Snapper.Snap(b.Position, b.Name).Value,
                new AccessLeg(1, 40)).Value;
            var kilometers = Number(fields[3]);
            deviations.Add(
                (Math.Abs(route.Meters / 1000.0 - kilometers)
                    / kilometers, $"{a.Name}-{b.Name} {route.Meters / 1000.0:0.0} for {kilometers}"));
        }

        deviations.Sort();
        var median = deviations[deviations.Count / 2].Share;
        var p90 = deviations[(int)Math.Ceiling(deviations.Count * 0.9) - 1].Share;
        output.WriteLine(
            $"{deviations.Count} pairs, median {median:P1}, p90 {p90:P1}; not on the map: {string.Join(", ", missing)}");
        output.WriteLine(string.Join("; ", deviations.TakeLast(10).Select(d => d.Pair)));
        Assert.Empty(missing);
        Assert.True(deviations.Count > 300);
        Assert.True(median <= 0.05, $"The median deviation is {median:P1}.");
        Assert.True(p90 <= 0.12, $"The 90th percentile of deviations is {p90:P1}.");
    }

    /// <summary>The map writes Aarhus, the list Århus; of several places with one name the nearest is meant.</summary>
    private static NamedPlace? PlaceOf(string name, ILookup<string, NamedPlace> places, Dictionary<string, GeoPoint> towns) =>
        places[name].Concat(places[name.Replace("Å", "Aa", StringComparison.Ordinal)])
            .OrderBy(p => p.Position.MetersTo(towns[name]))
            .FirstOrDefault();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double MetersToSegment(GeoPoint point, GeoPoint a, GeoPoint b)
    {
        (double X, double Y) Plane(GeoPoint p) => (
            (p.Longitude - point.Longitude) * Math.Cos(double.DegreesToRadians(point.Latitude)) * 111_195,
            (p.Latitude - point.Latitude) * 111_195);
        var (x1, y1) = Plane(a);
        var (x2, y2) = Plane(b);
        var (dx, dy) = (x2 - x1, y2 - y1);
        var t = Math.Clamp(-(x1 * dx + y1 * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.Sqrt(Math.Pow(x1 + t * dx, 2) + Math.Pow(y1 + t * dy, 2));
    }
}
