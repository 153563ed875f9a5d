using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Library.VisitLogs;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Library.Tests.VisitLogs;

/// <summary>Logs of patients that are erased again.</summary>
public sealed class LogErasureTests
{
    private const string Owner = "worker";

    private static readonly Author Planner = new("key:1", "planner");
    private static readonly DemandJobRequest Request = new("log.csv", "2026-11-22", 0.01, 0.01);
    private static readonly LogFiles Log = new("a log"u8.ToArray(), "a mapping"u8.ToArray(), "borders"u8.ToArray());
    private static readonly Fault Quoting = new("log.csv", "line 2", new("\"hos fru Jensen\" er ikke et område", "\"hos fru Jensen\" is no area"));

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task AnErasedLog_IsGoneWithMappingBordersAndQuotes_AndItsCountsStay(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        var import = await ReadAsync(jobs, Log);
        var fit = (await jobs.AddFitAsync(import, Request with { Item = "log-2016" }, Planner))!;
        await FinishAsync(jobs, fit);

        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(import.Id, Planner));

        Assert.Equal([null, null, null], await ContentsAsync(store, Log));
        var erased = (await jobs.FindAsync(DemandJobKind.Import, import.Id))!;
        Assert.NotNull(erased.Erased);
        Assert.Equal((DemandJobState.Done, "{}", "[]", import.Log, null, null), (erased.State, erased.Result, erased.Faults, erased.Log, erased.Mapping, erased.Borders));
        var fitted = (await jobs.FindAsync(DemandJobKind.Fit, fit.Id))!;
        Assert.Equal((DemandJobState.Done, "{}", "[]", erased.Erased), (fitted.State, fitted.Result, fitted.Faults, fitted.Erased));
        Assert.Null(await jobs.AddFitAsync(import, Request with { Item = "again" }, Planner));

        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(import.Id, Planner));
        var deeds = await new AuditLog(store).BeforeAsync(null, $"demand/imports/{import.Id}", 10);
        Assert.Equal(["demand.erase", "demand.import"], deeds.Select(deed => deed.Action));
        Assert.Contains(import.Log, deeds[0].Before, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ALogThatIsBeingFittedTo_IsNotErased(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        var import = await ReadAsync(jobs, Log);
        var fit = (await jobs.AddFitAsync(import, Request with { Item = "log-2016" }, Planner))!;
        Assert.Equal(LogErasure.BeingFitted, await jobs.EraseAsync(import.Id, Planner));
        await jobs.ClaimAsync(Owner, default);
        Assert.Equal(LogErasure.BeingFitted, await jobs.EraseAsync(import.Id, Planner));
        Assert.DoesNotContain(null, await ContentsAsync(store, Log));
        await jobs.FinishAsync(Owner, fit.Id, null, [], isDone: false, default);
        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(import.Id, Planner));
        Assert.Equal(LogErasure.Unknown, await jobs.EraseAsync(fit.Id, Planner));
        Assert.Equal(LogErasure.Unknown, await jobs.EraseAsync(12_345, Planner));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ALogThatWaitsOrIsRead_IsErasedAtOnce_AndWhoeverReadsItIsDroppedWithWhatHeRead(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        var waiting = await jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner);
        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(waiting.Id, Planner));
        Assert.Null(await jobs.ClaimAsync(Owner, default));

        var working = await jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner);
        await jobs.ClaimAsync(Owner, default);
        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(working.Id, Planner));
        Assert.False(await jobs.FinishAsync(Owner, working.Id, "{}", [Quoting], isDone: true, default));

        Assert.Equal([null, null, null], await ContentsAsync(store, Log));
        foreach (var erased in await jobs.ListAsync(DemandJobKind.Import, null, 10))
        {
            Assert.Equal((DemandJobState.Cancelled, null, "[]"), (erased.State, erased.Result, erased.Faults));
            Assert.NotNull(erased.Erased);
            Assert.NotNull(erased.Finished);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhatAnotherImportUsesToo_StaysUntilThatIsErased(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        var first = await ReadAsync(jobs, Log);
        var second = await ReadAsync(jobs, Log with { Mapping = null });

        await jobs.EraseAsync(first.Id, Planner);
        Assert.Equal([true, false, true], (await ContentsAsync(store, Log)).Select(content => content is not null));
        await jobs.EraseAsync(second.Id, Planner);
        Assert.Equal([null, null, null], await ContentsAsync(store, Log));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhatARunIsComputedFrom_IsNotErased(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        byte[] inUse = [.. "a file of a plan"u8];
        var list = Encoding.UTF8.GetBytes($"{Documents.HashOf(inUse)} plan.json\n");
        await store.Documents.AddAsync([inUse, list]);
        var run = TestBatches.Run("a");
        await store.SubmitAsync(TestBatches.Of(new NewRun(run.Labels, run.Work.Value with { Bundle = Documents.HashOf(list) })));
        var import = await ReadAsync(jobs, new LogFiles(inUse, list));

        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(import.Id, Planner));

        Assert.DoesNotContain(null, await ContentsAsync(store, new LogFiles(inUse, list)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhatAnImportNeeds_IsNotClearedAway(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        await new DemandJobs(store).AddImportAsync("midtjylland-2016", Log, Request, Planner);
        clock.Advance(Duration.FromDays(40));

        await Retention.ApplyAsync(store, RetentionRules.Default);

        Assert.DoesNotContain(null, await ContentsAsync(store, Log));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task OfImportingAndErasingTheSameLogAtOnce_EveryImportHasItsLogOrIsErased(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        var open = new List<DemandJob> { await ReadAsync(jobs, Log) };
        for (var round = 0; round < 10; round++)
        {
            var erasing = Task.WhenAll(open.Select(import => jobs.EraseAsync(import.Id, Planner)));
            var adding = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner)));
            Assert.All(await erasing, outcome => Assert.Equal(LogErasure.Erased, outcome));
            open = [.. (await adding).OrderBy(import => import.Id)];
            Assert.DoesNotContain(null, await ContentsAsync(store, Log));
            foreach (var import in open)
            {
                await FinishAsync(jobs, import);
            }
        }
    }

    [Fact]
    public async Task OfAnErasedLog_NothingIsLeftInTheFileOfTheStore()
    {
        var location = await TestStores.NewLocationAsync(TestStores.Sqlite);
        var log = new LogFiles(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Nørregade 7, hos fru Jensen\n", 2_000))));
        await using (var store = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)))
        {
            await ReadAsync(new DemandJobs(store), log);
        }

        Assert.True(Holds());
        await using (var store = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)))
        {
            await new DemandJobs(store).EraseAsync(1, Planner);
        }

        Assert.False(Holds());

        bool Holds() => File.ReadAllBytes(location.Connection).AsSpan().IndexOf("fru Jensen"u8) >= 0;
    }

    private static async Task<DemandJob> ReadAsync(DemandJobs jobs, LogFiles log)
    {
        var import = await jobs.AddImportAsync("midtjylland-2016", log, Request, Planner);
        await FinishAsync(jobs, import);
        return import;
    }

    private static async Task FinishAsync(DemandJobs jobs, DemandJob job)
    {
        Assert.Equal(job.Id, (await jobs.ClaimAsync(Owner, default))!.Id);
        Assert.True(await jobs.FinishAsync(Owner, job.Id, "{}", [Quoting], isDone: true, default));
    }

    private static async Task<IReadOnlyList<byte[]?>> ContentsAsync(RunStore store, LogFiles files)
    {
        var found = new List<byte[]?>();
        foreach (var content in new ReadOnlyMemory<byte>?[] { files.Log, files.Mapping, files.Borders }.OfType<ReadOnlyMemory<byte>>())
        {
            found.Add(await store.Documents.FindAsync(Documents.HashOf(content.Span)));
        }

        return found;
    }
}
