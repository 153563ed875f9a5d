using System.Globalization;
using System.Text;
using Korevagt.Batches.Submitting;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Batches;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Batches.Tests.Computing;

public sealed class SameBytesTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARunOfABatch_IsWhatCompareSays_ByteForByte(string kind)
    {
        var asked = BatchFileLoader.Load(DiskFiles.Instance, Path.Combine(Repository.Root, "batches", "hvilken-vagt.json")).Value;
        var prepared = BatchPreparation.Of(
            DiskFiles.Instance,
            asked with { Runs = [.. asked.Runs.Take(3).Select(run => run with { Settings = run.Settings with { Replications = 12 } })] },
            "tester");
        await using var system = await BatchSystem.OpenAsync(await TestStores.NewLocationAsync(kind), SystemClock.Instance, slots: 2);
        await system.StartWorkingAsync();

        var batch = await system.SubmitAsync(prepared);
        await Until.Async(async () => (await system.Store.Batches.FindAsync(batch))!.State == BatchState.Finished);

        foreach (var run in await system.Store.Batches.RunsAsync(batch))
        {
            Assert.Equal(RunState.Done, run.State);
            var baseline = run.PriceReading!.StartsWith("læsning B", StringComparison.Ordinal) ? Repository.ReadingB : Repository.Baseline;
            var compared = CompareScenarios.Run(
                DiskFiles.Instance, baseline, [run.Scenario], new EvaluationSettings(2017, run.Replications, ulong.Parse(run.Seed, CultureInfo.InvariantCulture), 2)).Value;
            Assert.Equal(
                Encoding.UTF8.GetString(ComparisonJson.Write(compared.Comparison)),
                Encoding.UTF8.GetString((await system.Store.Runs.ResultAsync(run.Run!))!));
        }
    }
}
