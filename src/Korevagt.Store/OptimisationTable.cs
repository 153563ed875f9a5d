using System.Data.Common;
using Dapper;
using NodaTime;

namespace Korevagt.Store;

/// <summary>Optimisations: taken in, shown, given up, and answered by one process at a time.</summary>
public sealed class OptimisationTable
{
    /// <summary>An optimisation that took so many processes with it is not begun again.</summary>
    public const int MostDeaths = 20;

    /// <summary>An optimisation that failed so often for a passing reason is not begun again.</summary>
    public const int MostAttempts = 5;

    private const string Columns =
        """
        id, name, bundle, request, engine, priority, state, attempts, budget, years_done, standing, head, submitted_by, submitted_at,
        started_at, finished_at, faults, message
        """;

    private const string Mine = "id = @id AND state = 1 AND owner = @owner";

    private readonly RunStore store;

    internal OptimisationTable(RunStore store) => this.store = store;

    /// <summary>Takes one in; it and its entry in the audit log are there together or not at all.</summary>
    /// <param name="optimisation">What is asked.</param>
    /// <param name="deed">What the audit log has of it, by its number; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its number.</returns>
    public Task<long> SubmitAsync(
        NewOptimisation optimisation, Func<long, AuditedDeed>? deed = null, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var id = await SubmitAsync(connection, transaction, optimisation);
            await AuditLog.AddAsync(connection, transaction, store.Now, deed?.Invoke(id));
            return id;
        },
        cancellation);

    /// <summary>
    /// Takes one in as part of a larger change, unless the same is asked already and is answered or will be: the answer would have the
    /// same bytes.
    /// </summary>
    /// <returns>Its number, or that of the other.</returns>
    internal async Task<long> SubmitOnceAsync(DbConnection connection, DbTransaction transaction, NewOptimisation optimisation) =>
        await connection.ExecuteScalarAsync<long?>(
            """
            SELECT id FROM optimisation WHERE bundle = @Bundle AND request = @Request AND engine = @Engine AND state < 3
            ORDER BY id LIMIT 1
            """,
            new { optimisation.Bundle, optimisation.Request, optimisation.Engine },
            transaction)
        ?? await SubmitAsync(connection, transaction, optimisation);

    /// <summary>One, or null where there is none of that number.</summary>
    public Task<StoredOptimisation?> FindAsync(long id, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<StoredOptimisation?>(
            $"SELECT {Columns} FROM optimisation WHERE id = @id", new { id }),
        cancellation);

    /// <summary>Optimisations, the newest first.</summary>
    /// <param name="before">Only those with a lower number, or null for the newest.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="state">Only those in this state, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoredOptimisation>> ListAsync(
        long? before, int most, OptimisationState? state = null, CancellationToken cancellation = default) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<StoredOptimisation>(
                $"""
                SELECT {Columns} FROM optimisation
                WHERE id < @before {(state is null ? "" : "AND state = @state")} ORDER BY id DESC LIMIT @most
                """,
                new { before = before ?? long.MaxValue, most, state = (int?)state }),
            cancellation),
    ];

    /// <summary>Gives one up: within a second nothing more is simulated for it.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="by">Who, for people.</param>
    /// <param name="deed">What the audit log has of it; null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether there is such an optimisation and it had not ended.</returns>
    public Task<bool> CancelAsync(long id, string by, AuditedDeed? deed = null, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var now = store.Now;
            var isCancelled = await connection.ExecuteAsync(
                "UPDATE optimisation SET state = 4, owner = NULL, finished_at = @now WHERE id = @id AND state < 2", new { id, now }, transaction) == 1;
            if (isCancelled)
            {
                await PieceTable.UnwantAsync(connection, transaction, id);
                await TellAsync(connection, transaction, id, now, OptimisationEventKind.Cancelled, by);
                await AuditLog.AddAsync(connection, transaction, now, deed);
            }

            return isCancelled;
        },
        cancellation);

    /// <summary>Claims the one whose turn it is to be answered: of the highest priority, and among those the first taken in.</summary>
    /// <param name="owner">This process.</param>
    /// <param name="engine">Its build.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The optimisation, now this process's, or null where none waits.</returns>
    public Task<StoredOptimisation?> ClaimAsync(string owner, string engine, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.QuerySingleOrDefaultAsync<StoredOptimisation?>(
            store.Sql(
                $$"""
                UPDATE optimisation SET state = 1, owner = @owner, attempts = attempts + 1, started_at = COALESCE(started_at, @now)
                WHERE state = 0 AND id = (
                    SELECT id FROM optimisation WHERE state = 0 AND engine = @engine AND not_before <= @now
                    ORDER BY priority DESC, id LIMIT 1 {skipLocked})
                RETURNING {{Columns}}
                """),
            new { owner, engine, now = store.Now },
            transaction),
        cancellation);

    /// <summary>Notes what can be said at a barrier, for those who look and those who listen.</summary>
    /// <param name="owner">This process.</param>
    /// <param name="id">Its number.</param>
    /// <param name="yearsDone">Years of plans that finished rounds have used.</param>
    /// <param name="standing">What can be said, as JSON.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it is still this process's.</returns>
    public Task<bool> NoteAsync(
        string owner, long id, long yearsDone, string standing, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var isMine = await connection.ExecuteAsync(
                $"UPDATE optimisation SET years_done = @yearsDone, standing = @standing WHERE {Mine}",
                new { owner, id, yearsDone, standing },
                transaction) == 1;
            if (isMine)
            {
                await TellAsync(connection, transaction, id, store.Now, OptimisationEventKind.Barrier, standing);
            }

            return isMine;
        },
        cancellation);

    /// <summary>Stores the answer, if the optimisation is still this process's: once and for all.</summary>
    /// <returns>Whether it was stored.</returns>
    public Task<bool> FinishAsync(string owner, long id, StoredAnswer answer, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var now = store.Now;
            var isMine = await connection.ExecuteAsync(
                $"UPDATE optimisation SET state = 2, owner = NULL, finished_at = @now, head = @Head WHERE {Mine}",
                new { owner, id, now, answer.Head },
                transaction) == 1;
            if (isMine)
            {
                await connection.ExecuteAsync(
                    "INSERT INTO optimisation_answer (optimisation, bytes, sha256, archive, stored_at) VALUES (@id, @Bytes, @hash, @Archive, @now)",
                    new { id, answer.Bytes, hash = Documents.HashOf(answer.Bytes), answer.Archive, now },
                    transaction);
                await ManyRows.InsertAsync(
                    connection, transaction, "optimisation_plan", ["optimisation", "number", "is_front", "told", "scenario"],
                    answer.Plans.Select(plan => new object?[] { id, plan.Number, plan.IsFront ? 1 : 0, plan.Told, plan.Scenario ?? [] }));
                await PieceTable.UnwantAsync(connection, transaction, id);
                await TellAsync(connection, transaction, id, now, OptimisationEventKind.Finished, "");
            }

            return isMine;
        },
        cancellation);

    /// <summary>Gives one back unanswered; the attempt does not count.</summary>
    public Task ReleaseAsync(string owner, long id, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            $"UPDATE optimisation SET state = 0, owner = NULL, attempts = attempts - 1 WHERE {Mine}", new { owner, id }, transaction),
        cancellation);

    /// <summary>Notes that a question cannot be answered.</summary>
    /// <param name="owner">This process.</param>
    /// <param name="id">Its number.</param>
    /// <param name="faults">Faults of the question as JSON, or null.</param>
    /// <param name="message">In one line.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task RefuseAsync(string owner, long id, string? faults, string message, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var isMine = await connection.ExecuteAsync($"UPDATE optimisation SET owner = @owner WHERE {Mine}", new { owner, id }, transaction) == 1;
            return isMine && await FailAsync(connection, transaction, id, store.Now, faults, message);
        },
        cancellation);

    /// <summary>Notes that answering failed for a passing reason: it is tried again after a while, and fails after the last time.</summary>
    public Task FailAsync(string owner, StoredOptimisation optimisation, string message, CancellationToken cancellation = default) =>
        optimisation.Attempts >= MostAttempts
            ? RefuseAsync(owner, optimisation.Id, faults: null, message, cancellation)
            : store.WriteAsync(
                (connection, transaction) => connection.ExecuteAsync(
                    $"UPDATE optimisation SET state = 0, owner = NULL, message = @message, not_before = @again WHERE {Mine}",
                    new
                    {
                        owner,
                        id = optimisation.Id,
                        message,
                        again = store.Now + (long)Duration.FromSeconds(Math.Pow(4, optimisation.Attempts - 1)).TotalMilliseconds,
                    },
                    transaction),
                cancellation);

    /// <summary>The numbers of those that are this process's to answer.</summary>
    public async Task<IReadOnlySet<long>> HeldAsync(string owner, CancellationToken cancellation = default) =>
        (await store.ReadAsync(
            connection => connection.QueryAsync<long>("SELECT id FROM optimisation WHERE state = 1 AND owner = @owner", new { owner }),
            cancellation)).ToHashSet();

    /// <summary>Whether some process answers an optimisation of a build, whose rounds may come at any moment.</summary>
    public Task<bool> IsUnderWayAsync(string engine, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.ExecuteScalarAsync<bool>(
            "SELECT EXISTS (SELECT 1 FROM optimisation WHERE state = 1 AND engine = @engine)", new { engine }),
        cancellation);

    /// <summary>The first that could be begun or helped with now, or null.</summary>
    public Task<StoredOptimisation?> FirstOpenAsync(string engine, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QueryFirstOrDefaultAsync<StoredOptimisation?>(
            $"""
            SELECT {Columns} FROM optimisation WHERE state < 2 AND engine = @engine AND (state = 1 OR not_before <= @now)
            ORDER BY priority DESC, id LIMIT 1
            """,
            new { engine, now = store.Now }),
        cancellation);

    /// <summary>The answer as a file, or null where it is not there.</summary>
    /// <exception cref="StoreException">It was changed after it was stored.</exception>
    public async Task<byte[]?> AnswerAsync(long id, CancellationToken cancellation = default)
    {
        var (bytes, hash) = await store.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<(byte[]?, string?)>(
                "SELECT bytes, sha256 FROM optimisation_answer WHERE optimisation = @id", new { id }),
            cancellation);
        return bytes is null || Documents.HashOf(bytes) == hash
            ? bytes
            : throw new StoreException(StoreFaultTexts.AnswerChanged(store.Location, id), isPassing: false);
    }

    /// <summary>What the figures of an answer rest on, as JSON; null where it is not there.</summary>
    public Task<string?> ArchiveAsync(long id, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string?>("SELECT archive FROM optimisation_answer WHERE optimisation = @id", new { id }),
        cancellation);

    /// <summary>The plans that an answer tells, in the order of their numbers, without their files.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="onlyFront">Only those on the front.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoredPlan>> PlansAsync(long id, bool onlyFront, CancellationToken cancellation = default)
    {
        var rows = await store.ReadAsync(
            connection => connection.QueryAsync<(int Number, int IsFront, string Told)>(
                $"""
                SELECT number, is_front, told FROM optimisation_plan
                WHERE optimisation = @id {(onlyFront ? "AND is_front = 1" : "")} ORDER BY number
                """,
                new { id }),
            cancellation);
        return [.. rows.Select(row => new StoredPlan(row.Number, row.IsFront == 1, row.Told, null))];
    }

    /// <summary>A plan that an answer tells with its file, or null where there is none of that number.</summary>
    public async Task<StoredPlan?> PlanAsync(long id, int number, CancellationToken cancellation = default)
    {
        var row = await store.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<(int IsFront, string? Told, byte[]? Scenario)>(
                "SELECT is_front, told, scenario FROM optimisation_plan WHERE optimisation = @id AND number = @number", new { id, number }),
            cancellation);
        return row.Told is null
            ? null
            : new StoredPlan(number, row.IsFront == 1, row.Told, row.Scenario is { Length: > 0 } scenario ? scenario : null);
    }

    /// <summary>Events of one after a given one, oldest first.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="after">Number of the last event that is known; 0 for none.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<OptimisationEvent>> EventsAsync(long id, long after, int most, CancellationToken cancellation = default)
    {
        var rows = await store.ReadAsync(
            connection => connection.QueryAsync<(long Id, long At, string Kind, string Text)>(
                "SELECT id, at, kind, text FROM optimisation_event WHERE optimisation = @id AND id > @after ORDER BY id LIMIT @most",
                new { id, after, most }),
            cancellation);
        return [.. rows.Select(row => new OptimisationEvent(row.Id, Instant.FromUnixTimeMilliseconds(row.At), row.Kind, row.Text))];
    }

    /// <summary>Puts back what is claimed by a process that is not entered: another goes on, from the pieces that are done.</summary>
    /// <returns>How many optimisations and pieces.</returns>
    internal static async Task<int> PutBackAsync(DbConnection connection, DbTransaction transaction, long now)
    {
        var gone = (await connection.QueryAsync<(long Id, int Deaths)>(
            """
            UPDATE optimisation SET state = 0, owner = NULL, attempts = attempts - 1, deaths = deaths + 1
            WHERE state = 1 AND owner NOT IN (SELECT id FROM worker) RETURNING id, deaths
            """,
            transaction: transaction)).ToList();
        foreach (var (id, deaths) in gone)
        {
            await TellAsync(connection, transaction, id, now, OptimisationEventKind.PutBack, "");
            if (deaths >= MostDeaths)
            {
                await FailAsync(connection, transaction, id, now, faults: null, $"{MostDeaths} processes died while they answered it");
            }
        }

        var pieces = await connection.ExecuteAsync(
            $"""
            UPDATE optimisation_piece SET owner = NULL, attempts = attempts - 1, deaths = deaths + 1,
                state = CASE WHEN deaths + 1 >= {MostDeaths} THEN 3 ELSE 0 END
            WHERE state = 1 AND owner NOT IN (SELECT id FROM worker)
            """,
            transaction: transaction);
        return gone.Count + pieces;
    }

    private async Task<long> SubmitAsync(DbConnection connection, DbTransaction transaction, NewOptimisation optimisation)
    {
        var now = store.Now;
        var id = await connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO optimisation (name, bundle, request, engine, priority, budget, submitted_by, submitted_at)
            VALUES (@Name, @Bundle, @Request, @Engine, @Priority, @Budget, @SubmittedBy, @now) RETURNING id
            """,
            new
            {
                optimisation.Name,
                optimisation.Bundle,
                optimisation.Request,
                optimisation.Engine,
                Priority = (int)optimisation.Priority,
                optimisation.Budget,
                optimisation.SubmittedBy,
                now,
            },
            transaction);
        await TellAsync(connection, transaction, id, now, OptimisationEventKind.Submitted, optimisation.SubmittedBy);
        return id;
    }

    private static async Task<bool> FailAsync(
        DbConnection connection, DbTransaction transaction, long id, long now, string? faults, string message)
    {
        await connection.ExecuteAsync(
            "UPDATE optimisation SET state = 3, owner = NULL, finished_at = @now, faults = @faults, message = @message WHERE id = @id",
            new { id, now, faults, message },
            transaction);
        await PieceTable.UnwantAsync(connection, transaction, id);
        await TellAsync(connection, transaction, id, now, OptimisationEventKind.Failed, message);
        return true;
    }

    private static Task<int> TellAsync(DbConnection connection, DbTransaction transaction, long id, long at, string kind, string text) =>
        connection.ExecuteAsync(
            "INSERT INTO optimisation_event (optimisation, at, kind, text) VALUES (@id, @at, @kind, @text)", new { id, at, kind, text }, transaction);
}
