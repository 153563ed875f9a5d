using System.Data.Common;
using System.Text;
using Dapper;

namespace Korevagt.Batches.Housekeeping;

/// <summary>Which documents somebody needs.</summary>
internal static class UsedDocuments
{
    /// <summary>Hashes of all documents that a bundle in use lists, or that are in use by themselves.</summary>
    public static async Task<IReadOnlySet<string>> AllAsync(DbConnection connection, DbTransaction transaction)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var query in StoreTables.BundlesInUse)
        {
            used.UnionWith(await connection.QueryAsync<string>(query, transaction: transaction).ConfigureAwait(false));
        }

        foreach (var bundle in used.ToList())
        {
            var list = await connection.QuerySingleOrDefaultAsync<byte[]>("SELECT bytes FROM document WHERE hash = @bundle", new { bundle }, transaction).ConfigureAwait(false);
            used.UnionWith(Encoding.UTF8.GetString(list ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)[0]));
        }

        foreach (var query in StoreTables.DocumentsInUse)
        {
            used.UnionWith(await connection.QueryAsync<string>(query, transaction: transaction).ConfigureAwait(false));
        }

        return used;
    }
}
