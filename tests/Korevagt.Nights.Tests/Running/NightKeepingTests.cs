using Korevagt.Domain.Texts;
using Korevagt.Nights;
using Korevagt.Nights.Running;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Nights.Tests.Running;

/// <summary>Housekeeping leaves nights what they build on.</summary>
public sealed class NightKeepingTests : IDisposable
{
    private readonly NightFolder folder = new();
    private readonly TestClock clock = new(NightWork.Danish(2017, 1, 9, 12, 0));

    public NightKeepingTests() => folder.Log("2016.csv", new LocalDate(2016, 1, 1), new LocalDate(2016, 9, 1));

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task RetentionOfEverythingElse_LeavesLogsForecastAndHistory(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        var first = await NextNightAsync(store);
        clock.Advance(Duration.FromDays(60));

        var cleared = await Retention.ApplyAsync(store, new RetentionRules(Duration.FromDays(1), Duration.FromDays(1)));
        Directory.Delete(folder.At("logs"), recursive: true);
        Directory.CreateDirectory(folder.At("logs"));
        var second = await NextNightAsync(store);

        Assert.Equal((1, 3), (cleared.Batches, cleared.Runs));
        Assert.True(cleared.Documents > 0);
        Assert.Equal(first.Fit, second.Fit);
        Assert.Equal("2017-01-10T02:30", second.Figures!.Plans[1].Saving!.ReferenceNight);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AStoreThatWasMoved_GoesOnWithItsNights(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind, clock);
        var first = await NextNightAsync(store);
        using var archive = new MemoryStream();
        await StoreSnapshot.ExportAsync(store, archive);

        await using var other = await TestStores.OpenAsync(TestStores.Names[^1], clock);
        Assert.Empty((await StoreSnapshot.ImportAsync(other, archive, "backup.zip")).Faults);
        clock.Advance(Duration.FromDays(1));
        var second = (await NightWork.OffAsync(other, new NightlyJob(other, folder.SettingsFile, clock)))!.ReadRecord();

        Assert.Equal("2017-01-11T02:30", second.Night);
        Assert.Empty(second.CaughtUp);
        Assert.Equal(first.Fit, second.Fit);
        Assert.Equal([false], second.Logs.Select(log => log.IsNew));
        Assert.Equal(2, (await other.Nights.ListAsync(plan: null, most: 10)).Count);
    }

    [Fact]
    public async Task AWatch_TellsFaultySettingsOnce_AndDoesTheNightOnceTheyAreMended()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite, clock);
        Assert.Null(await NightWork.OffAsync(store, new NightlyJob(store, folder.SettingsFile, clock)));
        clock.Advance(Duration.FromDays(1));
        folder.Settings(settings => settings["cron"] = "hver nat");
        var (notices, done) = (new List<Text>(), new List<string>());
        await using var watch = NightlyWatch.Start(
            new NightlyJob(store, folder.SettingsFile, clock), notices.Add, night => done.Add(night.Id), TimeSpan.FromMilliseconds(10));
        await Until.Async(() => Task.FromResult(notices.Count > 0));

        folder.Settings();
        await Until.Async(async () =>
        {
            await NightWork.ComputeAsync(store);
            return done.Count > 0;
        });

        Assert.Contains("$.cron", Assert.Single(notices).Danish, StringComparison.Ordinal);
        Assert.Equal(["2017-01-10T02:30"], done);
    }

    private async Task<NightRecord> NextNightAsync(RunStore store)
    {
        var job = new NightlyJob(store, folder.SettingsFile, clock);
        Assert.Null(await store.Nights.StandingAsync("Prøvenat") is null ? await NightWork.OffAsync(store, job) : null);
        clock.Advance(Duration.FromDays(1));
        return (await NightWork.OffAsync(store, job))!.ReadRecord();
    }
}
