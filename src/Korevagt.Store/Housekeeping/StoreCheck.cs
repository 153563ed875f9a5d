using Dapper;

namespace Korevagt.Store.Housekeeping;

/// <summary>Looks whether everything in a store is still what was stored, by the hashes that stand beside it.</summary>
public static class StoreCheck
{
    private const int AtOnce = 50;

    /// <summary>Checks every document, block and result.</summary>
    /// <param name="store">The store.</param>
    /// <param name="isWhole">Whether the data of a block are what was written, by the checksum that they end with.</param>
    /// <param name="repair">
    /// Whether damaged blocks and results are taken out and computed again, their batches going on; a damaged document cannot
    /// be made again, and is only told.
    /// </param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<CheckedStore> RunAsync(RunStore store, Func<byte[], bool> isWhole, bool repair, CancellationToken cancellation = default)
    {
        var documents = await DamagedAsync(
            store, "SELECT hash AS Key FROM document ORDER BY hash", "SELECT hash, bytes, hash FROM document WHERE hash IN", cancellation);
        var results = await DamagedAsync(
            store, "SELECT run AS Key FROM result ORDER BY run", "SELECT run, bytes, sha256 FROM result WHERE run IN", cancellation);
        var blocks = await DamagedBlocksAsync(store, isWhole, cancellation);
        if (repair)
        {
            foreach (var run in results)
            {
                await ReopenAsync(store, run, cancellation);
            }

            foreach (var (simulation, first, count) in blocks)
            {
                await store.WriteAsync(
                    (connection, transaction) => connection.ExecuteAsync(
                        "DELETE FROM block WHERE simulation = @simulation AND first = @first AND count = @count", new { simulation, first, count }, transaction),
                    cancellation);
            }
        }

        return new CheckedStore(documents, results, [.. blocks.Select(block => FormattableString.Invariant($"{block.Simulation} {block.First}+{block.Count}"))]);
    }

    private static async Task<IReadOnlyList<string>> DamagedAsync(RunStore store, string keys, string rows, CancellationToken cancellation)
    {
        var damaged = new List<string>();
        var all = await store.ReadAsync(connection => connection.QueryAsync<string>(keys), cancellation);
        foreach (var some in all.Chunk(AtOnce))
        {
            // Keys are hexadecimal digits and nothing else.
            var found = await store.ReadAsync(
                connection => connection.QueryAsync<(string Key, byte[] Bytes, string Hash)>(
                    $"{rows} ({string.Join(", ", some.Select(key => $"'{key.Replace("'", "''", StringComparison.Ordinal)}'"))})"),
                cancellation);
            damaged.AddRange(found.Where(row => Store.Documents.HashOf(row.Bytes) != row.Hash).Select(row => row.Key));
        }

        return damaged;
    }

    private static async Task<IReadOnlyList<(string Simulation, int First, int Count)>> DamagedBlocksAsync(RunStore store, Func<byte[], bool> isWhole, CancellationToken cancellation)
    {
        var damaged = new List<(string, int, int)>();
        var all = await store.ReadAsync(
            connection => connection.QueryAsync<string>("SELECT DISTINCT simulation FROM block WHERE state = 2 ORDER BY simulation"), cancellation);
        foreach (var simulation in all)
        {
            var blocks = await store.ReadAsync(
                connection => connection.QueryAsync<(int First, int Count, byte[]? Data)>(
                    "SELECT first, count, data FROM block WHERE simulation = @simulation AND state = 2", new { simulation }),
                cancellation);
            damaged.AddRange(blocks.Where(block => block.Data is null || !isWhole(block.Data)).Select(block => (simulation, block.First, block.Count)));
        }

        return damaged;
    }

    /// <summary>Takes a damaged result out and has it made again: its run is open, and so is every batch that asked for it.</summary>
    private static Task<bool> ReopenAsync(RunStore store, string run, CancellationToken cancellation) => store.WriteAsync(
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync("DELETE FROM result WHERE run = @run", new { run }, transaction);
            await Reopening.RunAsync(connection, transaction, run, store.Now);
            return true;
        },
        cancellation);
}
