using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using NodaTime;

namespace Korevagt.Store.Access;

/// <summary>
/// Sessions of browsers. They stand in the store, so that a restart and other servers on it know them, as the hash of what the
/// browser shows. One that was begun with a key ends with it.
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
    public Task<BegunSession> BeginAsync(ApiKey key, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return BeginAsync(new Row { ApiKey = key.Id }, SessionOwner.Of(key), key.ExpiresAt, author, cancellation);
    }

    /// <summary>Begins a session of somebody whom the issuer of tokens has vouched for just now.</summary>
    /// <param name="subject">Who, as the issuer has it.</param>
    /// <param name="name">Who, for people.</param>
    /// <param name="roles">His roles here: one at least.</param>
    /// <param name="author">Who begins it.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<BegunSession> BeginAsync(
        string subject, string name, IReadOnlyList<Role> roles, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentOutOfRangeException.ThrowIfZero(roles.Count);
        var row = new Row { Subject = subject, Name = name, Roles = string.Join(' ', roles) };
        return BeginAsync(row, SessionOwner.Issued(subject, name, roles), null, author, cancellation);
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

        return await OwnerAsync(row, cancellation) is { } owner
            ? new BrowserSession(row.Id, owner, Instant.FromUnixTimeMilliseconds(row.ExpiresAt))
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

    private async Task<BegunSession> BeginAsync(
        Row of, SessionOwner owner, Instant? ownersEnd, Author author, CancellationToken cancellation)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var row = of with { Hash = HashOf(secret), Id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true) };
        var begun = await store.WriteAsync(
            async (connection, transaction) =>
            {
                var now = store.Now;
                var end = Math.Min(now + (long)Lifetime.TotalMilliseconds, ownersEnd?.ToUnixTimeMilliseconds() ?? long.MaxValue);
                await connection.ExecuteAsync(
                    """
                    INSERT INTO browser_session (hash, id, api_key, subject, name, roles, begun_at, expires_at)
                    VALUES (@Hash, @Id, @ApiKey, @Subject, @Name, @Roles, @now, @end)
                    """,
                    new { row.Hash, row.Id, row.ApiKey, row.Subject, row.Name, row.Roles, now, end }, transaction);
                await AuditLog.AddAsync(
                    connection, transaction, now, author, "session.begin", $"sessions/{row.Id}", null,
                    new { Key = row.ApiKey, row.Subject, row.Roles, ExpiresAt = Instant.FromUnixTimeMilliseconds(end).ToString() });
                return row with { ExpiresAt = end };
            },
            cancellation);
        return new BegunSession(new BrowserSession(begun.Id, owner, Instant.FromUnixTimeMilliseconds(begun.ExpiresAt)), secret);
    }

    private async Task<SessionOwner?> OwnerAsync(Row row, CancellationToken cancellation) => row is { ApiKey: null, Subject: { } subject }
        ? SessionOwner.Issued(subject, row.Name ?? subject, [.. (row.Roles ?? "").Split(' ').Select(Enum.Parse<Role>)])
        : row.ApiKey is { } id && await keys.UsableAsync(id, cancellation) is { } key ? SessionOwner.Of(key) : null;

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
                "SELECT hash, id, api_key, subject, name, roles, expires_at FROM browser_session WHERE hash = @hash", new { hash }),
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

        public string? ApiKey { get; init; }

        public string? Subject { get; init; }

        public string? Name { get; init; }

        public string? Roles { get; init; }

        public long ExpiresAt { get; init; }
    }
}
