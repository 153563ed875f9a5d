using System.Text.Json;
using Dapper;
using Korevagt.Batches.Access;
using Korevagt.Batches.Store;
using Korevagt.Batches.Working;
using Korevagt.Domain.Faults;
using NodaTime;

namespace Korevagt.Batches.VisitLogs;

/// <summary>
/// Work on visit logs that goes on beside the requests. Once it is stored it is done, whoever dies: a process holds work for
/// a while at a time, and what nobody holds any more the next one takes.
/// </summary>
public sealed class DemandJobs(RunStore store)
{
    private const string Columns =
        """
        id AS Id, kind AS Kind, plan AS Plan, log AS Log, request AS Request, state AS State, submitted_by AS SubmittedBy,
        submitted_at AS SubmittedAt, finished_at AS FinishedAt, result AS Result, faults AS Faults
        """;

    private static readonly Duration Hold = Duration.FromSeconds(30);

    /// <summary>Takes in work on a log that is stored.</summary>
    public Task<DemandJob> AddAsync(
        DemandJobKind kind, string plan, string log, DemandJobRequest request, Author author, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var job = await connection.QuerySingleAsync<DemandJob>(
                $"""
                INSERT INTO demand_job (kind, plan, log, request, submitted_by, submitted_at)
                VALUES (@kind, @plan, @log, @text, @by, @now) RETURNING {Columns}
                """,
                new { kind = (int)kind, plan, log, text = JsonSerializer.Serialize(request), by = author.Name, now = store.Now },
                transaction).ConfigureAwait(false);
            var subject = FormattableString.Invariant($"demand/{(kind == DemandJobKind.Import ? "imports" : "fits")}/{job.Id}");
            await AuditLog.AddAsync(
                connection, transaction, store.Now, author, kind == DemandJobKind.Import ? "demand.import" : "demand.fit", subject, null,
                new { plan, log, request.Name, request.Item }).ConfigureAwait(false);
            return job;
        },
        cancellation);

    /// <summary>Work of a kind, or null where there is none of that number.</summary>
    public Task<DemandJob?> FindAsync(DemandJobKind kind, long id, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<DemandJob?>(
            $"SELECT {Columns} FROM demand_job WHERE id = @id AND kind = @kind", new { id, kind = (int)kind }),
        cancellation);

    /// <summary>Work of a kind, the newest first.</summary>
    public async Task<IReadOnlyList<DemandJob>> ListAsync(DemandJobKind kind, long? before, int most, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<DemandJob>(
                $"SELECT {Columns} FROM demand_job WHERE kind = @kind AND id < @before ORDER BY id DESC LIMIT @most",
                new { kind = (int)kind, before = before ?? long.MaxValue, most }),
            cancellation).ConfigureAwait(false),
    ];

    /// <summary>Takes the oldest work that nobody holds.</summary>
    /// <returns>The work, held for half a minute, or null.</returns>
    internal Task<DemandJob?> ClaimAsync(string owner, CancellationToken cancellation) => store.WriteAsync(
        (connection, transaction) => connection.QuerySingleOrDefaultAsync<DemandJob?>(
            store.Sql(
                $$"""
                UPDATE demand_job SET state = 1, owner = @owner, held_until = @until
                WHERE id = (SELECT id FROM demand_job WHERE state = 0 OR state = 1 AND held_until < @now ORDER BY id LIMIT 1 {skipLocked})
                RETURNING {{Columns}}
                """),
            new { owner, now = store.Now, until = Until },
            transaction),
        cancellation);

    /// <summary>Holds work on.</summary>
    internal Task<bool> HoldAsync(string owner, long id, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            "UPDATE demand_job SET held_until = @until WHERE id = @id AND owner = @owner AND state = 1", new { id, owner, until = Until }, transaction).ConfigureAwait(false) == 1,
        cancellation);

    /// <summary>Gives work back unfinished.</summary>
    internal Task ReleaseAsync(string owner, long id) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE demand_job SET state = 0, owner = NULL WHERE id = @id AND owner = @owner AND state = 1", new { id, owner }, transaction),
        CancellationToken.None);

    /// <summary>Gives back what processes of this machine held that run no more: nobody need wait until they are taken for dead.</summary>
    internal Task ReleaseOfTheGoneAsync(CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var owners = await connection.QueryAsync<string>("SELECT DISTINCT owner FROM demand_job WHERE state = 1", transaction: transaction).ConfigureAwait(false);
            foreach (var owner in owners.Where(owner => owner.LastIndexOf(' ') is > 0 and var end && WorkingProcess.IsGone(owner[..end])))
            {
                await connection.ExecuteAsync("UPDATE demand_job SET state = 0, owner = NULL WHERE owner = @owner AND state = 1", new { owner }, transaction).ConfigureAwait(false);
            }

            return true;
        },
        cancellation);

    /// <summary>Stores how work ended, if this process still has it.</summary>
    internal Task<bool> FinishAsync(string owner, long id, string? result, IReadOnlyList<Fault> faults, bool isDone, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            """
            UPDATE demand_job SET state = @state, owner = NULL, finished_at = @now, result = @result, faults = @faults
            WHERE id = @id AND owner = @owner AND state = 1
            """,
            new
            {
                id, owner, result, faults = JsonSerializer.Serialize(faults), now = store.Now,
                state = (int)(isDone ? DemandJobState.Done : DemandJobState.Refused),
            },
            transaction).ConfigureAwait(false) == 1,
        cancellation);

    private long Until => store.Now + (long)Hold.TotalMilliseconds;
}
