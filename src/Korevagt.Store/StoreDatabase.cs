using System.Data.Common;

namespace Korevagt.Store;

/// <summary>What differs between the databases that can hold a run store. The SQL itself is the same on both.</summary>
internal abstract class StoreDatabase : IAsyncDisposable
{
    /// <summary>Words that migrations and queries write as <c>{name}</c>.</summary>
    public abstract IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>Opens a connection, or takes one that stands open.</summary>
    protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Gives a connection back.</summary>
    /// <param name="connection">One of <see cref="OpenAsync"/>.</param>
    /// <param name="isSound">Whether nothing went wrong on it: only then may somebody else have it.</param>
    protected virtual ValueTask CloseAsync(DbConnection connection, bool isSound) => connection.DisposeAsync();

    /// <summary>Begins a transaction that writes; where the database has one writer, waits for its turn.</summary>
    public abstract Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation);

    /// <summary>Reads.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation)
    {
        var connection = await OpenAsync(cancellation);
        var isSound = false;
        try
        {
            var answer = await read(connection);
            isSound = true;
            return answer;
        }
        finally
        {
            await CloseAsync(connection, isSound);
        }
    }

    /// <summary>Takes the lock under which the schema is changed, for the length of the transaction.</summary>
    public abstract Task LockSchemaAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation);

    /// <summary>Whether there are tables already, and none of them ours: a file that was named by mistake is not written into.</summary>
    public abstract Task<bool> HoldsSomethingElseAsync(DbConnection connection, DbTransaction transaction);

    /// <summary>Whether there is a table of this name where ours are.</summary>
    public abstract Task<bool> HasTableAsync(DbConnection connection, DbTransaction transaction, string table);

    /// <summary>What an exception of the database means, or null where it is a defect of ours.</summary>
    public abstract StoreException? Explain(Exception exception);

    /// <summary>Milliseconds by which the database's clock is ahead of this machine's.</summary>
    public abstract Task<long> ClockAheadAsync(long nowHere, CancellationToken cancellation);

    /// <summary>Gives back to the system what deleted rows held.</summary>
    public abstract Task VacuumAsync(CancellationToken cancellation);

    /// <summary>Size of the store in bytes.</summary>
    public abstract Task<long> SizeAsync(CancellationToken cancellation);

    /// <summary>Closes all connections.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Fills the words into a text.</summary>
    public string Sql(string text)
    {
        foreach (var (word, meaning) in Words)
        {
            text = text.Replace($"{{{word}}}", meaning, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A transaction with its connection; rolled back unless committed.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="end">Told once, with whether it was committed, when both are no longer needed; it gives the connection back.</param>
    public sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, Func<bool, ValueTask> end) : IAsyncDisposable
    {
        private Func<bool, ValueTask>? onEnd = end;
        private bool isCommitted;

        public DbConnection Connection { get; } = connection;

        public DbTransaction Transaction { get; } = transaction;

        public async Task CommitAsync(CancellationToken cancellation)
        {
            await Transaction.CommitAsync(cancellation);
            isCommitted = true;
        }

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref onEnd, null) is not { } ending)
            {
                return;
            }

            try
            {
                await Transaction.DisposeAsync();
            }
            finally
            {
                await ending(isCommitted);
            }
        }
    }
}
