using Dapper;
using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Tests.Stores;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Korevagt.Store.Tests;

public sealed class OpeningTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task SeveralProcessesThatOpenAtOnce_MakeTheTablesOnce(string kind)
    {
        var location = await TestStores.NewLocationAsync(kind);

        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)))));

        Assert.All(stores, store => Assert.Empty(store.Batches.ListAsync(before: null, most: 1).Result));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AStoreOfANewerProgram_IsLeftAlone(string kind)
    {
        var location = await TestStores.NewLocationAsync(kind);
        await using (var store = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)))
        {
            await store.WriteAsync(
                (connection, transaction) => connection.ExecuteAsync("INSERT INTO schema_version (version, applied_at) VALUES (9999, 0)", transaction: transaction), default);
        }

        var refused = await Assert.ThrowsAsync<StoreException>(() => RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)));
        Assert.False(refused.IsPassing);
        Assert.Contains("has schema 9999", refused.Message, StringComparison.Ordinal);
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhatOneBuildOfTheEngineHasToCompute_NoOtherComputes(string kind)
    {
        var location = await TestStores.NewLocationAsync(kind);
        await using var old = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds("0.1.0+old", "0.1.0+old"));
        await using var newer = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds("0.1.0+new", "0.1.0+new"));
        await old.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));

        Assert.Empty(await Work.OffAsync(newer, await newer.Workers.EnterAsync("newer", 1)));
        Assert.Equal(0, await newer.Blocks.ClaimableAsync());
        Assert.Equal(4, (await Work.OffAsync(old, await old.Workers.EnterAsync("old", 1))).Count);
    }

    [Fact]
    public async Task AFileThatIsNoStore_IsSaidToBeNone()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("korevagt-store-").FullName, "notes.txt");
        await File.WriteAllTextAsync(file, new string('x', 4096));

        var refused = await Assert.ThrowsAsync<StoreException>(() => RunStore.OpenAsync(StoreLocation.Parse(file).Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)));

        Assert.Contains("is no run store", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task ADatabaseOfSomethingElse_IsNotWrittenInto()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("korevagt-store-").FullName, "addresses.db");
        await using (var other = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            await other.ExecuteAsync("CREATE TABLE person (name TEXT); INSERT INTO person VALUES ('Anna')");
        }

        var refused = await Assert.ThrowsAsync<StoreException>(() => RunStore.OpenAsync(StoreLocation.Parse(file).Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)));

        Assert.Contains("the database of something else", refused.Message, StringComparison.Ordinal);
        await using var still = new SqliteConnection($"Data Source={file};Pooling=false");
        Assert.Equal(["person"], await still.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table'"));
    }

    [Fact]
    public async Task AFolderThatIsNotThere_IsSaidToBeMissing()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(
            () => RunStore.OpenAsync(StoreLocation.Parse("/nowhere/at/all/korevagt.db").Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)));

        Assert.Contains("cannot be opened: is its folder there", refused.Message, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public async Task ADiskThatIsFull_LosesNothing_AndIsGoneOnWithWhenThereIsRoomAgain()
    {
        using var disk = SmallDisk.Mount(megabytes: 8);
        await using var store = await RunStore.OpenAsync(StoreLocation.Parse(Path.Combine(disk.Folder, "korevagt.db")).Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));
        disk.Fill();

        var full = await Assert.ThrowsAsync<StoreException>(() => store.Documents.AddAsync([new byte[2 << 20]]));

        Assert.True(full.IsPassing);
        Assert.Contains("no room left", full.Message, StringComparison.Ordinal);
        Assert.Single(await store.Batches.ListAsync(before: null, most: 10));
        disk.MakeRoom();
        var kept = Assert.Single(await store.Documents.AddAsync([new byte[2 << 20]]));
        Assert.Equal(2 << 20, (await store.Documents.FindAsync(kept))!.Length);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("Host=;Database=x", "names no host")]
    [InlineData("Database=x;Username=y", "names no host")]
    [InlineData("Colour=blue;Host=x", "cannot be understood")]
    [InlineData("postgresql://", "names no host")]
    public void ALocationThatSaysNothing_IsAFault(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(StoreLocation.Parse(text).Faults).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("postgresql://planner:s3cret@db.region.dk:5433/korevagt", "korevagt on db.region.dk:5433")]
    [InlineData("Host=db.region.dk;Database=korevagt;Username=planner;Password=s3cret", "korevagt on db.region.dk:5432")]
    public void ALocation_IsShownWithoutItsPassword(string text, string shown) => Assert.Equal(shown, StoreLocation.Parse(text).Value.ToString());
}
