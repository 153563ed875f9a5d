using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using NodaTime;

namespace Korevagt.Store;

/// <summary>Who changed what, when, and how it was before and after. Entries are added and never changed.</summary>
public sealed class AuditLog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly RunStore store;

    /// <summary>The log of a store.</summary>
    public AuditLog(RunStore store) => this.store = store;

    /// <summary>Entries before a given one, newest first.</summary>
    /// <param name="before">Number of the last entry seen, or null to begin with the newest.</param>
    /// <param name="subject">Only what was done to this, or null for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<AuditEntry>> BeforeAsync(long? before, string? subject, int most, CancellationToken cancellation = default)
    {
        var rows = await store.ReadAsync(
            connection => connection.QueryAsync<Row>(
                """
                SELECT id, at, author, author_name, action, subject,
                    before, after, trace
                FROM audit WHERE id < @before AND (@subject = '' OR subject = @subject) ORDER BY id DESC LIMIT @most
                """,
                new { before = before ?? long.MaxValue, subject = subject ?? "", most }),
            cancellation);
        return
        [
            .. rows.Select(row => new AuditEntry(
                row.Id, Instant.FromUnixTimeMilliseconds(row.At), row.Author, row.AuthorName, row.Action, row.Subject, row.Before, row.After, row.Trace)),
        ];
    }

    /// <summary>
    /// Enters a change in the transaction that makes it, and marks the request that asked for it: the change, its entry and
    /// the mark are there together or not at all.
    /// </summary>
    internal static async Task AddAsync(
        DbConnection connection, DbTransaction transaction, long at, Author author, string action, string subject, object? before, object? after)
    {
        await connection.ExecuteAsync(
            """
            INSERT INTO audit (at, author, author_name, action, subject, before, after, trace)
            VALUES (@at, @author, @name, @action, @subject, @before, @after, @trace)
            """,
            new
            {
                at,
                author = author.Id,
                name = author.Name,
                action,
                subject,
                before = Text(before),
                after = Text(after),
                trace = author.Trace,
            },
            transaction);
        if (author.Claim is { } claim)
        {
            await IdempotentRequests.MarkAsync(connection, transaction, claim, subject);
        }
    }

    /// <summary>The same for a change as its author described it; nothing where nobody asked for it.</summary>
    internal static Task AddAsync(DbConnection connection, DbTransaction transaction, long at, AuditedDeed? deed) => deed is null
        ? Task.CompletedTask
        : AddAsync(connection, transaction, at, deed.Author, deed.Action, deed.Subject, deed.Before, deed.After);

    private static string? Text(object? state) => state is null ? null : JsonSerializer.Serialize(state, Json);

    private sealed record Row
    {
        public long Id { get; init; }

        public long At { get; init; }

        public string Author { get; init; } = "";

        public string AuthorName { get; init; } = "";

        public string Action { get; init; } = "";

        public string Subject { get; init; } = "";

        public string? Before { get; init; }

        public string? After { get; init; }

        public string? Trace { get; init; }
    }
}
