using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using NodaTime;

namespace Korevagt.Store.Access;

/// <summary>Keys by which machines and people are let in. Each is shown once; the store knows its hash only.</summary>
public sealed class ApiKeys
{
    /// <summary>A key revoked by another process lets nobody in after so long.</summary>
    public static readonly Duration Memory = Duration.FromSeconds(2);

    // A constant id: of several processes that start first, one makes the key.
    private const string FirstId = "000000000000";

    private const string Columns =
        """
        ordinal, id, hash, name, role, scopes, is_automatic,
        created_by, created_at, expires_at, revoked_at, used_at
        """;

    private static readonly byte[] NoHash = RandomNumberGenerator.GetBytes(32);

    private readonly RunStore store;
    private readonly ConcurrentDictionary<string, (Row Row, long ReadAt)> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> uses = new(StringComparer.Ordinal);
    private long changes;

    /// <summary>The keys of a store.</summary>
    public ApiKeys(RunStore store) => this.store = store;

    /// <summary>Makes a key.</summary>
    /// <param name="wanted">What it is to be.</param>
    /// <param name="author">Who makes it.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<MadeApiKey> CreateAsync(NewApiKey wanted, Author author, CancellationToken cancellation = default) =>
        store.WriteAsync(
            async (connection, transaction) =>
                (await AddAsync(connection, transaction, KeyText.Make(), wanted, isAutomatic: false, author))!,
            cancellation);

    /// <summary>Makes the operator's key of a store that has never had a key.</summary>
    /// <returns>The key, or null where there is or was one.</returns>
    public Task<MadeApiKey?> CreateFirstAsync(CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
            await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM api_key", transaction: transaction) > 0
                ? null
                : await AddAsync(
                    connection, transaction, KeyText.Make(FirstId), new NewApiKey("first start", Role.Operator, null, null), isAutomatic: true, Author.Program)
                    ,
        cancellation);

    /// <summary>Whether there is a usable key that somebody made.</summary>
    public Task<bool> HasMadeOnesAsync(CancellationToken cancellation = default) => store.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long>(
            """
            SELECT COUNT(*) FROM api_key
            WHERE is_automatic = 0 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > @now)
            """,
            new { now = store.Now }) > 0,
        cancellation);

    /// <summary>Whom a key lets in.</summary>
    /// <param name="text">What was shown at the door.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(ApiKey? Key, KeyRefusal? Refusal)> CheckAsync(string text, CancellationToken cancellation = default)
    {
        if (KeyText.Read(text) is not { } shown)
        {
            return (null, KeyRefusal.Malformed);
        }

        var row = await FindRowAsync(shown.Id, cancellation);
        // An unknown id takes the same way as a wrong secret.
        var isRight = CryptographicOperations.FixedTimeEquals(shown.Hash, row is null ? NoHash : Convert.FromHexString(row.Hash));
        if (row is null || !isRight)
        {
            return (null, KeyRefusal.Unknown);
        }

        var now = store.Now;
        if (row.RevokedAt is not null || row.ExpiresAt <= now)
        {
            return (null, row.RevokedAt is not null ? KeyRefusal.Revoked : KeyRefusal.Expired);
        }

        uses[row.Id] = now;
        return (row.ToKey(null), null);
    }

    /// <summary>The key of an id for as long as it lets in, for sessions that were begun with it.</summary>
    /// <param name="id">Its public part.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The key, or null where there is none or it lets in no more.</returns>
    public async Task<ApiKey?> UsableAsync(string id, CancellationToken cancellation = default)
    {
        var now = store.Now;
        if (await FindRowAsync(id, cancellation) is not { RevokedAt: null } row || row.ExpiresAt <= now)
        {
            return null;
        }

        uses[row.Id] = now;
        return row.ToKey(null);
    }

    /// <summary>The operator's key that the first start made, for as long as it lets in.</summary>
    public Task<ApiKey?> AutomaticAsync(CancellationToken cancellation = default) => UsableAsync(FirstId, cancellation);

    /// <summary>Keys after a given one, in the order in which they were made.</summary>
    /// <param name="after">Ordinal of the last key seen; 0 to begin.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ApiKey>> AfterAsync(long after, int most, CancellationToken cancellation = default)
    {
        var rows = await store.ReadAsync(
            connection => connection.QueryAsync<Row>(
                $"SELECT {Columns} FROM api_key WHERE ordinal > @after ORDER BY ordinal LIMIT @most", new { after, most }),
            cancellation);
        return [.. rows.Select(row => row.ToKey(UseOf(row.Id)))];
    }

    /// <summary>A key, or null where there is none of that id.</summary>
    public async Task<ApiKey?> FindAsync(string id, CancellationToken cancellation = default) =>
        (await store.ReadAsync(connection => ReadAsync(connection, null, id), cancellation))?.ToKey(UseOf(id));

    /// <summary>Revokes a key for good.</summary>
    /// <returns>The key as it is now, or null where there is none of that id; one revoked earlier stays as it was.</returns>
    public async Task<ApiKey?> RevokeAsync(string id, Author author, CancellationToken cancellation = default)
    {
        var revoked = await store.WriteAsync(
            async (connection, transaction) =>
            {
                var before = await ReadAsync(connection, transaction, id);
                if (before is null || before.RevokedAt is not null)
                {
                    return before;
                }

                var after = before with { RevokedAt = store.Now };
                await connection.ExecuteAsync(
                    "UPDATE api_key SET revoked_at = @RevokedAt WHERE id = @id", new { after.RevokedAt, id }, transaction);
                await AuditLog.AddAsync(
                    connection, transaction, store.Now, author, "key.revoke", $"keys/{id}", before.Shown, after.Shown);
                return after;
            },
            cancellation);
        Interlocked.Increment(ref changes);
        known.TryRemove(id, out _);
        return revoked?.ToKey(UseOf(id));
    }

    /// <summary>Stores when keys were last used. To be called once a minute or so, and at the end.</summary>
    public async Task StoreUsesAsync(CancellationToken cancellation = default)
    {
        var seen = uses.ToArray();
        if (seen.Length == 0)
        {
            return;
        }

        await store.WriteAsync(
            async (connection, transaction) =>
            {
                foreach (var (id, at) in seen.OrderBy(use => use.Key, StringComparer.Ordinal))
                {
                    await connection.ExecuteAsync(
                        "UPDATE api_key SET used_at = @at WHERE id = @id AND (used_at IS NULL OR used_at < @at)", new { id, at }, transaction);
                }

                return true;
            },
            cancellation);
        foreach (var use in seen)
        {
            uses.TryRemove(use);
        }
    }

    private long? UseOf(string id) => uses.TryGetValue(id, out var at) ? at : null;

    private async Task<Row?> FindRowAsync(string id, CancellationToken cancellation)
    {
        var now = store.Now;
        if (known.TryGetValue(id, out var entry) && now - entry.ReadAt < Memory.TotalMilliseconds)
        {
            return entry.Row;
        }

        var before = Interlocked.Read(ref changes);
        var row = await store.ReadAsync(connection => ReadAsync(connection, null, id), cancellation);
        if (row is not null)
        {
            known[id] = (row, now);
            // Revoked while we read: what was read may be older than that.
            if (Interlocked.Read(ref changes) != before)
            {
                known.TryRemove(id, out _);
            }
        }

        return row;
    }

    private static Task<Row?> ReadAsync(DbConnection connection, DbTransaction? transaction, string id) =>
        connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM api_key WHERE id = @id", new { id }, transaction);

    private async Task<MadeApiKey?> AddAsync(
        DbConnection connection, DbTransaction transaction, KeyText text, NewApiKey wanted, bool isAutomatic, Author author)
    {
        var now = store.Now;
        var added = await connection.ExecuteAsync(
            """
            INSERT INTO api_key (id, hash, name, role, scopes, is_automatic, created_by, created_at, expires_at)
            VALUES (@id, @hash, @name, @role, @scopes, @isAutomatic, @by, @now, @expires) ON CONFLICT DO NOTHING
            """,
            new
            {
                id = text.Id,
                hash = Convert.ToHexStringLower(text.Hash),
                name = wanted.Name,
                role = wanted.Role.ToString(),
                scopes = wanted.Scopes is null ? null : string.Join(' ', wanted.Scopes.Select(Permissions.NameOf)),
                isAutomatic = isAutomatic ? 1 : 0,
                by = author.Id,
                now,
                expires = wanted.Lifetime is { } lifetime ? now + (long)lifetime.TotalMilliseconds : (long?)null,
            },
            transaction);
        if (added == 0)
        {
            return null;
        }

        var row = (await ReadAsync(connection, transaction, text.Id))!;
        await AuditLog.AddAsync(connection, transaction, now, author, "key.create", $"keys/{row.Id}", null, row.Shown);
        return new MadeApiKey(row.ToKey(null), text.Reveal());
    }

    private sealed record Row
    {
        public long Ordinal { get; init; }

        public string Id { get; init; } = "";

        public string Hash { get; init; } = "";

        public string Name { get; init; } = "";

        public string Role { get; init; } = "";

        public string? Scopes { get; init; }

        public int IsAutomatic { get; init; }

        public string CreatedBy { get; init; } = "";

        public long CreatedAt { get; init; }

        public long? ExpiresAt { get; init; }

        public long? RevokedAt { get; init; }

        public long? UsedAt { get; init; }

        /// <summary>What the audit log shows.</summary>
        public object Shown => new
        {
            Name,
            Role = Role.ToLowerInvariant(),
            Scopes,
            ExpiresAt = At(ExpiresAt)?.ToString(),
            RevokedAt = At(RevokedAt)?.ToString(),
        };

        public ApiKey ToKey(long? lastUse) => new()
        {
            Ordinal = Ordinal,
            Id = Id,
            Name = Name,
            Role = Enum.Parse<Role>(Role),
            Scopes = Scopes?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Permissions.Named).OfType<Permission>().ToList(),
            IsAutomatic = IsAutomatic != 0,
            CreatedBy = CreatedBy,
            CreatedAt = Instant.FromUnixTimeMilliseconds(CreatedAt),
            ExpiresAt = At(ExpiresAt),
            RevokedAt = At(RevokedAt),
            UsedAt = At(lastUse ?? UsedAt),
        };

        private static Instant? At(long? milliseconds) => milliseconds is { } value ? Instant.FromUnixTimeMilliseconds(value) : null;
    }
}
