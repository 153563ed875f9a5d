using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Files;
using Korevagt.Routes.Converting;
using NodaTime;

namespace Korevagt.Routes.Tests;

/// <summary>Routing files made of other formats.</summary>
public sealed class ConvertTests
{
    private const string Solomon = """
        X1

        VEHICLE
        NUMBER     CAPACITY
          2         10

        CUSTOMER
        CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

            0      0         0          0          0        100          0
            1      3         4          5          0         50         10
            2      0         8          5         10         60         10
        """;

    private const string LiLim = "2\t10\t1\n0\t0\t0\t0\t0\t100\t0\t0\t0\n1\t3\t4\t5\t0\t50\t1\t0\t2\n2\t0\t8\t-5\t10\t60\t1\t1\t0\n";

    private const string Darp = "1 2 480 3 30\n0 0 0 0 0 0 480\n1 3 4 3 1 0 100\n2 0 8 3 -1 0 200\n3 0 0 0 0 0 480\n";

    private const string Trips = "id;fromLat;fromLon;toLat;toLon;pickupFrom;pickupTo;seats\n7;56,45;9,40;56,17;9,55;08:00;09:00;2\n8;56,20;9,60;;;;;\n";

    private static readonly TripVehicles Fleet = new(2, new GeoPoint(56.45, 9.41), 4, new LocalTime(7, 0), new LocalTime(16, 0), 2, 20);

    private static Outcome<byte[]> Convert(string text, ForeignFormat format, TripVehicles? fleet = null)
    {
        var folder = Directory.CreateTempSubdirectory("korevagt-convert-");
        try
        {
            var path = Path.Combine(folder.FullName, "in.txt");
            File.WriteAllText(path, text);
            return ConvertRoutes.Run(DiskFiles.Instance, path, format, fleet ?? Fleet);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(Solomon, ForeignFormat.Solomon, 2, 0, 2)]
    [InlineData(LiLim, ForeignFormat.Lilim, 0, 1, 2)]
    [InlineData(Darp, ForeignFormat.Darp, 0, 1, 1)]
    public void ABenchmarkBecomesASoundRoutingFile(string text, ForeignFormat format, int jobs, int shipments, int vehicles)
    {
        var problem = RoutesText.Load(Encoding.UTF8.GetString(Convert(text, format).Value)).Value.Problem;

        Assert.Equal((jobs, shipments), (problem.Tasks.Count(task => !task.IsShipment), problem.Tasks.Count(task => task.IsShipment)));
        Assert.Equal(vehicles, problem.Vehicles.Count);
        Assert.Equal(5000, problem.Matrices[0].Time(0, 1));
    }

    [Fact]
    public void ADialARide_HasALongestRideAndALongestTour()
    {
        var problem = RoutesText.Load(Encoding.UTF8.GetString(Convert(Darp, ForeignFormat.Darp).Value)).Value.Problem;

        Assert.Equal((30_000, 480_000), (problem.Tasks[0].LongestRide, problem.Vehicles[0].LongestTour));
    }

    [Fact]
    public void TripsBecomeShipments_AndThoseWithoutAnEndJobs()
    {
        var file = System.Text.Json.Nodes.JsonNode.Parse(Convert(Trips, ForeignFormat.Csv).Value)!;

        Assert.Equal("[9.4,56.45]", file["shipments"]![0]!["pickup"]!["location"]!.ToJsonString());
        Assert.Equal("[[28800,32400]]", file["shipments"]![0]!["pickup"]!["time_windows"]!.ToJsonString());
        Assert.Equal(2, (int)file["shipments"]![0]!["amount"]![0]!);
        Assert.Equal(8, (int)file["jobs"]![0]!["id"]!);
        Assert.Equal(2, file["vehicles"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("VEHICLE\nNUMBER CAPACITY\n2 10\nCUSTOMER\n0 0 0 0 0 100\n", ForeignFormat.Solomon, "line 5")]
    [InlineData("VEHICLE\nNUMBER CAPACITY\n2 10\nCUSTOMER\n0 0 0 0 0 100 0\n1 1 1 1 60 50 0\n", ForeignFormat.Solomon, "line 6")]
    [InlineData("hello", ForeignFormat.Solomon, "")]
    [InlineData("2 10 1\n0 0 0 0 0 100 0 0 0\n1 3 4 5 0 50 1 0 5\n", ForeignFormat.Lilim, "line 3")]
    [InlineData("2 10 1\n0 0 0 0 0 100 0 0 0\n1 3 4 5 0 50 1 0 0\n", ForeignFormat.Lilim, "line 3")]
    [InlineData("2 10\n0 0 0 0 0 100 0 0 0\n", ForeignFormat.Lilim, "line 1")]
    [InlineData("1 2 480 3 30\n0 0 0 0 0 0 480\n1 3 4 3 1 0 100\n2 0 8 3 -2 0 200\n", ForeignFormat.Darp, "line 3")]
    [InlineData("id,fromLat\n1,2\n", ForeignFormat.Csv, "line 1")]
    [InlineData("id,fromLat,fromLon,colour\n1,56,9,red\n", ForeignFormat.Csv, "line 1")]
    [InlineData("id,fromLat,fromLon\n1,56,9\n1,56,9\n", ForeignFormat.Csv, "line 3")]
    [InlineData("id,fromLat,fromLon,pickupFrom\n1,56,9,25:00\n", ForeignFormat.Csv, "line 2")]
    [InlineData("id,fromLat,fromLon,pickupFrom,pickupTo\n1,56,9,10:00,09:00\n", ForeignFormat.Csv, "line 2")]
    [InlineData("id,fromLat,fromLon\n1,north,9\n", ForeignFormat.Csv, "line 2")]
    [InlineData("id,fromLat,fromLon\n", ForeignFormat.Csv, "")]
    public void WhatIsWrong_IsToldWithItsLine(string text, ForeignFormat format, string place)
    {
        var faults = Convert(text, format).Faults;

        Assert.Contains(faults, fault => fault.Place == place && fault.Expected is not null);
    }

    [Fact]
    public void TripsWithoutADepot_AreAFault() => Assert.Equal("--depot", Assert.Single(Convert(Trips, ForeignFormat.Csv, Fleet with { Depot = null }).Faults).File);
}
