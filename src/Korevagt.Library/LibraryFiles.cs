using System.Text;
using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Store;

namespace Korevagt.Library;

/// <summary>
/// Puts a plan and all that it builds on together out of the library, as files in memory. Contents never change, so those
/// used last are kept. A text in a content that, seen from there, is the name of an item is taken for naming it: whatever the
/// format, what a plan names is there, and nothing is ever looked for on a disk.
/// </summary>
/// <param name="store">The store.</param>
public sealed class LibraryFiles(RunStore store)
{
    /// <summary>The name of a content that is no item: no id can be so called.</summary>
    public const string Unsaved = LibraryPath.Scenarios + "(request).json";

    private const int LongestName = 200;

    private readonly LibraryTable table = new(store);
    private readonly RecentlyUsedCache<string, byte[]> contents = new(500);
    private readonly RecentlyUsedCache<string, IReadOnlyList<string>> links = new(2_000);

    /// <summary>A content by its hash.</summary>
    /// <exception cref="StoreException">It is gone, or was changed after it was stored.</exception>
    public Task<byte[]> ContentAsync(string hash) => contents.GetAsync(hash, async () =>
        await store.Documents.FindAsync(hash, CancellationToken.None)
        ?? throw new StoreException(LibraryTexts.Gone(store.Location, hash), isPassing: false));

    /// <summary>Items with all that they build on.</summary>
    /// <param name="roots">Names of items; those that are not there are left out.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<FileBundle> OfAsync(IEnumerable<string> roots, CancellationToken cancellation = default) =>
        await BundleAsync(await ClosureAsync(roots, cancellation));

    /// <summary>A content that is no item, as <see cref="Unsaved"/> or under the name of the item that it is to become, with all that it builds on.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<FileBundle> WithAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var index = await table.HashesByPathAsync(cancellation);
        var roots = NamesIn(content.Span).Select(text => FileBundle.Empty.Beside(name, text)).Where(path => path != name);
        var closure = await ClosureAsync(index, roots);
        closure.Remove(name);
        return (await BundleAsync(closure)).With(name, content).Offering(await OfferedAsync(cancellation));
    }

    /// <summary>Names and content hashes of items and all that they build on.</summary>
    internal async Task<SortedDictionary<string, string>> ClosureAsync(IEnumerable<string> roots, CancellationToken cancellation) =>
        await ClosureAsync(await table.HashesByPathAsync(cancellation), roots);

    /// <summary>The files of a closure.</summary>
    internal async Task<FileBundle> BundleAsync(SortedDictionary<string, string> closure)
    {
        var bundle = FileBundle.Empty;
        foreach (var (path, hash) in closure)
        {
            bundle = bundle.With(path, await ContentAsync(hash));
        }

        return bundle;
    }

    /// <summary>What a file of the library could name, seen from its folder: what others are mostly built on comes first.</summary>
    private async Task<IReadOnlyList<string>> OfferedAsync(CancellationToken cancellation)
    {
        var offered = new List<string>();
        foreach (var kind in new[] { LibraryKind.Baseline, LibraryKind.Demand, LibraryKind.Areas, LibraryKind.Map, LibraryKind.Scenario })
        {
            var ids = await table.IdsAsync([kind], cancellation);
            offered.AddRange(ids.Select(id => kind == LibraryKind.Map ? $"../{LibraryPath.Of(kind, id)}" : id + PlanFileName.Ending));
        }

        return offered;
    }

    private async Task<SortedDictionary<string, string>> ClosureAsync(
        IReadOnlyDictionary<string, string> index, IEnumerable<string> roots)
    {
        var closure = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>(roots);
        while (open.TryDequeue(out var path))
        {
            if (!index.TryGetValue(path, out var hash) || !closure.TryAdd(path, hash) || !path.EndsWith(".json", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var name in await links.GetAsync(hash, async () => NamesIn(await ContentAsync(hash))))
            {
                open.Enqueue(FileBundle.Empty.Beside(path, name));
            }
        }

        return closure;
    }

    /// <summary>Every text of a JSON file that could be the name of another.</summary>
    private static List<string> NamesIn(ReadOnlySpan<byte> content)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(content);
        try
        {
            while (reader.Read())
            {
                // A file has an ending, and names of files are short.
                if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= LongestName && reader.ValueSpan.Contains((byte)'.')
                    && reader.GetString() is { } text && FileBundle.Empty.IsPossible(text))
                {
                    found.Add(text);
                }
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            // What is no JSON is told by whoever reads it; what it named up to there is there.
        }

        return [.. found];
    }
}
