using System.Data.Common;

namespace Korevagt.Batches.Store;

/// <summary>What differs between the databases that can hold a run store. The SQL itself is the same on both.</summary>
internal abstract class StoreDatabase : IAsyncDisposable
{
    /// <summary>Words that migrations and queries write as <c>{name}</c>.</summary>
    public abstract IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>Opens a connection.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Begins a transaction that writes; where the database has one writer, waits for its turn.</summary>
    public abstract Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellation);

    /// <summary>Takes the lock under which the schema is changed, for the length of the transaction.</summary>
    public abstract Task LockSchemaAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation);

    /// <summary>Whether there are tables already, and none of them ours: a file that was named by mistake is not written into.</summary>
    public abstract Task<bool> HoldsSomethingElseAsync(DbConnection connection, DbTransaction transaction);

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
    public sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, Action? release = null) : IAsyncDisposable
    {
        private Action? onEnd = release;

        public DbConnection Connection { get; } = connection;

        public DbTransaction Transaction { get; } = transaction;

        public async ValueTask DisposeAsync()
        {
            try
            {
                await Transaction.DisposeAsync().ConfigureAwait(false);
                await Connection.DisposeAsync().ConfigureAwait(false);
            }
            finally
            {
                Interlocked.Exchange(ref onEnd, null)?.Invoke();
            }
        }
    }
}
