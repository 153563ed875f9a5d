using System.Text;
using Korevagt.Evaluation;
using Korevagt.Nights;
using Korevagt.Nights.Running;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Nights.Tests.Running;

/// <summary>A night is done once and as it would have been, whoever dies and however many are at it.</summary>
public sealed class NightSurvivalTests : IDisposable
{
    private static readonly Instant Evening = NightWork.Danish(2017, 1, 9, 12, 0);

    private readonly NightFolder folder = new();

    public NightSurvivalTests()
    {
        folder.Log("2016.csv", new LocalDate(2016, 1, 1), new LocalDate(2016, 9, 1));
        folder.Question(recommended: NightFolder.Other);
    }

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task KilledBeforeAndAfterEveryCheckpoint_TheNightEndsAsUndisturbed(string kind)
    {
        var undisturbed = await NightAsync(kind, (store, clock) => new NightlyJob(store, folder.SettingsFile, clock));
        foreach (var state in Enum.GetValues<NightState>().Where(state => state != NightState.Done))
        {
            foreach (var isStored in new[] { false, true })
            {
                var hasDied = false;
                var survived = await NightAsync(kind, (store, clock) => new NightlyJob(store, folder.SettingsFile, clock)
                {
                    AtCheckpoint = (at, stored) =>
                    {
                        if (!hasDied && at == state && stored == isStored)
                        {
                            hasDied = true;
                            throw new InvalidOperationException("died");
                        }
                    },
                });
                Assert.True(hasDied, $"Nobody died at {state}.");
                Assert.Equal(undisturbed, survived);
            }
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task TwoJobsAtOnce_DoTheNightOnce(string kind)
    {
        var clock = new TestClock(Evening);
        var location = await TestStores.NewLocationAsync(kind);
        await using var one = await RunStore.OpenAsync(location, clock, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        await using var two = await RunStore.OpenAsync(location, clock, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        var jobs = new[] { one, two }.Select(store => new NightlyJob(store, folder.SettingsFile, clock)).ToList();
        Assert.Null((await jobs[0].AdvanceAsync()).Value);
        clock.Advance(Duration.FromDays(1));

        await Until.Async(async () =>
        {
            var nights = await Task.WhenAll(jobs.Select(job => Task.Run(() => job.AdvanceAsync())));
            await NightWork.ComputeAsync(one);
            await NightWork.AnswerAsync(one);
            return nights.Any(night => night.Value is { State: NightState.Done });
        });

        var night = Assert.Single(await one.Nights.ListAsync(plan: null, most: 10));
        Assert.Equal((NightState.Done, 0), (night.State, night.Attempts));
        Assert.Single(await one.Batches.ListAsync(before: null, most: 10));
        Assert.Single(await one.Optimisations.ListAsync(before: null, most: 10));
        Assert.Single(await one.Nights.LogsAsync(night.Plan));
        Assert.Equal(["nat-2017-01-10-0230.html"], folder.Reports);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ANightOfTheDead_IsTakenOverAfterAWhile_AndNotBefore(string kind)
    {
        var clock = new TestClock(Evening);
        await using var store = await TestStores.OpenAsync(kind, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null((await job.AdvanceAsync()).Value);
        clock.Advance(Duration.FromDays(1));
        var begun = (await job.BeginNowAsync(again: false)).Value;
        Assert.NotNull(await store.Nights.TakeAsync(begun.Plan, begun.Id, "somebody else", CancellationToken.None));

        Assert.Equal(NightState.Claimed, (await job.AdvanceAsync()).Value!.State);
        clock.Advance(WorkerTable.HeartbeatTimeout + Duration.FromSeconds(1));
        var done = await NightWork.OffAsync(store, job);

        Assert.Equal((NightState.Done, 1), (done!.State, done.Attempts));

        // The other comes back to life: it has nothing to say any more.
        Assert.Null(await store.Nights.StepAsync(done with { State = NightState.LogsTaken }, NightState.Claimed, "somebody else", also: null, CancellationToken.None));
    }

    [Fact]
    public async Task ANightAtWhichEverybodyFails_IsGivenUp_AndTheNextIsDone()
    {
        var clock = new TestClock(Evening);
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        var broken = new NightlyJob(store, folder.SettingsFile, clock) { AtCheckpoint = (_, _) => throw new InvalidOperationException("a defect") };
        Assert.Null((await broken.AdvanceAsync()).Value);
        clock.Advance(Duration.FromDays(1));
        for (var attempt = 0; attempt < NightlyJob.MostAttempts; attempt++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => broken.AdvanceAsync());
        }

        var job = new NightlyJob(store, folder.SettingsFile, clock);
        var givenUp = await NightWork.OffAsync(store, job);
        clock.Advance(Duration.FromDays(1));
        var next = await NightWork.OffAsync(store, job);

        Assert.Contains("given up", Assert.Single(givenUp!.ReadRecord().Faults).Message.English, StringComparison.Ordinal);
        Assert.Equal(("2017-01-11T02:30", 0), (next!.Id, next.ReadRecord().Faults.Count));
    }

    /// <summary>The whole of a night as text: record, report, logs taken up, number of batches.</summary>
    private async Task<string> NightAsync(string kind, Func<RunStore, IClock, NightlyJob> jobOf)
    {
        var clock = new TestClock(Evening);
        await using var store = await TestStores.OpenAsync(kind, clock);
        await new NightlyJob(store, folder.SettingsFile, clock).AdvanceAsync();
        clock.Advance(Duration.FromDays(1));
        StoredNight? night = null;
        for (var attempt = 0; night is not { State: NightState.Done } && attempt < 5; attempt++)
        {
            try
            {
                night = await NightWork.OffAsync(store, jobOf(store, clock)) ?? (await store.Nights.ListAsync(plan: null, 1))[0];
            }
            catch (InvalidOperationException death) when (death.Message == "died")
            {
                night = null;
            }
        }

        var logs = await store.Nights.LogsAsync(night!.Plan);
        var batches = await store.Batches.ListAsync(before: null, most: 10);
        var asked = await store.Optimisations.ListAsync(before: null, most: 10);
        return $"""
            {Encoding.UTF8.GetString(night.Record)}
            {Encoding.UTF8.GetString((await store.Nights.ReportAsync(night.Plan, night.Id))!)}
            {string.Join(' ', logs)} {batches.Count} {asked.Count} {night.ReportFile} {(await File.ReadAllBytesAsync(night.ReportFile!)).Length}
            """;
    }
}
