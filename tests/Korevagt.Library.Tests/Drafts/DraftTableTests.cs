using System.Text.Json;
using Korevagt.Library.Drafts;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Library.Tests.Drafts;

public sealed class DraftTableTests
{
    private static readonly Author Anna = new("key:anna", "Anna");
    private static readonly Author Bo = new("key:bo", "Bo");

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task ADraft_KeepsItsFileToTheByte_AndWhichChangesAreOff(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var drafts = new DraftTable(store);
        var made = (await drafts.AddAsync(Content("Ét", "a", "b"), Anna))!;
        var found = (await drafts.FindAsync(made.Id))!;
        Assert.Equal(("Ét", "midtjylland-2016", 1, "Anna", "Anna"), (found.Name, found.Baseline, found.Version, found.CreatedBy, found.ChangedBy));
        Assert.Equal(Content("Ét", "a", "b").Bytes, found.Content);
        Assert.Equal([1], found.Read().Off);
        Assert.Null(await drafts.FindAsync(new string('0', 32)));
        Assert.Null(await drafts.FindAsync("' OR 1=1"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AName_IsKeptWithoutWhatNobodyCanRead_AndTheFileWithIt(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var drafts = new DraftTable(store);
        var content = Content("A\u0000b\u0007 c", "a");
        var made = (await drafts.AddAsync(content, Anna))!;
        var found = (await drafts.FindAsync(made.Id))!;
        Assert.Equal("Ab c", found.Name);
        Assert.Equal(content.Bytes, found.Content);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task OfTwoWhoChangeTheSameVersion_OneDoes_AndTheDraftIsOfWhoDid(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var drafts = new DraftTable(store);
        var made = (await drafts.AddAsync(Content("A", "a"), Anna))!;
        var changed = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => drafts.ReplaceAsync(made, Content($"B{i}", "a", "b"), i % 2 == 0 ? Anna : Bo)));
        var winner = Assert.Single(changed, draft => draft is not null)!;
        var now = (await drafts.FindAsync(made.Id))!;
        Assert.Equal((2, winner.Name, winner.ChangedBy, winner.ChangedAt), (now.Version, now.Name, now.ChangedBy, now.ChangedAt));
        Assert.Equal("Anna", now.CreatedBy);
        Assert.False(await drafts.RemoveAsync(made, Anna));
        Assert.True(await drafts.RemoveAsync(now, Bo));
        Assert.Null(await drafts.ReplaceAsync(now, Content("C", "a"), Anna));
        Assert.Null(await drafts.FindAsync(made.Id));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task TheAuditLog_HasHandsAndNotEachTimeThatADraftIsStored(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var drafts = new DraftTable(store);
        var draft = (await drafts.AddAsync(Content("A", "a"), Anna))!;
        foreach (var author in new[] { Anna, Anna, Bo, Bo, Anna })
        {
            draft = (await drafts.ReplaceAsync(draft, Content("A", "a", "b"), author))!;
        }

        await drafts.RemoveAsync(draft, Anna);
        var entries = await new AuditLog(store).BeforeAsync(null, $"drafts/{draft.Id}", 20);
        Assert.Equal(
            [("drafts.remove", "Anna"), ("drafts.takeOver", "Anna"), ("drafts.takeOver", "Bo"), ("drafts.create", "Anna")],
            entries.Select(entry => (entry.Action, entry.AuthorName)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AList_IsOfOneOwner_TheLastChangedFirst_AndPageByPageEachOnce(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var drafts = new DraftTable(store);
        List<Draft> made = [];
        for (var i = 0; i < 5; i++)
        {
            made.Add((await drafts.AddAsync(Content($"{i}", "a"), Anna))!);
            clock.Advance(Duration.FromSeconds(i % 2));
        }

        await drafts.AddAsync(Content("other", "a"), Bo);
        clock.Advance(Duration.FromSeconds(1));
        await drafts.ReplaceAsync(made[0], Content("0", "b"), Bo);
        List<Draft> seen = [];
        while (await drafts.ListAsync(Anna.Id, seen is [.., var last] ? (last.ChangedAt, last.Id) : null, 2) is { Count: > 0 } page)
        {
            seen.AddRange(page);
        }

        Assert.Equal(made.Select(draft => draft.Name).Order(), seen.Select(draft => draft.Name).Order());
        Assert.Equal(("0", "Bo"), (seen[0].Name, seen[0].ChangedBy));
        Assert.Equal(seen.Select(draft => draft.ChangedAt).OrderDescending(), seen.Select(draft => draft.ChangedAt));
        Assert.All(seen, draft => Assert.Empty(draft.Content));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AnOwner_HasNoMoreDraftsThanOneMayHave(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var drafts = new DraftTable(store);
        for (var i = 0; i < DraftTable.MostOfOne; i++)
        {
            Assert.NotNull(await drafts.AddAsync(Content("A", "a"), Anna));
        }

        Assert.Null(await drafts.AddAsync(Content("A", "a"), Anna));
        Assert.NotNull(await drafts.AddAsync(Content("A", "a"), Bo));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ADraftThatNobodyChanges_IsClearedAwayInTime_AndOneThatIsWorkedOnIsNot(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var drafts = new DraftTable(store);
        var (left, worked) = ((await drafts.AddAsync(Content("A", "a"), Anna))!, (await drafts.AddAsync(Content("B", "a"), Anna))!);
        clock.Advance(Duration.FromDays(60));
        await drafts.ReplaceAsync(worked, Content("B", "b"), Anna);
        clock.Advance(Duration.FromDays(31));
        Assert.Equal(0, (await Retention.ApplyAsync(store, RetentionRules.Default with { KeepDrafts = null })).Drafts);
        Assert.Equal(1, (await Retention.ApplyAsync(store, RetentionRules.Default)).Drafts);
        Assert.Null(await drafts.FindAsync(left.Id));
        Assert.NotNull(await drafts.FindAsync(worked.Id));
    }

    [Fact]
    public void WhatIsSwitchedOff_IsLeftOutOfWhatIsInEffect_AndPlacesOfFaultsAreThoseOfTheWholeFile()
    {
        var content = Of("""{"name":"x","changes":[{"a":0},{"a":1},{"a":2},{"a":3}],"more":[1]}""", 0, 2).Value;
        Assert.Equal(
            """{"name":"x","changes":[{"a":1},{"a":3}],"more":[1]}""", System.Text.Encoding.UTF8.GetString(content.InEffect));
        Assert.Equal("$.changes[1].shift", content.InWhole("$.changes[0].shift"));
        Assert.Equal("$.changes[3]", content.InWhole("$.changes[1]"));
        Assert.Equal("$.name", content.InWhole("$.name"));
        Assert.Equal("line 3", content.InWhole("line 3"));
    }

    [Theory]
    [InlineData("""{"changes":[{}]}""")]
    [InlineData("""{"changes":7}""")]
    [InlineData("{}")]
    public void AChangeThatIsNotThere_CannotBeSwitchedOff(string file) =>
        Assert.Equal("$.off[1]", Of(file, -1, 1).Faults.Single(fault => fault.Message.English == "is 1").Place);

    [Theory]
    [InlineData("""{"baseline":"midtjylland-2016.json"}""", "midtjylland-2016")]
    [InlineData("""{"baseline":"scenarios/min.json"}""", "min")]
    [InlineData("""{"baseline":"../maps/x.osm"}""", null)]
    [InlineData("""{"baseline":7}""", null)]
    [InlineData("{}", null)]
    public void ThePlanOfADraft_IsTheOneThatItNames(string file, string? plan) => Assert.Equal(plan, Of(file).Value.Baseline);

    private static Korevagt.Domain.Faults.Outcome<DraftContent> Of(string file, params int[] off) =>
        DraftContent.Of(JsonElement.Parse(file), off, "$.off");

    // The last of its changes is switched off where there are two.
    private static DraftContent Content(string name, params string[] shifts) => DraftContent.Of(
        JsonSerializer.SerializeToElement(new
        {
            format = "korevagt-scenario/1",
            name,
            baseline = "midtjylland-2016.json",
            changes = shifts.Select(shift => new { change = "removeShift", shift }),
        }),
        shifts.Length > 1 ? [1] : [], "$").Value;
}
