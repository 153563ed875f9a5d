using Korevagt.Tests.Postgres;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Store.Tests;

public sealed class IdempotentRequestsTests
{
    private static readonly KeptResponse Answer = new(201, "application/json", "/things/1", "\"v1\"", "{}"u8.ToArray());

    [Fact]
    public Task ARequest_HasItsEffectOnce_OnSqlite() => ARequest_HasItsEffectOnce(null);

    [PostgresFact]
    public async Task ARequest_HasItsEffectOnce_OnPostgres() => await ARequest_HasItsEffectOnce(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public Task AfterEveryPlaceToDie_TheNextAttemptKnowsWhatHolds_OnSqlite() => AfterEveryPlaceToDie_TheNextAttemptKnowsWhatHolds(null);

    [PostgresFact]
    public async Task AfterEveryPlaceToDie_TheNextAttemptKnowsWhatHolds_OnPostgres() =>
        await AfterEveryPlaceToDie_TheNextAttemptKnowsWhatHolds(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public Task AnAttemptThatWasTakenOver_CannotCommitItsEffect_OnSqlite() => AnAttemptThatWasTakenOver_CannotCommitItsEffect(null);

    [PostgresFact]
    public async Task AnAttemptThatWasTakenOver_CannotCommitItsEffect_OnPostgres() =>
        await AnAttemptThatWasTakenOver_CannotCommitItsEffect(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public Task OfManyAttemptsAtOnce_OneIsNew_OnSqlite() => OfManyAttemptsAtOnce_OneIsNew(null);

    [PostgresFact]
    public async Task OfManyAttemptsAtOnce_OneIsNew_OnPostgres() => await OfManyAttemptsAtOnce_OneIsNew(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task ARequestIsForgotten_AfterADay()
    {
        await using var stored = await AccessStore.OpenAsync(null);
        var requests = new IdempotentRequests(stored.Store);
        var first = await requests.BeginAsync("anna", "key", "hash");
        await requests.FinishAsync(first.Claim!, Answer);
        Assert.Equal(0, await requests.SweepAsync());
        stored.Clock.Advance(IdempotentRequests.Kept + Duration.FromSeconds(1));
        Assert.Equal(RequestStartState.New, (await requests.BeginAsync("anna", "key", "other")).State);
        stored.Clock.Advance(IdempotentRequests.Kept + Duration.FromSeconds(1));
        Assert.Equal(1, await requests.SweepAsync());
    }

    private static async Task ARequest_HasItsEffectOnce(string? postgres)
    {
        await using var stored = await AccessStore.OpenAsync(postgres);
        var requests = new IdempotentRequests(stored.Store);
        var first = await requests.BeginAsync("anna", "key", "hash");
        Assert.Equal(RequestStartState.New, first.State);
        Assert.Equal(RequestStartState.Running, (await requests.BeginAsync("anna", "key", "hash")).State);
        Assert.Equal(RequestStartState.OtherRequest, (await requests.BeginAsync("anna", "key", "other")).State);
        Assert.Equal(RequestStartState.New, (await requests.BeginAsync("bo", "key", "other")).State);
        await EffectAsync(stored.Store, first.Claim!);
        await requests.FinishAsync(first.Claim!, Answer);
        var again = await requests.BeginAsync("anna", "key", "hash");
        Assert.Equal(RequestStartState.Answered, again.State);
        Assert.Equal(
            (Answer.Status, Answer.ContentType, Answer.Location, Answer.ETag), (again.Response!.Status, again.Response.ContentType, again.Response.Location, again.Response.ETag));
        Assert.Equal(Answer.Body, again.Response.Body);
        await requests.ReleaseAsync(first.Claim!);
        Assert.Equal(RequestStartState.Answered, (await requests.BeginAsync("anna", "key", "hash")).State);
    }

    private static async Task AfterEveryPlaceToDie_TheNextAttemptKnowsWhatHolds(string? postgres)
    {
        await using var stored = await AccessStore.OpenAsync(postgres);
        var requests = new IdempotentRequests(stored.Store);
        // 1. Claimed, and dead: another attempt goes on when the claim is old enough.
        await requests.BeginAsync("anna", "key", "hash");
        stored.Clock.Advance(IdempotentRequests.ClaimTimeout + Duration.FromSeconds(1));
        var second = await requests.BeginAsync("anna", "key", "hash");
        Assert.Equal(RequestStartState.New, second.State);
        // 2. The effect is there, and dead: the next attempt is told what it made, and may not go on.
        await EffectAsync(stored.Store, second.Claim!);
        Assert.Equal(RequestStartState.Running, (await requests.BeginAsync("anna", "key", "hash")).State);
        stored.Clock.Advance(IdempotentRequests.ClaimTimeout + Duration.FromSeconds(1));
        var third = await requests.BeginAsync("anna", "key", "hash");
        Assert.Equal((RequestStartState.Happened, "things/1"), (third.State, third.Reference));
        // A release by whoever is still alive does not forget the effect.
        await requests.ReleaseAsync(second.Claim!);
        Assert.Equal(RequestStartState.Happened, (await requests.BeginAsync("anna", "key", "hash")).State);
        // 3. Answered, and dead before the answer was sent.
        await requests.FinishAsync(second.Claim!, Answer);
        Assert.Equal(RequestStartState.Answered, (await requests.BeginAsync("anna", "key", "hash")).State);
    }

    private static async Task AnAttemptThatWasTakenOver_CannotCommitItsEffect(string? postgres)
    {
        await using var stored = await AccessStore.OpenAsync(postgres);
        var requests = new IdempotentRequests(stored.Store);
        var slow = await requests.BeginAsync("anna", "key", "hash");
        stored.Clock.Advance(IdempotentRequests.ClaimTimeout + Duration.FromSeconds(1));
        var next = await requests.BeginAsync("anna", "key", "hash");
        await Assert.ThrowsAsync<StoreException>(() => EffectAsync(stored.Store, slow.Claim!));
        await EffectAsync(stored.Store, next.Claim!);
        Assert.Single(await new AuditLog(stored.Store).BeforeAsync(null, null, 10));
    }

    private static async Task OfManyAttemptsAtOnce_OneIsNew(string? postgres)
    {
        await using var stored = await AccessStore.OpenAsync(postgres);
        var requests = new IdempotentRequests(stored.Store);
        var starts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => requests.BeginAsync("anna", "key", "hash"))));
        Assert.Single(starts, start => start.State == RequestStartState.New);
        Assert.Equal(19, starts.Count(start => start.State == RequestStartState.Running));
    }

    private static Task EffectAsync(RunStore store, RequestClaim claim) =>
        store.MakeThingAsync(new Author("anna", "Anna", Claim: claim), "things/1", new { });
}
