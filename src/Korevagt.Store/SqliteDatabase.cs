using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Korevagt.Store;

/// <summary>A run store in one SQLite file, for one machine.</summary>
/// <remarks>
/// The file is in write-ahead mode: readers never wait. Writers of this process take turns at a gate, since SQLite's own
/// waiting sleeps 150 ms at a time; only writers of different processes meet inside SQLite.
/// </remarks>
internal sealed class SqliteDatabase : StoreDatabase
{
    private const int MostStanding = 8;
    private const int Full = 13;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int CannotOpen = 14;
    private const int IoError = 10;
    private const int ReadOnly = 8;
    private const int NoDatabase = 26;
    private const int Corrupt = 11;

    private readonly StoreLocation location;
    private readonly string connectionString;
    private readonly SemaphoreSlim writers = new(1, 1);
    // Opening costs as much as a short query: it reads the schema and sets the modes.
    private readonly ConcurrentStack<SqliteConnection> standing = new();
    private volatile bool isClosed;

    public SqliteDatabase(StoreLocation location)
    {
        this.location = location;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = location.Connection,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = 30,
            Pooling = false,
        }.ToString();
    }

    public override IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bytes"] = "BLOB",
        ["counter"] = "INTEGER PRIMARY KEY AUTOINCREMENT",
        ["skipLocked"] = "",
        ["forUpdate"] = "",
        ["lazily"] = "",

        // What is deleted is written over with zeros; else its bytes would stay in the file until their pages are used again.
        ["overwriting"] = "PRAGMA secure_delete = ON;",
        ["notOverwriting"] = "PRAGMA secure_delete = OFF;",
        ["appendOnlyAudit"] =
            """
            CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
            CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END
            """,
    };

    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        if (standing.TryPop(out var open))
        {
            return open;
        }

        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            // A killed process loses nothing in this mode; a power cut may lose the last moments, never the order.
            await connection.ExecuteAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    protected override ValueTask CloseAsync(DbConnection connection, bool isSound)
    {
        if (!isSound || isClosed || standing.Count >= MostStanding)
        {
            return connection.DisposeAsync();
        }

        standing.Push((SqliteConnection)connection);
        return ValueTask.CompletedTask;
    }

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation)
    {
        await writers.WaitAsync(cancellation);
        SqliteConnection? connection = null;
        try
        {
            connection = (SqliteConnection)await OpenAsync(cancellation);
            // Not deferred: the write lock is taken at once, so that nothing read can be out of date when it is written.
            return new WriteTransaction(
                connection, connection.BeginTransaction(IsolationLevel.Serializable, deferred: false), isCommitted => EndWriteAsync(connection, isCommitted));
        }
        catch
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }

            writers.Release();
            throw;
        }
    }

    // A transaction that writes has the file for itself.
    public override Task LockSchemaAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation) => Task.CompletedTask;

    public override Task<bool> HoldsSomethingElseAsync(DbConnection connection, DbTransaction transaction) => connection.ExecuteScalarAsync<bool>(
        """
        SELECT COUNT(*) > 0 AND SUM(name = 'schema_version') = 0 FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        """,
        transaction: transaction);

    public override Task<bool> HasTableAsync(DbConnection connection, DbTransaction transaction, string table) =>
        connection.ExecuteScalarAsync<bool>(
            "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @table)", new { table }, transaction);

    public override StoreException? Explain(Exception exception) => exception is not SqliteException sqlite
        ? null
        : sqlite.SqliteErrorCode switch
        {
            Full => new StoreException(StoreFaultTexts.Full(location), isPassing: true, sqlite),
            Busy or Locked => new StoreException(StoreFaultTexts.Busy(location), isPassing: true, sqlite),
            CannotOpen => new StoreException(StoreFaultTexts.CannotOpen(location), isPassing: false, sqlite),
            IoError => new StoreException(StoreFaultTexts.Unreadable(location, sqlite.Message), isPassing: true, sqlite),
            ReadOnly => new StoreException(StoreFaultTexts.ReadOnly(location), isPassing: false, sqlite),
            NoDatabase or Corrupt => new StoreException(StoreFaultTexts.NoStore(location), isPassing: false, sqlite),
            _ => null,
        };

    public override Task<long> ClockAheadAsync(long nowHere, CancellationToken cancellation) => Task.FromResult(0L);

    public override async Task VacuumAsync(CancellationToken cancellation)
    {
        await writers.WaitAsync(cancellation);
        try
        {
            await ReadAsync(connection => connection.ExecuteAsync("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"), cancellation);
        }
        finally
        {
            writers.Release();
        }
    }

    public override Task<long> SizeAsync(CancellationToken cancellation) => ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"), cancellation);

    public override async ValueTask DisposeAsync()
    {
        isClosed = true;
        while (standing.TryPop(out var connection))
        {
            await connection.DisposeAsync();
        }

        writers.Dispose();
    }

    private async ValueTask EndWriteAsync(SqliteConnection connection, bool isCommitted)
    {
        try
        {
            await CloseAsync(connection, isCommitted);
        }
        finally
        {
            writers.Release();
        }
    }
}
