using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Store;

namespace Korevagt.Tests.Stores;

/// <summary>Batches whose runs are only names: what the store does with them does not depend on what they mean.</summary>
internal static class TestBatches
{
    /// <summary>A run of a scenario on a baseline; equal names are equal runs.</summary>
    public static NewRun Run(string scenario, string baseline = "baseline", int replications = 20, int blockSize = 10) => new(
        new RunLabels(scenario, DemandCase: null, PriceReading: null, Seed: 1, replications),
        new RunWork(
            $"run-{baseline}-{scenario}-{replications}", Bundle, "{}",
            new SimulationWork($"simulation-{baseline}", "{}", blockSize),
            new SimulationWork($"simulation-{baseline}-{scenario}", "{}", blockSize), replications));

    public static NewRun Faulty(string scenario) => new(
        new RunLabels(scenario, DemandCase: null, PriceReading: null, Seed: 1, Replications: 20),
        Outcome<RunWork>.Failure([new Fault($"{scenario}.json", "$.changes[0]", new("er forkert", "is wrong"), new("noget rigtigt", "something right"))]));

    public static NewBatch Of(BatchPriority priority, params NewRun[] runs) => new("test", "", priority, "tester", runs);

    public static NewBatch Of(params NewRun[] runs) => Of(BatchPriority.Planner, runs);

    /// <summary>Submits, with the document that the runs refer to.</summary>
    public static async Task<long> SubmitAsync(this RunStore store, NewBatch batch)
    {
        await store.Documents.AddAsync([BundleContent]);
        return (await store.Submissions.SubmitAsync(batch)).Batch;
    }

    /// <summary>The document that the runs refer to.</summary>
    public static readonly byte[] BundleContent = Encoding.UTF8.GetBytes("bundle");

    private static string Bundle => Documents.HashOf(BundleContent);
}
