using Korevagt.Nights;
using Korevagt.Nights.Running;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Nights.Tests.Running;

/// <summary>Each night once, whatever the clock does, through the job and a real store.</summary>
public sealed class NightClockTests : IDisposable
{
    private readonly NightFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task AcrossBothClockChanges_EachNightIsDoneOnce(string kind)
    {
        // 02:30 does not exist on 28 March 2027 and comes twice on 31 October 2027.
        Assert.Equal(
            ["2027-03-27T02:30", "2027-03-28T02:30", "2027-03-29T02:30"],
            await NightsAsync(kind, NightWork.Danish(2027, 3, 26, 12, 0), NightWork.Danish(2027, 3, 29, 12, 0), Duration.FromMinutes(30)));
        Assert.Equal(
            ["2027-10-30T02:30", "2027-10-31T02:30", "2027-11-01T02:30"],
            await NightsAsync(kind, NightWork.Danish(2027, 10, 29, 12, 0), NightWork.Danish(2027, 11, 1, 12, 0), Duration.FromMinutes(30)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AfterThreeDaysOff_TheNewestNightStandsForAllOfThem(string kind)
    {
        var clock = new TestClock(NightWork.Danish(2026, 11, 20, 12, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        Assert.Null(await NightWork.OffAsync(store, new NightlyJob(store, folder.SettingsFile, clock)));

        clock.Advance(Duration.FromDays(3));
        var night = await NightWork.OffAsync(store, new NightlyJob(store, folder.SettingsFile, clock));

        Assert.Equal("2026-11-23T02:30", night!.Id);
        Assert.Equal(["2026-11-21T02:30", "2026-11-22T02:30"], night.ReadRecord().CaughtUp);
        Assert.Null(await NightWork.OffAsync(store, new NightlyJob(store, folder.SettingsFile, clock)));
        Assert.Single(await store.Nights.ListAsync(plan: null, most: 10));
    }

    [Fact]
    public async Task ANightDoneAtOnce_IsNotDoneAgainByTheSchedule_AndTwiceOnlyWhereAskedFor()
    {
        var clock = new TestClock(NightWork.Danish(2026, 11, 20, 12, 0));
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);

        var now = (await job.BeginNowAsync(again: false)).Value;
        Assert.Equal("2026-11-20T02:30", now.Id);
        Assert.Equal("2026-11-20T02:30", (await NightWork.OffAsync(store, job))!.Id);
        Assert.Null(await NightWork.OffAsync(store, job));
        Assert.Equal(Korevagt.Store.NightState.Done, (await job.BeginNowAsync(again: false)).Value.State);
        Assert.Equal("2026-11-20T12:00", (await job.BeginNowAsync(again: true)).Value.Id);
        Assert.Equal("2026-11-20T12:00", (await NightWork.OffAsync(store, job))!.Id);

        clock.Advance(Duration.FromHours(15));
        Assert.Equal("2026-11-21T02:30", (await NightWork.OffAsync(store, job))!.Id);
        Assert.Equal(3, (await store.Nights.ListAsync(plan: null, most: 10)).Count);
    }

    [Fact]
    public async Task ANightAskedForAgain_InTheMinuteOfTheLast_IsDoneAllTheSame_UnderTheNextMinute()
    {
        var clock = new TestClock(NightWork.Danish(2026, 11, 20, 2, 30));
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        await job.BeginNowAsync(again: false);
        await NightWork.OffAsync(store, job);

        foreach (var next in new[] { "2026-11-20T02:31", "2026-11-20T02:32" })
        {
            Assert.Equal(next, (await job.BeginNowAsync(again: true)).Value.Id);
            Assert.Equal(next, (await NightWork.OffAsync(store, job))!.Id);
        }
    }

    private async Task<IEnumerable<string>> NightsAsync(string kind, Instant from, Instant to, Duration step)
    {
        var clock = new TestClock(from);
        await using var store = await TestStores.OpenAsync(kind, clock);
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        for (; clock.GetCurrentInstant() <= to; clock.Advance(step))
        {
            await NightWork.OffAsync(store, job);
        }

        return (await store.Nights.ListAsync(plan: null, most: 10)).Select(night => night.Id).Order(StringComparer.Ordinal);
    }
}
