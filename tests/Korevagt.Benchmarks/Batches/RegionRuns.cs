using Korevagt.Batches.Submitting;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Batches;
using Korevagt.Files.Settings;

namespace Korevagt.Benchmarks.Batches;

/// <summary>Real runs of the region against two night duties fewer, each with a seed that no run before it had.</summary>
internal static class RegionRuns
{
    private static ulong seed;

    public static PreparedBatch Next(int runs, int replications, RequestedPriority priority = RequestedPriority.Night) => BatchPreparation.Of(
        DiskFiles.Instance,
        new BatchRequest(
            "benchmark", "", Repository.Baseline,
            [
                .. Enumerable.Range(0, runs).Select(_ => new RunRequest(
                    Repository.Scenario("uden-to-nattevagter.json"), BatchCase.OfBaseline, BatchCase.OfBaseline,
                    new EvaluationSettings(2017, replications, ++seed, Threads: 1))),
            ],
            priority),
        "benchmark");
}
