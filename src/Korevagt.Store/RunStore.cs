using System.Data.Common;
using Dapper;
using NodaTime;

namespace Korevagt.Store;

/// <summary>
/// The truth about batches, runs, blocks and results, in tables of our own. Whatever a job engine, a process or a machine
/// does, what stands here is right: every change is one transaction, every claim a conditional update.
/// </summary>
public sealed class RunStore : IAsyncDisposable
{
    private readonly IClock clock;
    private readonly long clockAhead;

    // Columns are snake_case and properties PascalCase: Dapper knows them to be the same.
    static RunStore() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private RunStore(StoreLocation location, StoreDatabase database, IClock clock, long clockAhead, EngineBuilds builds)
    {
        (Location, Database, this.clock, this.clockAhead, Builds) = (location, database, clock, clockAhead, builds);
        Documents = new Documents(this);
        Submissions = new Submissions(this);
        Batches = new BatchTable(this);
        Blocks = new BlockTable(this);
        Runs = new RunTable(this);
        Workers = new WorkerTable(this);
        Events = new EventTable(this);
        Nights = new NightTable(this);
        Optimisations = new OptimisationTable(this);
        Pieces = new PieceTable(this);
    }

    /// <summary>Where it lives.</summary>
    public StoreLocation Location { get; }

    /// <summary>The builds that compute and write here.</summary>
    public EngineBuilds Builds { get; }

    /// <summary>Input files.</summary>
    public Documents Documents { get; }

    /// <summary>Takes in batches.</summary>
    public Submissions Submissions { get; }

    /// <summary>Batches, as they are shown and steered.</summary>
    public BatchTable Batches { get; }

    /// <summary>Blocks, as workers claim and finish them.</summary>
    public BlockTable Blocks { get; }

    /// <summary>Runs and their results.</summary>
    public RunTable Runs { get; }

    /// <summary>The processes that compute.</summary>
    public WorkerTable Workers { get; }

    /// <summary>What happened.</summary>
    public EventTable Events { get; }

    /// <summary>Nightly re-evaluations.</summary>
    public NightTable Nights { get; }

    /// <summary>Questions which plan to choose.</summary>
    public OptimisationTable Optimisations { get; }

    /// <summary>The years of plans that are simulated for them.</summary>
    public PieceTable Pieces { get; }

    internal StoreDatabase Database { get; }

    /// <summary>Now, by the store's clock: that of the database server where machines share it.</summary>
    internal long Now => clock.GetCurrentInstant().ToUnixTimeMilliseconds() + clockAhead;

    /// <summary>Opens a store and brings its tables up to date; a SQLite file is made where there is none.</summary>
    /// <param name="location">Where it lives.</param>
    /// <param name="clock">This machine's clock.</param>
    /// <param name="builds">The builds that compute and write here.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">It cannot be reached or opened, or a newer program made it.</exception>
    public static async Task<RunStore> OpenAsync(StoreLocation location, IClock clock, EngineBuilds builds, CancellationToken cancellation = default)
    {
        StoreDatabase database = location.IsPostgres ? new PostgresDatabase(location) : new SqliteDatabase(location);
        try
        {
            var here = clock.GetCurrentInstant().ToUnixTimeMilliseconds();
            var ahead = await database.ClockAheadAsync(here, cancellation);
            await Migrations.ApplyAsync(database, location, here + ahead, cancellation);
            return new RunStore(location, database, clock, ahead, builds);
        }
        catch (Exception failure)
        {
            await database.DisposeAsync();
            if (database.Explain(failure) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    /// <summary>Size of the store in bytes.</summary>
    public Task<long> SizeAsync(CancellationToken cancellation = default) => Explained(() => Database.SizeAsync(cancellation));

    /// <summary>How much the store holds.</summary>
    public Task<StoreSummary> SummaryAsync(CancellationToken cancellation = default) => ReadAsync(
        connection => connection.QuerySingleAsync<StoreSummary>(
            """
            SELECT CAST((SELECT MAX(version) FROM schema_version) AS BIGINT) AS Schema,
                (SELECT COUNT(*) FROM batch) AS Batches, (SELECT COUNT(*) FROM batch WHERE state = 0) AS ActiveBatches,
                (SELECT COUNT(*) FROM run) AS Runs, (SELECT COUNT(*) FROM run WHERE state = 2) AS DoneRuns,
                (SELECT COUNT(*) FROM run WHERE state = 3) AS FailedRuns, (SELECT COUNT(*) FROM block) AS Blocks,
                (SELECT COUNT(*) FROM block WHERE state = 0 AND priority IS NOT NULL) AS WaitingBlocks,
                (SELECT COUNT(*) FROM document) AS Documents, (SELECT COUNT(*) FROM event) AS Events
            """),
        cancellation);

    /// <summary>Gives back to the system what deleted rows held.</summary>
    public Task VacuumAsync(CancellationToken cancellation = default) => Explained(async () =>
    {
        await Database.VacuumAsync(cancellation);
        return true;
    });

    /// <summary>Reads.</summary>
    internal Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation) =>
        Explained(() => Database.ReadAsync(read, cancellation));

    /// <summary>Changes something in one transaction: all of it or nothing.</summary>
    internal Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> write, CancellationToken cancellation) => Explained(async () =>
    {
        await using var transaction = await Database.BeginWriteAsync(cancellation);
        var written = await write(transaction.Connection, transaction.Transaction);
        await transaction.CommitAsync(cancellation);
        return written;
    });

    /// <summary>A statement with the database's own words filled in.</summary>
    internal string Sql(string text) => Database.Sql(text);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task<T> Explained<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception failure)
        {
            if (Database.Explain(failure) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }
}
