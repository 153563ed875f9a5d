using Korevagt.Batches.Working;
using Korevagt.Library;
using Korevagt.Library.VisitLogs;
using Korevagt.Store;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Library.Tests.VisitLogs;

public sealed class DemandJobsTests
{
    private static readonly Author Planner = new("key:1", "planner");
    private static readonly DemandJobRequest Request = new("log.csv", "2026-11-22", 0.01, 0.01);
    private static readonly LogFiles Log = new(new byte[] { 1 });

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task WorkOfAProcessThatDied_IsTakenByTheNext_AndOnlyItCanFinish(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var jobs = new DemandJobs(store);
        var job = await jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner);
        Assert.Equal(job.Id, (await jobs.ClaimAsync("dead", default))!.Id);
        Assert.Null(await jobs.ClaimAsync("next", default));
        clock.Advance(Duration.FromSeconds(31));
        Assert.Equal(job.Id, (await jobs.ClaimAsync("next", default))!.Id);
        Assert.False(await jobs.RenewLeaseAsync("dead", job.Id, default));
        Assert.False(await jobs.FinishAsync("dead", job.Id, "{}", [], isDone: true, default));
        Assert.True(await jobs.FinishAsync("next", job.Id, "{}", [], isDone: true, default));
        Assert.Equal(DemandJobState.Done, (await jobs.FindAsync(DemandJobKind.Import, job.Id))!.State);
        Assert.Null(await jobs.FindAsync(DemandJobKind.Fit, job.Id));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WorkOfAProcessThatIsPlainlyGone_NeedNotWait_AndThatOfOthersIsLeftToThem(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        string[] owners = [$"{Environment.MachineName} {int.MaxValue} a1", $"{WorkingProcess.Name} b2", $"{Environment.MachineName}-2 {int.MaxValue} c3"];
        foreach (var owner in owners)
        {
            await jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner);
            await jobs.ClaimAsync(owner, default);
        }

        await jobs.ReleaseOfTheGoneAsync(default);
        Assert.Equal(
            [DemandJobState.Working, DemandJobState.Working, DemandJobState.Waiting],
            (await jobs.ListAsync(DemandJobKind.Import, null, 10)).Select(job => job.State));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WorkThatTakesEveryProcessWithIt_IsGivenUpAfterThreeAttempts_AndSaysSo(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var jobs = new DemandJobs(store);
        var import = await jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner);
        await jobs.ClaimAsync("worker", default);
        await jobs.FinishAsync("worker", import.Id, "{}", [], isDone: true, default);
        var fit = (await jobs.AddFitAsync(import, Request with { Item = "log-2016" }, Planner))!;
        var other = await jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner);
        foreach (var poison in new[] { fit, other })
        {
            for (var victim = 1; victim <= DemandJobs.MostAttempts; victim++)
            {
                var claimed = (await jobs.ClaimAsync($"victim {victim}", default))!;
                Assert.Equal((poison.Id, victim), (claimed.Id, claimed.Attempts));
                clock.Advance(Duration.FromSeconds(31));
            }

            var next = await jobs.ClaimAsync("next", default);
            Assert.NotEqual(poison.Id, next?.Id);
            var given = (await jobs.FindAsync(poison.Kind, poison.Id))!;
            Assert.Equal((DemandJobState.Failed, 3), (given.State, given.Attempts));
            Assert.NotNull(given.Finished);
            Assert.Contains("given up after 3 attempts", given.Faults, StringComparison.Ordinal);
            Assert.False(await jobs.FinishAsync("victim 3", poison.Id, "{}", [], isDone: true, default));
            if (next is not null)
            {
                await jobs.ReleaseAsync("next", next.Id);
            }
        }

        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(import.Id, Planner));
        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(other.Id, Planner));
        Assert.Equal(DemandJobState.Failed, (await jobs.FindAsync(DemandJobKind.Import, other.Id))!.State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AnOrderlyStop_IsNoAttempt(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        var job = await jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner);
        for (var stop = 0; stop < 10; stop++)
        {
            Assert.Equal(1, (await jobs.ClaimAsync("worker", default))!.Attempts);
            await jobs.ReleaseAsync("worker", job.Id);
        }

        Assert.Equal((DemandJobState.Waiting, 0), ((await jobs.FindAsync(job.Kind, job.Id))!.State, (await jobs.FindAsync(job.Kind, job.Id))!.Attempts));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ACancelledFit_IsTakenUpByNobody_AndOneThatHasEndedStays(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        var import = await jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner);
        await jobs.ClaimAsync("worker", default);
        await jobs.FinishAsync("worker", import.Id, "{}", [], isDone: true, default);
        var (waiting, working) = (await FitAsync("waiting"), await FitAsync("working"));
        Assert.Equal(DemandJobState.Cancelled, (await jobs.CancelFitAsync(waiting.Id, Planner))!.State);
        Assert.Equal(working.Id, (await jobs.ClaimAsync("worker", default))!.Id);
        Assert.Equal(DemandJobState.Cancelled, (await jobs.CancelFitAsync(working.Id, Planner))!.State);

        Assert.Null(await jobs.ClaimAsync("worker", default));
        Assert.False(await jobs.RenewLeaseAsync("worker", working.Id, default));
        Assert.False(await jobs.FinishAsync("worker", working.Id, "{}", [], isDone: true, default));
        var done = await FitAsync("done");
        await jobs.ClaimAsync("worker", default);
        await jobs.FinishAsync("worker", done.Id, "{}", [], isDone: true, default);
        Assert.Equal(DemandJobState.Done, (await jobs.CancelFitAsync(done.Id, Planner))!.State);
        Assert.Null(await jobs.CancelFitAsync(import.Id, Planner));
        Assert.Equal(
            ["demand.cancel", "demand.fit"],
            (await new AuditLog(store).BeforeAsync(null, $"demand/fits/{working.Id}", 10)).Select(deed => deed.Action));

        async Task<DemandJob> FitAsync(string item) => (await jobs.AddFitAsync(import, Request with { Item = item }, Planner))!;
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ManyProcesses_TakeEachWorkOnce(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        for (var i = 0; i < 10; i++)
        {
            await jobs.AddImportAsync("midtjylland-2016", Log, Request, Planner);
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => jobs.ClaimAsync($"process {i}", default)));
        Assert.Equal(10, claimed.Where(job => job is not null).Select(job => job!.Id).Distinct().Count());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ALogForAPlanThatIsGone_IsRefusedWithWhy(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var jobs = new DemandJobs(store);
        var job = await jobs.AddImportAsync("gone", Log, Request, Planner);
        using var stop = new CancellationTokenSource();
        var working = new DemandWorker(store, new PlanLibrary(store)).RunAsync(stop.Token);
        await Until.Async(async () => (await jobs.FindAsync(DemandJobKind.Import, job.Id))!.State == DemandJobState.Refused);
        Assert.Contains("gone", (await jobs.FindAsync(DemandJobKind.Import, job.Id))!.Faults, StringComparison.Ordinal);
        await stop.CancelAsync();
        await working;
    }
}
