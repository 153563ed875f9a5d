using System.Data.Common;
using System.Text.Json;
using Dapper;
using Korevagt.Domain.Faults;
using Korevagt.Store;
using Korevagt.Store.Housekeeping;
using NodaTime;

namespace Korevagt.Library.VisitLogs;

/// <summary>
/// Work on visit logs that goes on beside the requests. Once it is stored it is done, whoever dies: a process has a lease on
/// work that it renews, and takes work whose lease has run out. Each attempt is counted before it begins.
/// </summary>
public sealed class DemandJobs(RunStore store)
{
    private const string Columns =
        """
        id, kind, plan, log_hash AS Log, mapping, borders, import, request, state, attempts,
        submitted_by, submitted_at, finished_at, result, faults, erased_at
        """;

    private const string Claimable = "(state = 0 OR state = 1 AND held_until < @now)";

    /// <summary>
    /// Work that so many processes have begun and none has ended is given up: it takes its process with it, and would take the
    /// next one too.
    /// </summary>
    public const int MostAttempts = 3;

    private static readonly Duration Lease = Duration.FromSeconds(30);

    /// <summary>Takes in a log to be read: the log, the work on it and its audit entry are stored together or not at all.</summary>
    /// <param name="plan">Id of the plan whose areas and urgencies it uses.</param>
    /// <param name="files">The log.</param>
    /// <param name="request">What else is asked for.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<DemandJob> AddImportAsync(string plan, LogFiles files, DemandJobRequest request, Author author, CancellationToken cancellation = default)
    {
        // Not inside: on SQLite everybody else's writing would wait for it.
        var (log, mapping, borders) = (Documents.HashOf(files.Log.Span), HashOf(files.Mapping), HashOf(files.Borders));
        return store.WriteAsync(
            async (connection, transaction) =>
            {
                (string? Hash, ReadOnlyMemory<byte>? Content)[] contents = [(log, files.Log), (mapping, files.Mapping), (borders, files.Borders)];
                foreach (var (hash, content) in contents.Where(content => content.Hash is not null).OrderBy(content => content.Hash, StringComparer.Ordinal))
                {
                    await store.Documents.HoldAsync(connection, transaction, hash!, content!.Value);
                }

                return await InsertAsync(
                    connection, transaction, DemandJobKind.Import, new { plan, log, mapping, borders, import = (long?)null }, request, author);
            },
            cancellation);
    }

    /// <summary>Takes in a demand to be fitted to a log that was read.</summary>
    /// <param name="import">The import of the log.</param>
    /// <param name="request">What else is asked for.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The work, or null where the log is erased.</returns>
    public Task<DemandJob?> AddFitAsync(DemandJob import, DemandJobRequest request, Author author, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) => await LockedAsync(connection, transaction, import.Id) is { ErasedAt: null } there
            ? await InsertAsync(
                connection, transaction, DemandJobKind.Fit, new { plan = there.Plan, log = there.Log, mapping = there.Mapping, borders = there.Borders, import = (long?)there.Id }, request, author)
            : null,
        cancellation);

    /// <summary>
    /// Erases the log of an import with its mapping and borders, and the faults of its rows, which quote it; likewise those of
    /// the fits to it. Documents that something else uses too stay for that. The import's counts stay, and so do fitted demands.
    /// An import that waits or is worked on is cancelled.
    /// </summary>
    /// <param name="import">Number of the import.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<LogErasure> EraseAsync(long import, Author author, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            if (await LockedAsync(connection, transaction, import) is not { } job)
            {
                return LogErasure.Unknown;
            }

            if (job.ErasedAt is not null)
            {
                return LogErasure.Erased;
            }

            if (await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM demand_job WHERE import = @import AND state < 2", new { import }, transaction) > 0)
            {
                return LogErasure.BeingFitted;
            }

            // Whoever reads it meanwhile finds at the end that it is no longer his, and drops what he has read.
            await EndAsync(connection, transaction, job, DemandJobState.Cancelled, "[]");
            await connection.ExecuteAsync(
                store.Sql(
                    """
                    {overwriting} UPDATE demand_job SET log_document = NULL, mapping = NULL, borders = NULL, faults = '[]', erased_at = @now
                    WHERE id = @import OR import = @import; {notOverwriting}
                    """),
                new { import, now = store.Now },
                transaction);
            await UsedDocuments.EraseUnusedAsync(store, connection, transaction, new[] { job.Log, job.Mapping, job.Borders }.OfType<string>());
            await AuditLog.AddAsync(
                connection, transaction, store.Now, author, "demand.erase", SubjectOf(job), new { job.Plan, job.Log, job.Mapping, job.Borders, job.Asked.Name }, null);
            return LogErasure.Erased;
        },
        cancellation);

    /// <summary>Cancels a fit that waits or is worked on; one that has ended stays as it is.</summary>
    /// <param name="fit">Number of the fit.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The fit as it stands, or null where there is none of that number.</returns>
    public Task<DemandJob?> CancelFitAsync(long fit, Author author, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            if (await LockedAsync(connection, transaction, fit, DemandJobKind.Fit) is not { } job)
            {
                return null;
            }

            if (!await EndAsync(connection, transaction, job, DemandJobState.Cancelled, "[]"))
            {
                return job;
            }

            await AuditLog.AddAsync(
                connection, transaction, store.Now, author, "demand.cancel", SubjectOf(job), null, new { job.Plan, job.Log, job.Asked.Name, job.Asked.Item });
            return job with { State = DemandJobState.Cancelled, FinishedAt = store.Now, Faults = "[]" };
        },
        cancellation);

    /// <summary>Work of a kind, or null where there is none of that number.</summary>
    public Task<DemandJob?> FindAsync(DemandJobKind kind, long id, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<DemandJob?>(
            $"SELECT {Columns} FROM demand_job WHERE id = @id AND kind = @kind", new { id, kind = (int)kind }),
        cancellation);

    /// <summary>How much work waits or is worked on, and how much was given up and is not erased.</summary>
    public Task<(long Open, long Failed)> CountsAsync(CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleAsync<(long, long)>(
            $"""
            SELECT (SELECT COUNT(*) FROM demand_job WHERE state < 2),
                (SELECT COUNT(*) FROM demand_job WHERE state = {(int)DemandJobState.Failed} AND erased_at IS NULL)
            """),
        cancellation);

    /// <summary>Work of a kind, the newest first.</summary>
    public async Task<IReadOnlyList<DemandJob>> ListAsync(DemandJobKind kind, long? before, int most, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<DemandJob>(
                $"SELECT {Columns} FROM demand_job WHERE kind = @kind AND id < @before ORDER BY id DESC LIMIT @most",
                new { kind = (int)kind, before = before ?? long.MaxValue, most }),
            cancellation),
    ];

    /// <summary>
    /// Leases the oldest work that nobody has a lease on, and counts the attempt in the same transaction. Work that was begun as
    /// often as is tried is given up instead.
    /// </summary>
    /// <returns>The work, leased for half a minute, or null.</returns>
    internal Task<DemandJob?> ClaimAsync(string owner, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) =>
        {
            await GiveUpAsync(connection, transaction);
            return await connection.QuerySingleOrDefaultAsync<DemandJob?>(
                store.Sql(
                    $$"""
                    UPDATE demand_job SET state = 1, owner = @owner, held_until = @until, attempts = attempts + 1
                    WHERE id = (SELECT id FROM demand_job WHERE {{Claimable}} AND attempts < @MostAttempts ORDER BY id LIMIT 1 {skipLocked})
                    RETURNING {{Columns}}
                    """),
                new { owner, now = store.Now, until = Until, MostAttempts },
                transaction);
        },
        cancellation);

    /// <summary>Renews the lease of work.</summary>
    internal Task<bool> RenewLeaseAsync(string owner, long id, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            "UPDATE demand_job SET held_until = @until WHERE id = @id AND owner = @owner AND state = 1", new { id, owner, until = Until }, transaction) == 1,
        cancellation);

    /// <summary>Gives work back unfinished; the attempt does not count.</summary>
    internal Task ReleaseAsync(string owner, long id) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE demand_job SET state = 0, owner = NULL, attempts = attempts - 1 WHERE id = @id AND owner = @owner AND state = 1", new { id, owner }, transaction),
        CancellationToken.None);

    /// <summary>Gives back what processes of this machine held that run no more: nobody need wait until they are taken for dead.</summary>
    internal Task ReleaseOfTheGoneAsync(CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var owners = await connection.QueryAsync<string>("SELECT DISTINCT owner FROM demand_job WHERE state = 1", transaction: transaction);
            foreach (var owner in owners.Where(owner => owner.LastIndexOf(' ') is > 0 and var end && WorkingProcess.IsGone(owner[..end])))
            {
                await connection.ExecuteAsync("UPDATE demand_job SET state = 0, owner = NULL WHERE owner = @owner AND state = 1", new { owner }, transaction);
            }

            return true;
        },
        cancellation);

    /// <summary>Stores how work ended, if this process still has it.</summary>
    internal Task<bool> FinishAsync(string owner, long id, string? result, IReadOnlyList<Fault> faults, bool isDone, CancellationToken cancellation) =>
        FinishAsync(owner, id, result, faults, isDone ? DemandJobState.Done : DemandJobState.Refused, cancellation);

    /// <summary>Stores how work ended, if this process still has it.</summary>
    internal Task<bool> FinishAsync(
        string owner, long id, string? result, IReadOnlyList<Fault> faults, DemandJobState state, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            """
            UPDATE demand_job SET state = @state, owner = NULL, finished_at = @now, result = @result, faults = @faults
            WHERE id = @id AND owner = @owner AND state = 1
            """,
            new
            {
                id,
                owner,
                result,
                faults = FaultJson.Write(faults),
                now = store.Now,
                state = (int)state,
            },
            transaction) == 1,
        cancellation);

    /// <summary>Ends work that nobody has a lease on and that was begun as often as is tried.</summary>
    private async Task GiveUpAsync(DbConnection connection, DbTransaction transaction)
    {
        var tried = await connection.QueryAsync<DemandJob>(
            store.Sql($$"""SELECT {{Columns}} FROM demand_job WHERE {{Claimable}} AND attempts >= @MostAttempts ORDER BY id LIMIT 100 {skipLocked}"""),
            new { now = store.Now, MostAttempts },
            transaction);
        foreach (var job in tried.ToList())
        {
            await EndAsync(connection, transaction, job, DemandJobState.Failed, FaultJson.Write([DemandJobFaults.GivenUp(job)]));
        }
    }

    /// <summary>Ends open work, whoever has it.</summary>
    private async Task<bool> EndAsync(DbConnection connection, DbTransaction transaction, DemandJob job, DemandJobState state, string faults) =>
        await connection.ExecuteAsync(
            "UPDATE demand_job SET state = @state, owner = NULL, finished_at = @now, faults = @faults WHERE id = @Id AND state < 2",
            new { job.Id, state = (int)state, now = store.Now, faults },
            transaction) == 1;

    /// <summary>Work that nobody else changes or refers to until the transaction ends, or null where there is none of that number.</summary>
    private Task<DemandJob?> LockedAsync(DbConnection connection, DbTransaction transaction, long id, DemandJobKind kind = DemandJobKind.Import) =>
        connection.QuerySingleOrDefaultAsync<DemandJob?>(
            store.Sql($$"""SELECT {{Columns}} FROM demand_job WHERE id = @id AND kind = @kind {forUpdate}"""), new { id, kind = (int)kind }, transaction);

    private async Task<DemandJob> InsertAsync(
        DbConnection connection, DbTransaction transaction, DemandJobKind kind, object of, DemandJobRequest request, Author author)
    {
        var values = new DynamicParameters(of);
        values.AddDynamicParams(new { kind = (int)kind, text = JsonSerializer.Serialize(request), by = author.Name, now = store.Now });
        var job = await connection.QuerySingleAsync<DemandJob>(
            $"""
            INSERT INTO demand_job (kind, plan, log_hash, log_document, mapping, borders, import, request, submitted_by, submitted_at)
            VALUES (@kind, @plan, @log, @log, @mapping, @borders, @import, @text, @by, @now) RETURNING {Columns}
            """,
            values,
            transaction);
        await AuditLog.AddAsync(
            connection, transaction, store.Now, author, kind == DemandJobKind.Import ? "demand.import" : "demand.fit", SubjectOf(job), null,
            new { job.Plan, job.Log, job.Mapping, job.Borders, request.Name, request.Item });
        return job;
    }

    private static string SubjectOf(DemandJob job) => FormattableString.Invariant($"demand/{(job.Kind == DemandJobKind.Import ? "imports" : "fits")}/{job.Id}");

    private static string? HashOf(ReadOnlyMemory<byte>? content) => content is { } bytes ? Documents.HashOf(bytes.Span) : null;

    private long Until => store.Now + (long)Lease.TotalMilliseconds;
}
