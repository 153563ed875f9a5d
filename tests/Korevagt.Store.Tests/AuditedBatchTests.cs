using Korevagt.Tests.Stores;

namespace Korevagt.Store.Tests;

/// <summary>What is asked of batches, its entry in the audit log and the mark on the request are there together or not at all.</summary>
public sealed class AuditedBatchTests
{
    private static readonly Author Planner = new("key:1", "Anna");

    // A request that another attempt has taken over: whatever it does must not be committed.
    private static readonly Author Overtaken = Planner with { Claim = new RequestClaim("key:1", "gone", "earlier") };

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhatIsAskedOfABatch_HasItsEntry(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var (batch, _) = await store.Submissions.SubmitAsync(await BatchAsync(store), number => Deed("submit", number, Planner));
        Assert.True(await store.Batches.PauseAsync(batch, "Anna", Deed("pause", batch, Planner)));
        Assert.True(await store.Batches.ResumeAsync(batch, "Anna", Deed("resume", batch, Planner)));
        Assert.True(await store.Batches.CancelAsync(batch, "Anna", Deed("cancel", batch, Planner)));
        Assert.False(await store.Batches.PauseAsync(batch, "Anna", Deed("pause", batch, Planner)));
        var entries = await new AuditLog(store).BeforeAsync(null, $"batches/{batch}", 10);
        Assert.Equal(["cancel", "resume", "pause", "submit"], entries.Select(entry => entry.Action));
        Assert.Equal("""{"state":"cancelled"}""", entries[0].After);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARequestThatWasTakenOver_ChangesNothing(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var wanted = await BatchAsync(store);
        await Assert.ThrowsAsync<StoreException>(() => store.Submissions.SubmitAsync(wanted, number => Deed("submit", number, Overtaken)));
        Assert.Empty(await store.Batches.ListAsync(null, 10));
        var (batch, _) = await store.Submissions.SubmitAsync(wanted);
        await Assert.ThrowsAsync<StoreException>(() => store.Batches.CancelAsync(batch, "Anna", Deed("cancel", batch, Overtaken)));
        Assert.Equal(BatchState.Active, (await store.Batches.FindAsync(batch))!.State);
        Assert.Empty(await new AuditLog(store).BeforeAsync(null, null, 10));
    }

    private static AuditedDeed Deed(string action, long batch, Author author) => new(author, action, $"batches/{batch}", null, new { State = BatchState.Cancelled });

    /// <summary>A batch whose documents are there.</summary>
    private static async Task<NewBatch> BatchAsync(RunStore store)
    {
        await store.Documents.AddAsync([TestBatches.BundleContent]);
        return TestBatches.Of(TestBatches.Run("a"));
    }
}
