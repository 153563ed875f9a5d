using System.Security.Cryptography;
using Dapper;
using Korevagt.Store;

namespace Korevagt.Library.Tenders;

/// <summary>Tenders and their sealed bids in the store. Each change is in the audit log; a bid that comes in is not, since that would count them.</summary>
/// <param name="store">The store.</param>
public sealed class TenderTable(RunStore store)
{
    /// <summary>So many bids one tender may have.</summary>
    public const int MostBids = 200;

    private const int IdLength = 16;
    private const string Known = "id, name, version, state, lock_hash, opener, opener_name, opener_at, created_by, created_at, changed_by, changed_at";

    /// <summary>Whether a text can be the id of a tender.</summary>
    public static bool IsId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);
    }

    /// <summary>A tender, or null where there is none of that id.</summary>
    public Task<StoredTender?> FindAsync(string id, CancellationToken cancellation = default) => !IsId(id)
        ? Task.FromResult<StoredTender?>(null)
        : store.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<StoredTender?>(
                $"SELECT {Known}, content, frozen, protocol, bids, award FROM tender WHERE id = @id", new { id }),
            cancellation);

    /// <summary>Tenders without their contents, those that were changed last first.</summary>
    /// <param name="after">When the last one seen was changed, in milliseconds since 1970, and its id; null to begin.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoredTender>> ListAsync((long ChangedAt, string Id)? after, int most, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<StoredTender>(
                $"""
                SELECT {Known} FROM tender WHERE changed_at < @at OR (changed_at = @at AND id < @id)
                ORDER BY changed_at DESC, id DESC LIMIT @most
                """,
                new { at = after?.ChangedAt ?? long.MaxValue, id = after?.Id ?? "", most }),
            cancellation),
    ];

    /// <summary>Adds a tender.</summary>
    /// <param name="name">Name shown to people.</param>
    /// <param name="content">Its file.</param>
    /// <param name="author">Who makes it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<StoredTender> AddAsync(string name, byte[] content, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(author);
        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        await store.WriteAsync(
            async (connection, transaction) =>
            {
                var now = store.Now;
                await connection.ExecuteAsync(
                    """
                    INSERT INTO tender (id, name, version, state, content, protocol, created_by, created_at, changed_by, changed_at)
                    VALUES (@id, @name, 1, @state, @content, @protocol, @by, @now, @by, @now)
                    """,
                    new { id, name, state = nameof(TenderState.Draft), content, protocol = Array.Empty<byte>(), by = author.Name, now },
                    transaction);
                await AuditLog.AddAsync(connection, transaction, now, author, "tenders.create", Subject(id), null, new { Name = name });
                return true;
            },
            cancellation);
        return (await FindAsync(id, cancellation))!;
    }

    /// <summary>Changes a tender, if it is still as the change knows it.</summary>
    /// <param name="changed">The tender as it is to be, with the version that the change knows.</param>
    /// <param name="action">What is done, for the audit log.</param>
    /// <param name="author">Who does it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The tender as it is now, or null where somebody was faster.</returns>
    public async Task<StoredTender?> ChangeAsync(StoredTender changed, string action, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(author);
        var isChanged = await store.WriteAsync(
            async (connection, transaction) =>
            {
                var now = store.Now;
                var rows = await connection.ExecuteAsync(
                    """
                    UPDATE tender SET name = @Name, version = version + 1, state = @state, content = @Content, lock_hash = @LockHash, frozen = @Frozen,
                        protocol = @Protocol, opener = @Opener, opener_name = @OpenerName, opener_at = @OpenerAt, bids = @Bids, award = @Award,
                        changed_by = @by, changed_at = @now
                    WHERE id = @Id AND version = @Version
                    """,
                    new
                    {
                        changed.Id,
                        changed.Version,
                        changed.Name,
                        state = changed.State.ToString(),
                        changed.Content,
                        changed.LockHash,
                        changed.Frozen,
                        changed.Protocol,
                        changed.Opener,
                        changed.OpenerName,
                        changed.OpenerAt,
                        changed.Bids,
                        changed.Award,
                        by = author.Name,
                        now,
                    },
                    transaction);
                if (rows == 1)
                {
                    await AuditLog.AddAsync(connection, transaction, now, author, action, Subject(changed.Id), null, new { changed.State, changed.LockHash });
                }

                return rows == 1;
            },
            cancellation);
        return isChanged ? await FindAsync(changed.Id, cancellation) : null;
    }

    /// <summary>Removes a draft for good.</summary>
    /// <returns>Whether it was removed; false where it was changed or locked meanwhile, or is gone.</returns>
    public Task<bool> RemoveAsync(StoredTender draft, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return store.WriteAsync(
            async (connection, transaction) =>
            {
                var removed = await connection.ExecuteAsync(
                    "DELETE FROM tender WHERE id = @Id AND version = @Version AND state = @state",
                    new { draft.Id, draft.Version, state = nameof(TenderState.Draft) }, transaction);
                if (removed == 1)
                {
                    await AuditLog.AddAsync(connection, transaction, store.Now, author, "tenders.remove", Subject(draft.Id), new { draft.Name, draft.Version }, null);
                }

                return removed == 1;
            },
            cancellation);
    }

    /// <summary>Keeps a bid of a tender that is locked.</summary>
    /// <returns>Whether it is kept; false where the tender is not locked any more, or has as many bids as one may have.</returns>
    public Task<bool> AddBidAsync(string tender, SealedBid bid, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bid);
        return store.WriteAsync(
            async (connection, transaction) => await connection.ExecuteAsync(
                """
                INSERT INTO sealed_bid (tender, id, received_at, content)
                SELECT @tender, @Id, @ReceivedAt, @Content
                WHERE EXISTS (SELECT 1 FROM tender WHERE id = @tender AND state = @state)
                    AND (SELECT COUNT(*) FROM sealed_bid WHERE tender = @tender) < @most
                """,
                new { tender, bid.Id, bid.ReceivedAt, bid.Content, state = nameof(TenderState.Locked), most = MostBids }, transaction) == 1,
            cancellation);
    }

    /// <summary>The sealed bids of a tender in the order in which they came.</summary>
    public async Task<IReadOnlyList<SealedBid>> BidsAsync(string tender, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<SealedBid>(
                "SELECT id, received_at, content FROM sealed_bid WHERE tender = @tender ORDER BY received_at, id", new { tender }),
            cancellation),
    ];

    private static string Subject(string id) => $"tenders/{id}";
}
