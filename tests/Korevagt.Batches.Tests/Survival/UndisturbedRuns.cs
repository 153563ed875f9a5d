using Korevagt.Batches.Submitting;
using Korevagt.Store;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Batches.Tests.Survival;

/// <summary>What runs come to when nothing befalls them: one process on a fresh store.</summary>
public sealed class UndisturbedRuns
{
    private readonly Lazy<Task<Dictionary<string, byte[]>>> twoHundred = new(() => ComputeAsync(TestRuns.TwoHundred));

    /// <summary>Asserts that the results of the two hundred in a store are those.</summary>
    internal async Task AreThoseOfAsync(RunStore store) => await AssertSameAsync(await twoHundred.Value, store, TestRuns.TwoHundred);

    /// <summary>Asserts that the results of a batch in a store are what they are where nothing befalls it.</summary>
    internal static async Task AssertSameAsync(RunStore store, PreparedBatch prepared) =>
        await AssertSameAsync(await ComputeAsync([prepared]), store, [prepared]);

    private static async Task AssertSameAsync(Dictionary<string, byte[]> expected, RunStore store, IReadOnlyList<PreparedBatch> batches)
    {
        foreach (var run in batches.SelectMany(RunsOf))
        {
            var result = await store.Runs.ResultAsync(run);
            Assert.True(result is not null, $"run {run} has no result");
            Assert.True(expected[run].AsSpan().SequenceEqual(result), $"the result of run {run} is not that of an undisturbed run");
        }
    }

    private static async Task<Dictionary<string, byte[]>> ComputeAsync(IReadOnlyList<PreparedBatch> batches)
    {
        await using var system = await BatchSystem.OpenAsync(await TestStores.NewLocationAsync(TestStores.Sqlite), SystemClock.Instance, slots: 2);
        await system.StartWorkingAsync();
        foreach (var prepared in batches)
        {
            await system.SubmitAsync(prepared);
        }

        await Finished.AllAsync(system.Store);
        var results = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var run in batches.SelectMany(RunsOf))
        {
            results.Add(run, (await system.Store.Runs.ResultAsync(run))!);
        }

        return results;
    }

    private static IEnumerable<string> RunsOf(PreparedBatch prepared) => prepared.Batch.Runs.Select(run => run.Work.Value.Id);
}
