using System.Data.Common;
using Dapper;

namespace Korevagt.Store;

/// <summary>Nights: each done once, step by step, by whoever has it.</summary>
public sealed class NightTable
{
    private const string Columns =
        """
        plan, id, state, attempts, settings, demand, held,
        plans, batch, record, report_file
        """;

    private readonly RunStore store;

    internal NightTable(RunStore store) => this.store = store;

    /// <summary>A night, or null.</summary>
    public Task<StoredNight?> FindAsync(string plan, string id, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<StoredNight?>($"SELECT {Columns} FROM night WHERE plan = @plan AND id = @id", new { plan, id }),
        cancellation);

    /// <summary>The oldest night that is not over, or null.</summary>
    public Task<StoredNight?> UnfinishedAsync(string plan, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QueryFirstOrDefaultAsync<StoredNight?>(
            $"SELECT {Columns} FROM night WHERE plan = @plan AND state < 6 ORDER BY id LIMIT 1", new { plan }),
        cancellation);

    /// <summary>Nights, the newest first.</summary>
    /// <param name="plan">Only those of these settings, or null for all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="id">Only of this identity, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoredNight>> ListAsync(string? plan, int most, string? id = null, CancellationToken cancellation = default) =>
        [
            .. await store.ReadAsync(
                connection => connection.QueryAsync<StoredNight>(
                    $"""
                    SELECT {Columns} FROM night WHERE 1 = 1 {(plan is null ? "" : "AND plan = @plan")} {(id is null ? "" : "AND id = @id")}
                    ORDER BY id DESC, plan LIMIT @most
                    """,
                    new { plan, id, most }),
                cancellation),
        ];

    /// <summary>Nights behind a given one, the newest first.</summary>
    /// <param name="plan">Only those of these settings, or null for all.</param>
    /// <param name="before">The last night seen and its settings, or null to begin.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<StoredNight>> BeforeAsync(
        string? plan, (string Id, string Plan)? before, int most, CancellationToken cancellation = default) =>
        [
            .. await store.ReadAsync(
                connection => connection.QueryAsync<StoredNight>(
                    $"""
                    SELECT {Columns} FROM night
                    WHERE 1 = 1 {(plan is null ? "" : "AND plan = @plan")} {(before is null ? "" : "AND (id < @id OR id = @id AND plan > @last)")}
                    ORDER BY id DESC, plan LIMIT @most
                    """,
                    new { plan, id = before?.Id, last = before?.Plan, most }),
                cancellation),
        ];

    /// <summary>The report of a night as UTF-8, or null where it has none.</summary>
    public Task<byte[]?> ReportAsync(string plan, string id, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<byte[]?>("SELECT report FROM night WHERE plan = @plan AND id = @id", new { plan, id }),
        cancellation);

    /// <summary>The figures of the nights before a night as JSON, oldest first.</summary>
    public async Task<IReadOnlyList<byte[]>> FiguresBeforeAsync(string plan, string id, int most, CancellationToken cancellation = default)
    {
        var rows = await store.ReadAsync(
            connection => connection.QueryAsync<byte[]>(
                "SELECT figures FROM night WHERE plan = @plan AND id < @id AND figures IS NOT NULL ORDER BY id DESC LIMIT @most", new { plan, id, most }),
            cancellation);
        return [.. rows.Reverse()];
    }

    /// <summary>What is carried from night to night; null before the first.</summary>
    public Task<NightStanding?> StandingAsync(string plan, CancellationToken cancellation = default) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<NightStanding?>(
            "SELECT handled_up_to, demand, held FROM night_state WHERE plan = @plan", new { plan }),
        cancellation);

    /// <summary>The logs that were taken up, by night, then by name.</summary>
    public async Task<IReadOnlyList<StoredLog>> LogsAsync(string plan, CancellationToken cancellation = default) =>
    [
        .. (await store.ReadAsync(
            connection => connection.QueryAsync<StoredLog>("SELECT hash, name, night FROM night_log WHERE plan = @plan", new { plan }),
            cancellation))
            .OrderBy(log => log.Night, StringComparer.Ordinal).ThenBy(log => log.Name, StringComparer.Ordinal),
    ];

    /// <summary>Notes on the very first start up to which night nothing is due.</summary>
    public Task StartAsync(string plan, string handledUpTo, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "INSERT INTO night_state (plan, handled_up_to) VALUES (@plan, @handledUpTo) ON CONFLICT DO NOTHING", new { plan, handledUpTo }, transaction),
        cancellation);

    /// <summary>Begins a night that is due, if nobody has.</summary>
    /// <param name="night">The night, with nothing done.</param>
    /// <param name="expected">
    /// The last night handled, as it was read: a process whose clock is behind must not begin a night that a newer one stood
    /// for. Null begins it whatever was handled.
    /// </param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was begun.</returns>
    internal Task<bool> ClaimAsync(StoredNight night, string? expected, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var due = await connection.ExecuteAsync(
                expected is null
                    ? """
                      INSERT INTO night_state (plan, handled_up_to) VALUES (@Plan, @Id)
                      ON CONFLICT (plan) DO UPDATE SET handled_up_to = CASE
                          WHEN night_state.handled_up_to < excluded.handled_up_to THEN excluded.handled_up_to ELSE night_state.handled_up_to END
                      """
                    : "UPDATE night_state SET handled_up_to = @Id WHERE plan = @Plan AND handled_up_to = @expected",
                new { night.Plan, night.Id, expected },
                transaction) == 1;
            return due && await connection.ExecuteAsync(
                """
                INSERT INTO night (plan, id, state, seen_at, settings, record) VALUES (@Plan, @Id, 0, @now, @Settings, @Record) ON CONFLICT DO NOTHING
                """,
                new { night.Plan, night.Id, night.Settings, night.Record, now = store.Now },
                transaction) == 1;
        },
        cancellation);

    /// <summary>Takes a night up, if nobody alive is at it; taking it from the dead counts as an attempt.</summary>
    /// <returns>The night as it stands, or null where another has it or it is over.</returns>
    internal Task<StoredNight?> TakeAsync(string plan, string id, string owner, CancellationToken cancellation) => store.WriteAsync(
        (connection, transaction) => connection.QuerySingleOrDefaultAsync<StoredNight?>(
            $"""
            UPDATE night SET attempts = attempts + CASE WHEN owner IS NULL THEN 0 ELSE 1 END, owner = @owner, seen_at = @now
            WHERE plan = @plan AND id = @id AND state < 6 AND (owner IS NULL OR seen_at < @dead)
            RETURNING {Columns}
            """,
            new { plan, id, owner, now = store.Now, dead = store.Now - (long)WorkerTable.HeartbeatTimeout.TotalMilliseconds },
            transaction),
        cancellation);

    /// <summary>A heartbeat.</summary>
    internal Task HeartbeatAsync(string plan, string id, string owner, CancellationToken cancellation) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE night SET seen_at = @now WHERE plan = @plan AND id = @id AND owner = @owner", new { plan, id, owner, now = store.Now }, transaction),
        cancellation);

    /// <summary>Lets a night go, for anybody to go on with.</summary>
    /// <param name="plan">Its settings.</param>
    /// <param name="id">The night.</param>
    /// <param name="owner">Who has it.</param>
    /// <param name="failed">Whether that counts as an attempt.</param>
    /// <param name="cancellation">Gives up.</param>
    internal Task ReleaseAsync(string plan, string id, string owner, bool failed, CancellationToken cancellation) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE night SET owner = NULL, attempts = attempts + @more WHERE plan = @plan AND id = @id AND owner = @owner",
            new { plan, id, owner, more = failed ? 1 : 0 },
            transaction),
        cancellation);

    /// <summary>Ends a step: the night as it is now, together with what else changes, if it is still where it was and ours.</summary>
    /// <param name="night">The night with the step done.</param>
    /// <param name="from">The state that it was in.</param>
    /// <param name="owner">Who has it.</param>
    /// <param name="also">What else changes in the same transaction, and what that leaves to be known of the night.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The night as it stands, or null where it has been taken over.</returns>
    internal Task<StoredNight?> StepAsync(
        StoredNight night, NightState from, string owner, Func<DbConnection, DbTransaction, Task<StoredNight>>? also, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) =>
        {
            // The row is locked first: whoever took it over meanwhile has changed its owner.
            if (await connection.ExecuteAsync(
                "UPDATE night SET seen_at = @now WHERE plan = @Plan AND id = @Id AND state = @from AND owner = @owner",
                new { night.Plan, night.Id, from = (int)from, owner, now = store.Now },
                transaction) != 1)
            {
                return null;
            }

            var done = also is null ? night : await also(connection, transaction);
            await connection.ExecuteAsync(
                """
                UPDATE night SET state = @state, demand = @Demand, held = @Held, plans = @Plans, batch = @Batch, record = @Record,
                    report_file = @ReportFile
                WHERE plan = @Plan AND id = @Id
                """,
                new { done.Plan, done.Id, state = (int)done.State, done.Demand, done.Held, done.Plans, done.Batch, done.Record, done.ReportFile },
                transaction);
            return done;
        },
        cancellation);

    /// <summary>Takes logs up, as part of a step.</summary>
    internal static async Task AddLogsAsync(DbConnection connection, DbTransaction transaction, StoredNight night, IEnumerable<StoredLog> logs)
    {
        foreach (var log in logs)
        {
            await connection.ExecuteAsync(
                "INSERT INTO night_log (plan, hash, name, night) VALUES (@Plan, @Hash, @Name, @Night) ON CONFLICT DO NOTHING",
                new { night.Plan, log.Hash, log.Name, log.Night },
                transaction);
        }
    }

    /// <summary>Stores what later nights build on, as part of a step.</summary>
    internal static async Task KeepAsync(DbConnection connection, DbTransaction transaction, StoredNight night, byte[] figures, byte[] report)
    {
        await connection.ExecuteAsync(
            "UPDATE night SET figures = @figures, report = @report WHERE plan = @Plan AND id = @Id",
            new { night.Plan, night.Id, figures, report },
            transaction);
        await connection.ExecuteAsync(
            "UPDATE night_state SET demand = @Demand, held = @Held WHERE plan = @Plan", new { night.Plan, night.Demand, night.Held }, transaction);
    }

    /// <summary>Counts an attempt, as part of a step.</summary>
    internal static async Task<StoredNight> CountAttemptAsync(DbConnection connection, DbTransaction transaction, StoredNight night)
    {
        await connection.ExecuteAsync(
            "UPDATE night SET attempts = attempts + 1 WHERE plan = @Plan AND id = @Id", new { night.Plan, night.Id }, transaction);
        return night with { Attempts = night.Attempts + 1 };
    }

    /// <summary>The nights that are over and not among the newest.</summary>
    internal async Task<IReadOnlyList<StoredNight>> BeyondAsync(string plan, int keep, CancellationToken cancellation) =>
    [
        .. await store.ReadAsync(
            connection => connection.QueryAsync<StoredNight>(
                $"SELECT {Columns} FROM night WHERE plan = @plan AND state = 6 ORDER BY id DESC LIMIT 1000 OFFSET @keep", new { plan, keep }),
            cancellation),
    ];

    /// <summary>Forgets a night that is over, and who has taken note of its alerts.</summary>
    internal Task RemoveAsync(StoredNight night, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var removed = await connection.ExecuteAsync(
                "DELETE FROM night WHERE plan = @Plan AND id = @Id AND state = 6", new { night.Plan, night.Id }, transaction);
            if (removed == 1)
            {
                await connection.ExecuteAsync(
                    "DELETE FROM alert_acknowledgement WHERE plan = @Plan AND night = @Id", new { night.Plan, night.Id }, transaction);
            }

            return removed;
        },
        cancellation);
}
