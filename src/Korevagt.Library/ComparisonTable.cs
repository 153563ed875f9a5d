using System.Text;
using Dapper;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Library;

/// <summary>Comparisons that somebody has asked for. Only which runs: the figures are assembled when they are looked at.</summary>
public sealed class ComparisonTable(RunStore store)
{
    private const int IdLength = 24;
    private const string Columns = "id, name, runs, created_by, created_at";

    /// <summary>Notes a comparison; one that is there already stays as it is.</summary>
    /// <param name="name">Name shown to people; may be empty.</param>
    /// <param name="runs">Identities of the runs.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<KeptComparison> AddAsync(string name, IReadOnlyList<string> runs, Author author, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var text = string.Join('\n', runs);
            var id = Documents.HashOf(Encoding.UTF8.GetBytes(text))[..IdLength];
            var added = await connection.ExecuteAsync(
                "INSERT INTO comparison (id, name, runs, created_by, created_at) VALUES (@id, @name, @text, @by, @now) ON CONFLICT DO NOTHING",
                new { id, name, text, by = author.Name, now = store.Now },
                transaction);
            if (added == 1)
            {
                await AuditLog.AddAsync(connection, transaction, store.Now, author, "comparisons.create", $"comparisons/{id}", null, new { name, runs });
            }
            else if (author.Claim is { } claim)
            {
                // Nothing has changed, and still the request has all the effect that it will ever have.
                await IdempotentRequests.MarkAsync(connection, transaction, claim, $"comparisons/{id}");
            }

            return (await connection.QuerySingleAsync<Row>($"SELECT {Columns} FROM comparison WHERE id = @id", new { id }, transaction)).Kept;
        },
        cancellation);

    /// <summary>A comparison, or null where there is none of that id.</summary>
    public async Task<KeptComparison?> FindAsync(string id, CancellationToken cancellation = default) =>
        (await store.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<Row?>($"SELECT {Columns} FROM comparison WHERE id = @id", new { id }), cancellation))?.Kept;

    /// <summary>Comparisons, the newest first.</summary>
    /// <param name="after">Id of the last one seen, or null to begin.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<KeptComparison>> ListAsync(string? after, int most, CancellationToken cancellation = default) =>
    [
        .. (await store.ReadAsync(
            connection => connection.QueryAsync<Row>(
                $"""
                SELECT {Columns} FROM comparison
                {(after is null ? "" : "WHERE (created_at, id) < (SELECT created_at, id FROM comparison WHERE id = @after)")}
                ORDER BY created_at DESC, id DESC LIMIT @most
                """,
                new { after, most }),
            cancellation)).Select(row => row.Kept),
    ];

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Runs { get; init; } = "";

        public string CreatedBy { get; init; } = "";

        public long CreatedAt { get; init; }

        public KeptComparison Kept => new(Id, Name, Runs.Split('\n'), CreatedBy, Instant.FromUnixTimeMilliseconds(CreatedAt));
    }
}
