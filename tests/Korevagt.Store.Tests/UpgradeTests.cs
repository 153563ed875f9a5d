using Korevagt.Store;
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
        await using var before = await RunStore.OpenAsync(location, SystemClock.Instance, "build-before");
        await using var after = await RunStore.OpenAsync(location, SystemClock.Instance, "build-after");
        var batch = await before.SubmitAsync(TestBatches.Of(TestBatches.Run("a")));
        var blocks = (await before.Batches.ProgressAsync(batch)).Blocks;

        Assert.True(blocks > 0);
        Assert.Equal(0, (await before.Batches.ProgressAsync(batch)).OfAnotherBuild);
        Assert.Equal(blocks, (await after.Batches.ProgressAsync(batch)).OfAnotherBuild);
        Assert.Null(await after.Blocks.ClaimAsync(await after.Workers.EnterAsync("new", 1)));
        Assert.NotNull(await before.Blocks.ClaimAsync(await before.Workers.EnterAsync("old", 1)));
        Assert.Equal(blocks - 1, (await after.Batches.ProgressAsync(batch)).OfAnotherBuild);
    }
}
