using Korevagt.Previews.Turns;

namespace Korevagt.Previews.Tests;

public sealed class SlotsTests
{
    [Fact]
    public async Task WhoWaits_ComesInWhenASlotIsGivenBack_AndOneMoreIsTurnedAway()
    {
        using var slots = new Slots(atOnce: 1, waiting: 1);
        var first = await slots.EnterAsync(CancellationToken.None);
        var waiting = slots.EnterAsync(CancellationToken.None);
        Assert.Null(await slots.EnterAsync(CancellationToken.None));
        Assert.False(waiting.IsCompleted);
        first!.Dispose();
        (await waiting)!.Dispose();
        Assert.Equal(0, slots.Inside);
    }

    [Fact]
    public async Task WhoGivesUpWaiting_LeavesHisPlaceToOthers()
    {
        using var slots = new Slots(atOnce: 1, waiting: 1);
        using var patience = new CancellationTokenSource();
        using var first = await slots.EnterAsync(CancellationToken.None);
        var waiting = slots.EnterAsync(patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, slots.Inside);
    }

    [Fact]
    public void TheNewestOfACaller_StopsTheOlder_AndItsEndLeavesTheNewerOpen()
    {
        var newest = new NewestOfCaller();
        var older = newest.Begin("anna");
        using var others = newest.Begin("bo");
        using (var newer = newest.Begin("anna"))
        {
            Assert.True(older.Stopped.IsCancellationRequested);
            older.Dispose();
            Assert.False(newer.Stopped.IsCancellationRequested);
            Assert.Equal(2, newest.Count);
        }

        Assert.False(others.Stopped.IsCancellationRequested);
        Assert.Equal(1, newest.Count);
    }
}
