using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace Korevagt.Store;

/// <summary>Input files, each stored once under the SHA-256 of its content.</summary>
public sealed class Documents
{
    private readonly RunStore store;

    internal Documents(RunStore store) => this.store = store;

    /// <summary>The hash under which a content is stored: 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Stores contents that are not there yet.</summary>
    /// <returns>Their hashes, in the same order.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(IReadOnlyList<ReadOnlyMemory<byte>> contents, CancellationToken cancellation = default)
    {
        List<string> hashes = [.. contents.Select(content => HashOf(content.Span))];
        var known = (await store.ReadAsync(
            connection => connection.QueryAsync<string>(In(hashes)), cancellation)).ToHashSet(StringComparer.Ordinal);
        var missing = hashes.Index().Where(entry => !known.Contains(entry.Item)).DistinctBy(entry => entry.Item)
            .OrderBy(entry => entry.Item, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            await store.WriteAsync(
                async (connection, transaction) =>
                {
                    foreach (var (index, hash) in missing)
                    {
                        await connection.ExecuteAsync(
                            "INSERT INTO document (hash, size, bytes, added_at) VALUES (@hash, @size, @bytes, @now) ON CONFLICT DO NOTHING",
                            new { hash, size = (long)contents[index].Length, bytes = contents[index].ToArray(), now = store.Now },
                            transaction);
                    }

                    return true;
                },
                cancellation);
        }

        return hashes;
    }

    /// <summary>A content.</summary>
    /// <returns>The content, or null where the store has none of that hash.</returns>
    /// <exception cref="StoreException">What is stored is no longer what was stored.</exception>
    public async Task<byte[]?> FindAsync(string hash, CancellationToken cancellation = default)
    {
        var bytes = await store.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<byte[]>("SELECT bytes FROM document WHERE hash = @hash", new { hash }),
            cancellation);
        return bytes is null || HashOf(bytes) == hash
            ? bytes
            : throw new StoreException(StoreFaultTexts.FileChanged(store.Location, hash), isPassing: false);
    }

    /// <summary>Stores a content in a transaction that is about to refer to it: until that ends, nobody takes it away.</summary>
    internal async Task HoldAsync(DbConnection connection, DbTransaction transaction, string hash, ReadOnlyMemory<byte> content)
    {
        var locked = store.Sql("SELECT hash FROM document WHERE hash = @hash {forUpdate}");
        while (await connection.QuerySingleOrDefaultAsync<string>(locked, new { hash }, transaction) is null)
        {
            await connection.ExecuteAsync(
                "INSERT INTO document (hash, size, bytes, added_at) VALUES (@hash, @size, @bytes, @now) ON CONFLICT DO NOTHING",
                new { hash, size = (long)content.Length, bytes = content.ToArray(), now = store.Now },
                transaction);
        }
    }

    // Hashes are hexadecimal digits and nothing else: no parameter list of unlimited length is needed.
    private static string In(IEnumerable<string> hashes) =>
        $"SELECT hash FROM document WHERE hash IN ({string.Join(", ", hashes.Select(hash => $"'{hash}'"))})";
}
