using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Korevagt.Domain.Texts;
using NodaTime;

namespace Korevagt.Store;

/// <summary>
/// Idempotency: a request with an Idempotency-Key has its effect once, however often it is sent and whenever a process dies.
/// </summary>
/// <remarks>
/// 1. The key is claimed in a transaction of its own. Dying after it: nothing has happened, and the claim is taken over by the
///    next attempt once it is older than <see cref="ClaimTimeout"/>.
/// 2. The effect, its audit entry and the mark on the claim are one transaction. Dying before its commit: as 1. An attempt
///    whose claim was taken over finds it gone, and its transaction is rolled back: two attempts never both commit.
/// 3. The answer is stored before it is sent. Dying between 2 and 3: the next attempt is told where that lives which the
///    effect made.
/// 4. The answer is sent. Dying here, or a connection that breaks: the next attempt is given the same answer.
/// </remarks>
public sealed class IdempotentRequests
{
    /// <summary>For so long a request is known.</summary>
    public static readonly Duration Kept = Duration.FromHours(24);

    /// <summary>A claim so old without an effect is one of a process that died: no request lives so long.</summary>
    public static readonly Duration ClaimTimeout = Duration.FromMinutes(2);

    private const int Claimed = 0;
    private const int Effected = 1;
    private const int Answered = 2;

    private readonly RunStore store;

    /// <summary>The requests of a store.</summary>
    public IdempotentRequests(RunStore store) => this.store = store;

    /// <summary>Looks up a request and claims its key where it is new.</summary>
    /// <param name="caller">Who asks; others' keys are others' business.</param>
    /// <param name="key">The Idempotency-Key.</param>
    /// <param name="requestHash">Hash of method, path and body.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<RequestStart> BeginAsync(string caller, string key, string requestHash, CancellationToken cancellation = default)
    {
        var claim = new RequestClaim(
            caller, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))), RandomNumberGenerator.GetHexString(16, lowercase: true));
        return store.WriteAsync((connection, transaction) => BeginAsync(connection, transaction, claim, requestHash), cancellation);
    }

    /// <summary>Stores the answer, to be given again.</summary>
    public Task FinishAsync(RequestClaim claim, KeptResponse response, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            """
            UPDATE kept_request SET state = @Answered, status = @status, content_type = @contentType, location = @location, etag = @etag, body = @body
            WHERE caller = @Caller AND request_key = @Key AND owner = @Owner
            """,
            new
            {
                claim.Caller,
                claim.Key,
                claim.Owner,
                Answered,
                status = response.Status,
                contentType = response.ContentType,
                location = response.Location,
                etag = response.ETag,
                body = response.Body,
            },
            transaction),
        cancellation);

    /// <summary>Lets go of a key whose request had no effect; one that had is kept.</summary>
    public Task ReleaseAsync(RequestClaim claim, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM kept_request WHERE caller = @Caller AND request_key = @Key AND owner = @Owner AND state = @Claimed",
            new { claim.Caller, claim.Key, claim.Owner, Claimed },
            transaction),
        cancellation);

    /// <summary>Forgets requests that are older than <see cref="Kept"/>.</summary>
    /// <returns>How many.</returns>
    public Task<int> SweepAsync(CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM kept_request WHERE claimed_at < @before",
            new { before = store.Now - (long)Kept.TotalMilliseconds },
            transaction),
        cancellation);

    /// <summary>Marks in the transaction of the effect that it is there.</summary>
    /// <exception cref="StoreException">The claim was taken over: the effect must not be committed.</exception>
    internal static async Task MarkAsync(DbConnection connection, DbTransaction transaction, RequestClaim claim, string reference)
    {
        var marked = await connection.ExecuteAsync(
            """
            UPDATE kept_request SET state = @Effected, reference = @reference
            WHERE caller = @Caller AND request_key = @Key AND owner = @Owner AND state <> @Answered
            """,
            new { claim.Caller, claim.Key, claim.Owner, reference, Effected, Answered },
            transaction);
        if (marked == 0)
        {
            throw new StoreException(StoreFaultTexts.TakenOver, isPassing: true);
        }

        claim.IsMarked = true;
    }

    private async Task<RequestStart> BeginAsync(DbConnection connection, DbTransaction transaction, RequestClaim claim, string requestHash)
    {
        var now = store.Now;
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            """
            SELECT request_hash, state, owner, claimed_at, reference,
                status, content_type, location, etag, body
            FROM kept_request WHERE caller = @Caller AND request_key = @Key
            """,
            new { claim.Caller, claim.Key },
            transaction);
        if (row is null)
        {
            var added = await connection.ExecuteAsync(
                """
                INSERT INTO kept_request (caller, request_key, request_hash, state, owner, claimed_at)
                VALUES (@Caller, @Key, @requestHash, @Claimed, @Owner, @now) ON CONFLICT DO NOTHING
                """,
                new { claim.Caller, claim.Key, claim.Owner, requestHash, Claimed, now },
                transaction);
            return added == 1 ? new RequestStart(RequestStartState.New, claim) : new RequestStart(RequestStartState.Running);
        }

        var isForgotten = row.ClaimedAt < now - (long)Kept.TotalMilliseconds;
        if (!isForgotten && row.RequestHash != requestHash)
        {
            return new RequestStart(RequestStartState.OtherRequest);
        }

        if (isForgotten || (row.State == Claimed && row.ClaimedAt < now - (long)ClaimTimeout.TotalMilliseconds))
        {
            var taken = await connection.ExecuteAsync(
                """
                UPDATE kept_request SET request_hash = @requestHash, state = @Claimed, owner = @Owner, claimed_at = @now, reference = NULL,
                    status = NULL, content_type = NULL, location = NULL, etag = NULL, body = NULL
                WHERE caller = @Caller AND request_key = @Key AND owner = @earlier AND state = @State
                """,
                new { claim.Caller, claim.Key, claim.Owner, requestHash, Claimed, now, earlier = row.Owner, row.State },
                transaction);
            return taken == 1 ? new RequestStart(RequestStartState.New, claim) : new RequestStart(RequestStartState.Running);
        }

        return row.State switch
        {
            Answered => new RequestStart(
                RequestStartState.Answered, Response: new KeptResponse(row.Status, row.ContentType, row.Location, row.ETag, row.Body ?? [])),
            // The process that has the effect may be about to answer.
            Effected when row.ClaimedAt >= now - (long)ClaimTimeout.TotalMilliseconds => new RequestStart(RequestStartState.Running),
            Effected => new RequestStart(RequestStartState.Happened, Reference: row.Reference),
            _ => new RequestStart(RequestStartState.Running),
        };
    }

    private sealed record Row
    {
        public string RequestHash { get; init; } = "";

        public int State { get; init; }

        public string Owner { get; init; } = "";

        public long ClaimedAt { get; init; }

        public string? Reference { get; init; }

        public int Status { get; init; }

        public string? ContentType { get; init; }

        public string? Location { get; init; }

        public string? ETag { get; init; }

        public byte[]? Body { get; init; }
    }
}
