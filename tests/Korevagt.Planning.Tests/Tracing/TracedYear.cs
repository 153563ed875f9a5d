using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.Tracing;
using Korevagt.Planning.UseCases;
using Korevagt.Tests.Plans;

namespace Korevagt.Planning.Tests.Tracing;

/// <summary>A year of the fixture's plan on the bundled map, traced and written once.</summary>
public sealed class TracedYear : IDisposable
{
    public const int Year = 2017;

    private readonly PlanFolder folder = PlanOnBundledMap();

    public TracedYear()
    {
        Trace = TraceOf(folder);
        CsvFile = folder.At("events.csv");
        using var stream = File.Create(CsvFile);
        TraceCsv.Write(Trace, stream);
    }

    public ReplicationTrace Trace { get; }

    public string CsvFile { get; }

    public static EvaluationSettings Settings { get; } = new(Year, Replications: 2, Seed: 1, Threads: 2);

    /// <summary>The fixture's plan, busy enough that cars are diverted on their way home.</summary>
    public static PlanFolder PlanOnBundledMap() => new PlanFolder()
        .Edit(PlanFolder.Baseline, root => root["map"] = Repository.Map);

    public static ReplicationTrace TraceOf(PlanFolder folder, int replication = 1)
    {
        var traced = TracePlan.Run(DiskFiles.Instance, folder.At(PlanFolder.Baseline), Settings, replication, onRoads: true);
        Assert.True(traced.Succeeded, string.Join('\n', traced.Faults));
        return traced.Value;
    }

    public void Dispose() => folder.Dispose();
}
