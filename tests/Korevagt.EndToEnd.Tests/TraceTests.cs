using System.Text.Json.Nodes;
using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests;

/// <summary>The bundled baseline traced by the program; its figures counted once more from the trace alone.</summary>
public sealed class TraceTests : IDisposable
{
    private const double BinMinutes = 0.25;
    private const int Years = 2;

    private readonly OutputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task TheTracesOfAllYears_GiveTheJsonsFigures_AndChangeNothing()
    {
        var plain = folder.PathOf("plain.json");
        await Simulate("--json", plain);
        var books = new List<TraceBooks>();
        foreach (var year in Enumerable.Range(1, Years))
        {
            var (json, csv, drives) = (folder.PathOf("traced.json"), folder.PathOf("events.csv"), folder.PathOf("drives.geojson"));
            await Simulate(
                "--json", json, "--trace", csv, "--trace-replication", $"{year}", "--trace-drives", drives,
                "--trace-from", "2017-01-14T16:00", "--trace-to", "2017-01-15T08:00");
            Assert.Equal(await File.ReadAllBytesAsync(plain), await File.ReadAllBytesAsync(json));
            Assert.NotEmpty(JsonNode.Parse(await File.ReadAllTextAsync(drives))!["features"]!.AsArray());
            books.Add(TraceBooks.Of(csv));
        }

        Assert.Equal(["drives.geojson", "events.csv", "plain.json", "traced.json"], folder.Names());
        Assert.All(books, year => Assert.Empty(year.Objections));
        Assert.NotEqual(books[0].Arisen, books[1].Arisen);
        AssertSame(JsonNode.Parse(await File.ReadAllTextAsync(plain))!["baseline"]!["evaluation"]!, books);
    }

    private static async Task Simulate(params string[] options)
    {
        var run = await KorevagtProcess.Run([], ["simulate", "scenarios/midtjylland-2016.json", "--replications", $"{Years}", .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private static void AssertSame(JsonNode told, List<TraceBooks> books)
    {
        double Mean(Func<TraceBooks, double> figure) => books.Average(figure);
        double Told(JsonNode node, string name) => (double)node[name]!;
        Assert.Equal(Told(told, "visitsPerYear"), Mean(year => year.Arisen), tolerance: 0.001);
        Assert.Equal(Told(told, "visitedPerYear"), Mean(year => year.Visited), tolerance: 0.001);
        Assert.Equal(Told(told, "handedToDaytimePerYear"), Mean(year => year.HandedToDaytime), tolerance: 0.001);
        Assert.Equal(Told(told, "heldForPracticePerYear"), Mean(year => year.HeldForPractice), tolerance: 0.001);
        Assert.Equal(Told(told, "stillOpenAtYearEnd"), Mean(year => year.Open), tolerance: 0.001);
        Assert.Equal(Told(told["responseMinutes"]!, "mean"), Mean(year => year.Responses.Average() / 60), tolerance: 0.001);
        Assert.Equal(Told(told["responseMinutes"]!, "p90"), Mean(year => year.Responses[(int)Math.Ceiling(0.9 * year.Responses.Count) - 1] / 60.0), tolerance: BinMinutes);
        foreach (var shift in told["shifts"]!.AsArray())
        {
            var id = (string)shift!["shift"]!;
            Assert.Equal(Told(shift, "visitsPerYear"), Mean(year => year.Shifts[id].Visits), tolerance: 0.001);
            Assert.Equal(Told(shift, "overtimeHoursPerYear"), Mean(year => year.Shifts[id].OvertimeSeconds / 3600.0), tolerance: 0.001);
            Assert.InRange(Told(shift, "kilometersPerYear") - Mean(year => year.Shifts[id].Meters / 1000.0), -0.001, 150);
            Assert.Equal(
                Told(shift, "utilization"),
                Mean(year => (year.Shifts[id].DrivingSeconds + year.Shifts[id].PatientSeconds) / (double)year.Shifts[id].PresenceSeconds),
                tolerance: 1e-6);
        }
    }
}
