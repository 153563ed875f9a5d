using System.Text;
using Korevagt.Evaluation;
using Korevagt.Files.Scenarios;
using Korevagt.Library;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Library.Tests;

public sealed class LibraryTests
{
    private static readonly Author Planner = new("key:1", "planner");

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task TheFirstStart_PutsTheBundledPlansIn_AndALaterOneLeavesThemAsTheyAre(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var added = await LibrarySeed.SeedAsync(store);
        Assert.Equal(Bundle.Names.Count + 1, added);
        Assert.Equal(0, await LibrarySeed.SeedAsync(store));
        var library = new PlanLibrary(store);
        var (_, plan) = await library.PlanAsync((await library.Items.FindAsync("uden-to-nattevagter"))!);
        Assert.Equal(PlanLoader.Load(Path.Combine(Repository.Root, "scenarios", "uden-to-nattevagter.json")).Value.Hash, plan.Value.Hash);
        Assert.True((await library.MapAsync("maps/midtjylland.osm"))!.Succeeded);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task OfServersThatStartTogether_OnePutsTheItemsIn(string kind)
    {
        var location = await TestStores.NewLocationAsync(kind);
        await using var first = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        await using var second = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        var added = await Task.WhenAll(LibrarySeed.SeedAsync(first), LibrarySeed.SeedAsync(second));
        var items = await new LibraryTable(first).ListAsync(LibraryKind.Scenario, null, null, LibraryOrder.Id, null, 200);
        Assert.Equal(items.Count + 3, added.Sum());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task OfTwoWhoChangeTheSameVersion_OneDoes(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var items = new LibraryTable(store);
        var first = (await items.AddAsync(LibraryKind.Scenario, "one", Content("a"), "", Planner))!;
        Assert.Null(await items.AddAsync(LibraryKind.Scenario, "one", Content("b"), "", Planner));
        var changes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => items.ReplaceAsync(first, Content($"change {i}"), $"{i}", Planner)));
        var changed = Assert.Single(changes, change => change is not null)!;
        Assert.Equal(2, changed.Version);
        var versions = await items.VersionsAsync("one", null, 10);
        Assert.Equal([2, 1], versions.Select(version => version.Number));
        Assert.Equal([changed.Hash, first.Hash], versions.Select(version => version.Hash));
        Assert.Equal(2, (await new AuditLog(store).BeforeAsync(null, "scenarios/one", 10)).Count);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AVersion_OutlivesRetention_AndMovesToAnotherDatabase(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var items = new LibraryTable(store);
        var first = (await items.AddAsync(LibraryKind.Scenario, "one", Content("a"), "", Planner))!;
        await items.ReplaceAsync(first, Content("b"), "", Planner);
        clock.Advance(Duration.FromDays(400));
        await Retention.ApplyAsync(store, RetentionRules.Default);
        Assert.Equal("a", Encoding.UTF8.GetString((await store.Documents.FindAsync(first.Hash))!));

        using var archive = new MemoryStream();
        await StoreSnapshot.ExportAsync(store, archive);
        foreach (var target in TestStores.Names)
        {
            await using var other = await TestStores.OpenAsync(target);
            archive.Position = 0;
            Assert.True((await StoreSnapshot.ImportAsync(other, archive, "archive")).Succeeded);
            Assert.Equal(2, (await new LibraryTable(other).FindAsync("one"))!.Version);
            Assert.Equal(2, (await new LibraryTable(other).VersionsAsync("one", null, 10)).Count);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AnArchivedItem_DoesNotChange_AndIsStillFound(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var items = new LibraryTable(store);
        var item = (await items.AddAsync(LibraryKind.Scenario, "one", Content("a"), "", Planner))!;
        var archived = (await items.TurnAsync(item, LibraryState.Archived, Planner))!;
        Assert.Null(await items.ReplaceAsync(archived, Content("b"), "", Planner));
        Assert.Null(await items.TurnAsync(item, LibraryState.Archived, Planner));
        Assert.Empty(await items.ListAsync(LibraryKind.Scenario, LibraryState.Live, null, LibraryOrder.Id, null, 10));
        Assert.Contains("scenarios/one.json", await items.HashesByPathAsync());
    }

    [Fact]
    public async Task APlanIsPutTogetherWithAllItBuildsOn_AndNothingElse()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite);
        await LibrarySeed.SeedAsync(store);
        var files = await new LibraryFiles(store).OfAsync(["scenarios/uden-to-nattevagter.json"]);
        Assert.Equal(
            ["maps/midtjylland.osm", "scenarios/midtjylland-2016-areas.json", "scenarios/midtjylland-2016.json", "scenarios/uden-to-nattevagter.json"], files.Names);
    }

    [Theory]
    [InlineData("Uden Århus' nætter!", "uden-aarhus-naetter")]
    [InlineData("  --  ", "")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void AnId_IsMadeOfAName(string name, string id) => Assert.Equal(id, LibraryPath.IdFor(name));

    private static LibraryContent Content(string text) => new(Encoding.UTF8.GetBytes(text), text, "", null);
}
