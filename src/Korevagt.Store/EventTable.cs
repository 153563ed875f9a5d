using System.Data.Common;
using Dapper;
using NodaTime;

namespace Korevagt.Store;

/// <summary>What happened, in the order in which it happened.</summary>
public sealed class EventTable
{
    private readonly RunStore store;

    internal EventTable(RunStore store) => this.store = store;

    /// <summary>Events after a given one, oldest first.</summary>
    /// <param name="batch">Only those of this batch, or null for all.</param>
    /// <param name="after">Number of the last event that is known; 0 for none.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoredEvent>> AfterAsync(long? batch, long after, int most, CancellationToken cancellation = default)
    {
        var rows = await store.ReadAsync(
            connection => connection.QueryAsync<Row>(
                $"""
                SELECT id, at, batch, run, kind, text FROM event
                WHERE id > @after {(batch is null ? "" : "AND batch = @batch")} ORDER BY id LIMIT @most
                """,
                new { batch, after, most }),
            cancellation);
        return [.. rows.Select(row => new StoredEvent(row.Id, Instant.FromUnixTimeMilliseconds(row.At), row.Batch, row.Run, row.Kind, row.Text))];
    }

    internal static Task AddAsync(
        DbConnection connection, DbTransaction transaction, long at, long? batch, string? run, string kind, string text) =>
        connection.ExecuteAsync(
            "INSERT INTO event (at, batch, run, kind, text) VALUES (@at, @batch, @run, @kind, @text)",
            new { at, batch, run, kind, text },
            transaction);

    private sealed record Row
    {
        public long Id { get; init; }

        public long At { get; init; }

        public long? Batch { get; init; }

        public string? Run { get; init; }

        public string Kind { get; init; } = "";

        public string Text { get; init; } = "";
    }
}
