using Korevagt.Batches.Submitting;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Batches;
using Korevagt.Files.Settings;
using Korevagt.Tests.Stores;

namespace Korevagt.Batches.Tests.Survival;

/// <summary>Real runs, quick ones: each is another question, since each has a seed of its own.</summary>
internal static class TestRuns
{
    /// <summary>Two hundred: most of a queue of three cars, ten of the region with two night duties fewer.</summary>
    public static IReadOnlyList<PreparedBatch> TwoHundred { get; } = [Queue(190, replications: 24 * Soak.Longer), Region(10, replications: 2 * Soak.Longer)];

    /// <summary>Runs of a queue of three cars; twenty replications are a block of 50 ms or so.</summary>
    public static PreparedBatch Queue(int runs, int replications, RequestedPriority priority = RequestedPriority.Planner) =>
        Of("scenarios/models/mm3.json", scenario: null, runs, replications, priority);

    /// <summary>Runs of the region against a scenario; a replication of either takes 35 ms or so.</summary>
    public static PreparedBatch Region(int runs, int replications, RequestedPriority priority = RequestedPriority.Planner) =>
        Of("scenarios/midtjylland-2016.json", "scenarios/uden-to-nattevagter.json", runs, replications, priority);

    private static PreparedBatch Of(string baseline, string? scenario, int runs, int replications, RequestedPriority priority) => BatchPreparation.Of(
        DiskFiles.Instance,
        new BatchRequest(
            $"{runs} x {baseline}", "", Path.Combine(Repository.Root, baseline),
            [
                .. Enumerable.Range(1, runs).Select(seed => new RunRequest(
                    scenario is null ? null : Path.Combine(Repository.Root, scenario), BatchCase.OfBaseline, BatchCase.OfBaseline,
                    new EvaluationSettings(2017, replications, (ulong)seed, Threads: 1))),
            ],
            priority),
        "tester");
}
