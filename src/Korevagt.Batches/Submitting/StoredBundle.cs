using System.Text;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Store;

namespace Korevagt.Batches.Submitting;

/// <summary>Bundles of input files in the store: each file once, and a list of names and hashes as a document of its own.</summary>
public static class StoredBundle
{
    /// <summary>The hash under which a bundle's list is stored.</summary>
    public static string HashOf(FileBundle bundle) => Documents.HashOf(ListOf(bundle));

    /// <summary>Stores what is not there yet.</summary>
    /// <returns>The hash of the list.</returns>
    public static async Task<string> SaveAsync(RunStore store, FileBundle bundle, CancellationToken cancellation = default)
    {
        // The list comes last: whoever finds it finds its files.
        await store.Documents.AddAsync([.. bundle.Files.Values.Select(file => file.Bytes)], cancellation);
        return (await store.Documents.AddAsync([ListOf(bundle)], cancellation))[0];
    }

    /// <summary>Loads a bundle.</summary>
    /// <exception cref="StoreException">The list or one of its files is gone, or was changed after it was stored.</exception>
    public static async Task<FileBundle> LoadAsync(RunStore store, string hash, CancellationToken cancellation = default)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var list = Encoding.UTF8.GetString(await Find(hash));
        foreach (var line in list.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (file, name) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            files.Add(name, await Find(file));
        }

        return FileBundle.Of(files).Value;

        async Task<byte[]> Find(string wanted) =>
            await store.Documents.FindAsync(wanted, cancellation)
            ?? throw new StoreException(StoreFaultTexts.FileGone(store.Location, wanted), isPassing: false);
    }

    private static byte[] ListOf(FileBundle bundle) =>
        Encoding.UTF8.GetBytes(string.Concat(bundle.Files.Select(file => $"{file.Value.Hash} {file.Key}\n")));
}
