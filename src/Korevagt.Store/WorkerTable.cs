using System.Security.Cryptography;
using Dapper;
using NodaTime;

namespace Korevagt.Store;

/// <summary>The processes that compute, as they are known by their heartbeats.</summary>
public sealed class WorkerTable
{
    /// <summary>A process that has sent no heartbeat for so long is dead.</summary>
    public static readonly Duration HeartbeatTimeout = Duration.FromSeconds(10);

    private readonly RunStore store;

    internal WorkerTable(RunStore store) => this.store = store;

    /// <summary>Enters a process.</summary>
    /// <param name="name">Shown to people: machine and process.</param>
    /// <param name="slots">How many blocks it computes at a time.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its id.</returns>
    public async Task<string> EnterAsync(string name, int slots, CancellationToken cancellation = default)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        await HeartbeatAsync(id, name, slots, cancellation);
        return id;
    }

    /// <summary>A heartbeat; enters the process again where it was taken for dead.</summary>
    public Task HeartbeatAsync(string id, string name, int slots, CancellationToken cancellation = default) => store.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO worker (id, name, slots, started_at, seen_at) VALUES (@id, @name, @slots, @now, @now)
            ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at
            """,
            new { id, name, slots, now = store.Now },
            transaction),
        cancellation);

    /// <summary>Leaves; what the process had claimed is put back at once.</summary>
    public Task LeaveAsync(string id, CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync("DELETE FROM worker WHERE id = @id", new { id }, transaction);
            return await Sweeping.PutBackAsync(connection, transaction, store.Now);
        },
        cancellation);

    /// <summary>The processes alive, the oldest first.</summary>
    public async Task<IReadOnlyList<StoredWorker>> AliveAsync(CancellationToken cancellation = default)
    {
        var rows = await store.ReadAsync(
            connection => connection.QueryAsync<(string Id, string Name, int Slots, long StartedAt, long SeenAt)>(
                "SELECT id, name, slots, started_at, seen_at FROM worker WHERE seen_at >= @since ORDER BY started_at, id",
                new { since = store.Now - (long)HeartbeatTimeout.TotalMilliseconds }),
            cancellation);
        return [.. rows.Select(row => new StoredWorker(row.Id, row.Name, row.Slots, Instant.FromUnixTimeMilliseconds(row.StartedAt), Instant.FromUnixTimeMilliseconds(row.SeenAt)))];
    }

    /// <summary>Declares dead whoever has sent no heartbeat for so long, and puts back what was claimed by nobody alive.</summary>
    /// <returns>How many blocks and runs were put back.</returns>
    public Task<int> SweepAsync(CancellationToken cancellation = default) => store.WriteAsync(
        async (connection, transaction) =>
        {
            var now = store.Now;
            await connection.ExecuteAsync(
                "DELETE FROM worker WHERE seen_at < @before", new { before = now - (long)HeartbeatTimeout.TotalMilliseconds }, transaction);
            return await Sweeping.PutBackAsync(connection, transaction, now);
        },
        cancellation);
}
