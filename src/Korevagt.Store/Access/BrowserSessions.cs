using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using NodaTime;

namespace Korevagt.Store.Access;

/// <summary>
/// Sessions of browsers. They stand in the store, so that a restart and other servers on it know them, as the hash of what the
/// browser shows. Each ends with its key.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="keys">The keys with which sessions are begun.</param>
public sealed class BrowserSessions(RunStore store, ApiKeys keys)
{
    /// <summary>How long a session lasts where nobody ends it.</summary>
    public static readonly Duration Lifetime = Duration.FromHours(12);

    private const int SecretBytes = 32;
    private const int IdLength = 12;
    private const int MostKnown = 10_000;

    private readonly ConcurrentDictionary<string, (Row? Row, long ReadAt)> known = new(StringComparer.Ordinal);
    private long changes;

    /// <summary>Begins a session.</summary>
    /// <param name="key">The key that was shown; it lets in.</param>
    /// <param name="author">Who begins it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<BegunSession> BeginAsync(ApiKey key, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var row = new Row
        {
            Hash = HashOf(secret),
            Id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true),
            ApiKey = key.Id,
        };
        var begun = await store.WriteAsync(
            async (connection, transaction) =>
            {
                var now = store.Now;
                var end = Math.Min(now + (long)Lifetime.TotalMilliseconds, key.ExpiresAt?.ToUnixTimeMilliseconds() ?? long.MaxValue);
                await connection.ExecuteAsync(
                    "INSERT INTO browser_session (hash, id, api_key, begun_at, expires_at) VALUES (@Hash, @Id, @ApiKey, @now, @end)",
                    new { row.Hash, row.Id, row.ApiKey, now, end }, transaction);
                await AuditLog.AddAsync(
                    connection, transaction, now, author, "session.begin", $"sessions/{row.Id}", null,
                    new { Key = key.Id, ExpiresAt = Instant.FromUnixTimeMilliseconds(end).ToString() });
                return row with { ExpiresAt = end };
            },
            cancellation);
        return new BegunSession(new BrowserSession(begun.Id, key, Instant.FromUnixTimeMilliseconds(begun.ExpiresAt)), secret);
    }

    /// <summary>The session that a browser shows; null where there is none, it has ended, or its key lets in no more.</summary>
    /// <param name="secret">What was shown.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<BrowserSession?> FindAsync(string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length != 2 * SecretBytes || await RowAsync(HashOf(secret), cancellation) is not { } row || row.ExpiresAt <= store.Now)
        {
            return null;
        }

        return await keys.UsableAsync(row.ApiKey, cancellation) is { } key
            ? new BrowserSession(row.Id, key, Instant.FromUnixTimeMilliseconds(row.ExpiresAt))
            : null;
    }

    /// <summary>Ends a session; at once in this process, within two seconds in others.</summary>
    /// <param name="secret">What its browser shows.</param>
    /// <param name="author">Who ends it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task EndAsync(string secret, Author author, CancellationToken cancellation = default)
    {
        var hash = HashOf(secret);
        await store.WriteAsync(
            async (connection, transaction) =>
            {
                var id = await connection.ExecuteScalarAsync<string?>(
                    "SELECT id FROM browser_session WHERE hash = @hash", new { hash }, transaction);
                if (id is not null)
                {
                    await connection.ExecuteAsync("DELETE FROM browser_session WHERE hash = @hash", new { hash }, transaction);
                    await AuditLog.AddAsync(connection, transaction, store.Now, author, "session.end", $"sessions/{id}", null, null);
                }

                return true;
            },
            cancellation);
        Interlocked.Increment(ref changes);
        known.TryRemove(hash, out _);
    }

    /// <summary>Forgets sessions whose time is over. To be called now and then.</summary>
    public Task SweepAsync(CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM browser_session WHERE expires_at <= @now", new { now = store.Now }, transaction),
        cancellation);

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private async Task<Row?> RowAsync(string hash, CancellationToken cancellation)
    {
        var now = store.Now;
        if (known.TryGetValue(hash, out var entry) && now - entry.ReadAt < ApiKeys.Memory.TotalMilliseconds)
        {
            return entry.Row;
        }

        var before = Interlocked.Read(ref changes);
        var row = await store.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<Row>(
                "SELECT hash, id, api_key, expires_at FROM browser_session WHERE hash = @hash", new { hash }),
            cancellation);
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        // Ended while we read: what was read may be older than that.
        if (row is not null && Interlocked.Read(ref changes) == before)
        {
            known[hash] = (row, now);
        }

        return row;
    }

    private sealed record Row
    {
        public string Hash { get; init; } = "";

        public string Id { get; init; } = "";

        public string ApiKey { get; init; } = "";

        public long ExpiresAt { get; init; }
    }
}
