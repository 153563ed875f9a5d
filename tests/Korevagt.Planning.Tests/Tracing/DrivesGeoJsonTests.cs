using System.Globalization;
using System.Text.Json;
using Korevagt.Domain.Geography;
using Korevagt.Planning.Tracing;

namespace Korevagt.Planning.Tests.Tracing;

public sealed class DrivesGeoJsonTests : IClassFixture<TracedYear>
{
    private static readonly DateTimeOffset From = new(2017, 1, 14, 16, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset To = new(2017, 1, 15, 8, 0, 0, TimeSpan.FromHours(1));

    private readonly ReplicationTrace trace;
    private readonly List<JsonElement> features;

    public DrivesGeoJsonTests(TracedYear year)
    {
        trace = year.Trace;
        using var stream = new MemoryStream();
        DrivesGeoJson.Write(trace, PeriodOf(From, To), stream);
        features = [.. JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("features").EnumerateArray()];
    }

    private List<JsonElement> Drives => Of("drive");

    [Fact]
    public void OneNight_HasItsDrivesVisitsAndStations_AndNoOthers()
    {
        Assert.Equal(trace.Plan.Stations.Select(station => station.Id), Of("station").Select(station => Text(station, "station")));
        Assert.NotEmpty(Of("visit"));
        Assert.All(Drives, drive => Assert.True(Time(drive, "start") < To && Time(drive, "end") >= From));
        var visited = Drives.Where(drive => Text(drive, "purpose") == "visit").Select(drive => Property(drive, "visit").GetInt32());
        Assert.Empty(visited.Except(Of("visit").Select(visit => Property(visit, "visit").GetInt32())));
        Assert.Contains(Drives, drive => Property(drive, "diverted").GetBoolean());
    }

    [Fact]
    public void ADrivesTime_IsItsEndMinusItsStart() => Assert.All(Drives, drive => Assert.Equal(
        Property(drive, "seconds").GetInt32(), (Time(drive, "end") - Time(drive, "start")).TotalSeconds));

    [Fact]
    public void ADrivesLine_BeginsAndEndsAtItsPlaces_AndIsAsLongAsItSays()
    {
        var metersOfLegs = trace.Plan.Driving.AccessLeg;
        foreach (var (drive, line) in Drives.Select(drive => (drive, LineOf(drive))))
        {
            foreach (var (name, end) in new[] { (Text(drive, "from"), line[0]), (Text(drive, "to"), line[^1]) })
            {
                if (PositionOf(name) is { } place)
                {
                    Assert.InRange(place.MetersTo(end), 0, 0.1);
                }
            }

            // The straight first and last metres from door to road count with the plan's detour.
            var lengths = line.Zip(line.Skip(1), (a, b) => a.MetersTo(b)).ToList();
            var (straight, whole) = (lengths.Sum(), Property(drive, "meters").GetInt32());
            var doors = (IsDoor(Text(drive, "from")) ? lengths[0] : 0) + (IsDoor(Text(drive, "to")) ? lengths[^1] : 0);
            Assert.InRange(straight + doors * (metersOfLegs.DetourFactor - 1), whole * 0.99 - 5, whole * 1.01 + 5);
        }
    }

    [Fact]
    public void ACarsNextDrive_BeginsWhereItsLastEnded()
    {
        foreach (var car in Drives.GroupBy(drive => Property(drive, "duty").GetInt32()))
        {
            foreach (var (drive, next) in car.Zip(car.Skip(1)))
            {
                Assert.True(Time(next, "start") >= Time(drive, "end"));
                Assert.InRange(LineOf(drive)[^1].MetersTo(LineOf(next)[0]), 0, 15);
            }
        }
    }

    [Fact]
    public void AVisit_IsArrivedAtWhenItsDriveEnds()
    {
        var visits = Of("visit").ToDictionary(visit => Property(visit, "visit").GetInt32());
        Assert.All(Drives.Where(drive => Text(drive, "purpose") == "visit"), drive =>
        {
            var visit = visits[Property(drive, "visit").GetInt32()];
            Assert.Equal(Text(drive, "end"), Text(visit, "arrived"));
            Assert.Equal("visited", Text(visit, "fate"));
            Assert.True(Time(visit, "ordered") <= Time(visit, "arrived") && Time(visit, "arrived") <= Time(visit, "ended"));
        });
    }

    private TracePeriod PeriodOf(DateTimeOffset from, DateTimeOffset to) => new(
        (int)(from - trace.Year.Start.ToDateTimeOffset()).TotalSeconds, (int)(to - trace.Year.Start.ToDateTimeOffset()).TotalSeconds);

    private List<JsonElement> Of(string kind) => [.. features.Where(feature => Text(feature, "kind") == kind)];

    private static JsonElement Property(JsonElement feature, string name) => feature.GetProperty("properties").GetProperty(name);

    private static string Text(JsonElement feature, string name) => Property(feature, name).GetString()!;

    private static DateTimeOffset Time(JsonElement feature, string name) => DateTimeOffset.Parse(Text(feature, name), CultureInfo.InvariantCulture);

    private static List<GeoPoint> LineOf(JsonElement feature) =>
    [
        .. feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray()
            .Select(position => new GeoPoint(position[1].GetDouble(), position[0].GetDouble())),
    ];

    private static bool IsDoor(string name) => !name.StartsWith("road.", StringComparison.Ordinal);

    /// <summary>Where a named door lies: known from the traced places by name; null on the road.</summary>
    private GeoPoint? PositionOf(string name) => IsDoor(name)
        ? trace.Places.PositionOf(Enumerable.Range(0, trace.Model.DrivingTables[0].PlaceCount).Single(place => trace.Places.NameOf(place) == name))
        : null;
}
