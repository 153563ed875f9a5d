using Korevagt.Planning.Tracing;
using Korevagt.Simulation.Statistics;
using Korevagt.Tests.Plans;

namespace Korevagt.Planning.Tests.Tracing;

/// <summary>Whoever reads the trace alone comes to the program's own figures.</summary>
public sealed class TraceCsvTests(TracedYear year) : IClassFixture<TracedYear>
{
    [Fact]
    public void ATraceAddsUp_AndGivesTheYearsOwnFigures() => AssertSameBooks(year.Trace, TraceBooks.Of(year.CsvFile));

    [Theory]
    [InlineData("\"rule\": \"firstToArrive\", \"afterVisit\": \"waitThere\"")]
    [InlineData("\"rule\": \"lookAhead\", \"afterVisit\": \"bestUncoveredStation\"")]
    [InlineData("\"rule\": \"planAhead\", \"holdBackMinutes\": 60")]
    [Trait("Pace", "Slow")]
    public void ItAddsUp_WhateverTheRule(string rule)
    {
        using var folder = TracedYear.PlanOnBundledMap();
        folder.Edit(PlanFolder.Baseline, root => root["demand"]!["annualVisits"] = 14_000)
            .Edit(PlanFolder.Baseline, root => root["dispatch"] = System.Text.Json.Nodes.JsonNode.Parse(
                "{" + rule + ", \"helpLeadMinutes\": 60, \"overtimeUntilHome\": true, \"assumption\": \"Reglen er antaget.\"}"));
        var trace = TracedYear.TraceOf(folder, replication: 2);
        using (var stream = File.Create(folder.At("events.csv")))
        {
            TraceCsv.Write(trace, stream);
        }

        AssertSameBooks(trace, TraceBooks.Of(folder.At("events.csv")));
    }

    [Fact]
    public void TheBooksObject_WhenARowIsMissingOrACarIsElsewhere()
    {
        var lines = File.ReadAllLines(year.CsvFile);
        Assert.NotEmpty(ObjectionsTo([.. lines.Where((line, index) => index != Array.FindIndex(lines, other => other.Contains(",arrives,", StringComparison.Ordinal)))]));
        Assert.NotEmpty(ObjectionsTo([.. lines.Where((line, index) => index != Array.FindIndex(lines, other => other.Contains(",released,", StringComparison.Ordinal)))]));
        var home = Array.FindIndex(lines, line => line.Contains(",arrivesHome,", StringComparison.Ordinal));
        string[] elsewhere = [.. lines];
        elsewhere[home] = lines[home].Replace(",56.", ",55.", StringComparison.Ordinal);
        Assert.NotEmpty(ObjectionsTo(elsewhere));
    }

    [Fact]
    public void CarsAreDiverted_AndTurnAtAPlaceOnTheRoad()
    {
        var diverted = TraceRow.Read(year.CsvFile).Where(row => row.Event == "setsOut" && row["on_way_to"].Length > 0).ToList();
        Assert.Contains(diverted, row => row["from"].StartsWith("road.", StringComparison.Ordinal));
        Assert.All(diverted, row => Assert.InRange(row.Number("turns"), row.Second, row.Number("arrival")));
    }

    [Fact]
    public void TimesAreUtcAndLocal_WithTheOffsetOfTheHour()
    {
        var rows = TraceRow.Read(year.CsvFile);
        var july = rows.First(row => row["utc"].StartsWith("2017-07-01T18", StringComparison.Ordinal));
        Assert.Equal("2016-12-31T23:00:00Z", rows[0]["utc"]);
        Assert.StartsWith("2017-07-01T20", july["local"], StringComparison.Ordinal);
        Assert.EndsWith("+02:00", july["local"], StringComparison.Ordinal);
        Assert.Equal((DateTimeOffset.Parse(july["utc"]) - DateTimeOffset.Parse(rows[0]["utc"])).TotalSeconds, july.Second);
        Assert.Equal(DateTimeOffset.Parse(july["utc"]), DateTimeOffset.Parse(july["local"]));
    }

    private static void AssertSameBooks(ReplicationTrace trace, TraceBooks books)
    {
        var (result, region) = (trace.Result, trace.Result.Region);
        Assert.Empty(books.Objections);
        Assert.Equal(
            (region.Arisen, region.Visited, region.HandedToDaytime, region.HandedOn, region.HeldForPractice, region.StillOpen),
            (books.Arisen, books.Visited, books.HandedToDaytime, books.HandedOn, books.HeldForPractice, books.Open));
        Assert.Equal(region.ResponseSeconds, books.Responses.Sum(seconds => (long)seconds));
        Assert.InRange(
            result.RegionQuantiles.P90, Nearest(books, 0.9) - ResponseHistogram.BinSeconds, Nearest(books, 0.9) + ResponseHistogram.BinSeconds);
        foreach (var (index, shift) in trace.Plan.Shifts.Index())
        {
            var (told, traced) = (result.Shifts[index], books.Shifts[shift.Id]);
            Assert.Equal(
                (told.Visits, told.IdleSeconds, told.DrivingSeconds, told.PatientSeconds, told.PresenceSeconds, told.OvertimeSeconds),
                (traced.Visits, traced.IdleSeconds, traced.DrivingSeconds, traced.PatientSeconds, traced.PresenceSeconds, traced.OvertimeSeconds));
            Assert.InRange(told.Meters - traced.Meters, 0, 150_000L * traced.UnfinishedWaysHome);
        }
    }

    private static double Nearest(TraceBooks books, double share) => books.Responses[(int)Math.Ceiling(share * books.Responses.Count) - 1];

    private IReadOnlyList<string> ObjectionsTo(string[] lines)
    {
        var path = year.CsvFile + ".spoiled";
        File.WriteAllLines(path, lines);
        return TraceBooks.Of(path).Objections;
    }
}
