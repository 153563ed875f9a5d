using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Store.Tests;

/// <summary>What a new program finds that the old one left.</summary>
public sealed class UpgradeTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task AfterAnUpgrade_WhatWaitsForTheOldBuild_IsTold_AndLeftToIt(string kind)
    {
        var location = await TestStores.NewLocationAsync(kind);
        await using var before = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds("build-before", "build-before"));
        await using var after = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds("build-after", "build-after"));
        var batch = await before.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));
        var blocks = (await before.Batches.ProgressAsync(batch)).Blocks;

        Assert.True(blocks > 0);
        Assert.Equal(0, (await before.Batches.ProgressAsync(batch)).OfAnotherBuild);
        Assert.Equal(blocks, (await after.Batches.ProgressAsync(batch)).OfAnotherBuild);
        Assert.Null(await after.Blocks.ClaimAsync(await after.Workers.EnterAsync("new", 1)));
        Assert.NotNull(await before.Blocks.ClaimAsync(await before.Workers.EnterAsync("old", 1)));
        Assert.Equal(blocks - 1, (await after.Batches.ProgressAsync(batch)).OfAnotherBuild);
    }

    /// <summary>A word or a style changes how results are written, and no figure: the run is another, its blocks are not.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public async Task AfterAWordOfAReportWasEdited_EveryStoredBlockIsStillValid(string kind)
    {
        var location = await TestStores.NewLocationAsync(kind);
        await using var before = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds("figures", "words-before"));
        await using var after = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds("figures", "words-after"));
        await before.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));
        var owner = await before.Workers.EnterAsync("one", 1);
        while (await Work.OneAsync(before, owner) is not null)
        {
        }

        var run = TestBatches.Run("a");
        var inOtherWords = run with { Work = run.Work.Value with { Id = run.Work.Value.Id + " in other words" } };
        var edited = await after.SubmitAsync(TestBatches.Of(inOtherWords));

        var progress = await after.Batches.ProgressAsync(edited);
        Assert.True(progress.Blocks > 0);
        Assert.Equal(progress.Blocks, progress.Done);
        Assert.Equal(0, progress.OfAnotherBuild);
        Assert.Null(await before.Runs.ClaimReadyAsync(owner, simulation: null));
        Assert.NotNull(await after.Runs.ClaimReadyAsync(await after.Workers.EnterAsync("two", 1), simulation: null));
    }
}
