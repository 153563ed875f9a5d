using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>A plan that brings its own driving times has events, and no roads to draw drives on.</summary>
public sealed class TraceOfModelTests : IDisposable
{
    private static readonly string Loss = Repository.Scenario(Path.Combine("models", "mm3-loss.json"));

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task ItsEventsAddUp_WithTheWarmUpMarked()
    {
        await Ran.Soundly("simulate", Loss, "--replications", "2", "--trace", copy.Written("events.csv"));

        var events = (await File.ReadAllLinesAsync(copy.Written("events.csv"))).Skip(1).Select(line => line.Split(',')[3])
            .ToList();
        int Count(string kind) => events.Count(other => other == kind);
        Assert.True(Count("handedOn") > 0);
        Assert.InRange(Count("ordered") - Count("arrives") - Count("handedOn"), 0, 3);
        Assert.Equal(Count("ordered"), Count("released"));
        Assert.Equal(1, Count("countingBegins"));
        Assert.Equal(("yearBegins", "yearEnds"), (events[0], events[^1]));
    }

    [Fact]
    public async Task ItsDrives_AreRefused()
    {
        var ran = await Ran.Of("simulate", Loss, "--replications", "2", "--trace-drives", copy.Written("drives.geojson"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.StartsWith("--trace-drives: ", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }
}
