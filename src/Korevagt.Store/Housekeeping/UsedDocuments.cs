using System.Data.Common;
using System.Text;
using Dapper;

namespace Korevagt.Store.Housekeeping;

/// <summary>Which documents somebody needs.</summary>
internal static class UsedDocuments
{
    /// <summary>Hashes of all documents that a bundle in use lists, or that are in use by themselves.</summary>
    public static async Task<IReadOnlySet<string>> AllAsync(DbConnection connection, DbTransaction transaction)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var query in StoreTables.BundlesInUse)
        {
            used.UnionWith(await connection.QueryAsync<string>(query, transaction: transaction));
        }

        foreach (var bundle in used.ToList())
        {
            var list = await connection.QuerySingleOrDefaultAsync<byte[]>("SELECT bytes FROM document WHERE hash = @bundle", new { bundle }, transaction);
            used.UnionWith(Encoding.UTF8.GetString(list ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)[0]));
        }

        foreach (var query in StoreTables.DocumentsInUse)
        {
            used.UnionWith(await connection.QueryAsync<string>(query, transaction: transaction));
        }

        return used;
    }

    /// <summary>Takes documents away at once, those that something else still needs excepted.</summary>
    /// <param name="store">The store.</param>
    /// <param name="connection">Its connection.</param>
    /// <param name="transaction">The change that refers to them no longer.</param>
    /// <param name="hashes">The documents.</param>
    public static async Task EraseUnusedAsync(RunStore store, DbConnection connection, DbTransaction transaction, IEnumerable<string> hashes)
    {
        List<string> inOrder = [.. hashes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var hash in inOrder)
        {
            // Whoever is about to refer to it has done so before it is looked at, or waits until it is gone.
            await connection.ExecuteAsync(store.Sql("SELECT hash FROM document WHERE hash = @hash {forUpdate}"), new { hash }, transaction);
        }

        var used = await AllAsync(connection, transaction);
        foreach (var hash in inOrder.Where(hash => !used.Contains(hash)))
        {
            await connection.ExecuteAsync(store.Sql("{overwriting} DELETE FROM document WHERE hash = @hash; {notOverwriting}"), new { hash }, transaction);
        }
    }
}
