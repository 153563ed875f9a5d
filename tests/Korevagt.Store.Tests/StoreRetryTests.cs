using Korevagt.Domain.Texts;

namespace Korevagt.Store.Tests;

public sealed class StoreRetryTests
{
    private static readonly StoreException Away = new(new("lageret kan ikke nås", "the store cannot be reached"), isPassing: true);

    [Fact]
    public async Task WhatPasses_IsTriedUntilItSucceeds_AndToldOnce()
    {
        var (tries, told) = (0, new List<StoreException>());
        var answer = await StoreRetry.UntilAnsweredAsync(
            () => ++tries < 3 ? Task.FromException<int>(Away) : Task.FromResult(tries), told.Add);
        Assert.Equal(3, answer);
        Assert.Same(Away, Assert.Single(told));
    }

    [Fact]
    public async Task WhatDoesNotPass_IsThrownAtOnce()
    {
        var tries = 0;
        var damaged = new StoreException(Text.Same("the store is damaged"), isPassing: false);
        var thrown = await Assert.ThrowsAsync<StoreException>(() => StoreRetry.UntilAnsweredAsync(
            () => Task.FromException<int>(++tries == 1 ? damaged : Away)));
        Assert.Same(damaged, thrown);
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task TheWaiting_CanBeStopped()
    {
        using var stopping = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreRetry.UntilAnsweredAsync(
            () => Task.FromException<int>(Away), _ => stopping.Cancel(), stopping.Token));
    }

    [Fact]
    public async Task WhereItIsStoppedAlready_AStoreThatIsAwayIsNotWaitedFor()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreRetry.UntilAnsweredAsync(
            () => Task.FromException<int>(Away), cancellation: stopped.Token));
    }

    [Fact]
    public async Task StoppedWhileItIsTried_TheWaitingEndsAsStopped()
    {
        using var stopping = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreRetry.UntilAnsweredAsync(
            async () =>
            {
                await stopping.CancelAsync();
                return await Task.FromException<int>(Away);
            },
            cancellation: stopping.Token));
    }
}
