using System.Reflection;
using System.Text.Json;
using Dapper;
using Korevagt.Files;
using Korevagt.Store;

namespace Korevagt.Library;

/// <summary>
/// Puts the bundled baseline with its areas, its map and its scenarios into a library that has never had an item: the files that
/// <c>scenarios/bundle.txt</c> names, and no others that lie beside them.
/// </summary>
public static class LibrarySeed
{
    private const string Prefix = "Korevagt.Library.Seed/";

    /// <summary>Fills an empty library; one that has items stays as it is.</summary>
    /// <returns>How many items were put in.</returns>
    public static async Task<int> SeedAsync(RunStore store, CancellationToken cancellation = default)
    {
        if (await IsFilledAsync(store, cancellation))
        {
            return 0;
        }

        var files = Files();
        var hashes = await store.Documents.AddAsync([.. files.Select(file => (ReadOnlyMemory<byte>)file.Bytes)], cancellation);
        return await store.WriteAsync(
            async (connection, transaction) =>
            {
                // Of several processes that start first, one puts an item in.
                var added = 0;
                foreach (var (file, hash) in files.Zip(hashes))
                {
                    var (kind, content) = Describe(file.Path, file.Bytes);
                    var id = kind == LibraryKind.Map ? Path.GetFileNameWithoutExtension(file.Path) : PlanFileName.IdOf(file.Path);
                    added += await LibraryTable.AddAsync(
                        connection, transaction, store.Now, kind, id, file.Path, hash, content, "bundled", Author.Program) is null ? 0 : 1;
                }

                return added;
            },
            cancellation);
    }

    private static Task<bool> IsFilledAsync(RunStore store, CancellationToken cancellation) => store.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM library_item") > 0, cancellation);

    private static List<(string Path, byte[] Bytes)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return (name[Prefix.Length..], bytes);
            }),
        ];
    }

    private static (LibraryKind Kind, LibraryContent Content) Describe(string path, byte[] bytes)
    {
        if (!path.EndsWith(".json", StringComparison.Ordinal))
        {
            return (LibraryKind.Map, new LibraryContent(bytes, Path.GetFileNameWithoutExtension(path), "", null));
        }

        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        var kind = root.GetProperty("format").GetString() switch
        {
            "korevagt-scenario/1" => LibraryKind.Scenario,
            "korevagt-areas/1" => LibraryKind.Areas,
            "korevagt-demand/1" => LibraryKind.Demand,
            "korevagt-question/1" => LibraryKind.Question,
            "korevagt-baseline/1" or "korevagt-model/1" => LibraryKind.Baseline,
            var format => throw new InvalidOperationException(
                $"scenarios/bundle.txt names {path}, whose format is \"{format}\"; the library has no such items"),
        };
        return (kind, new LibraryContent(
            bytes,
            Text(root, "name") ?? PlanFileName.IdOf(path),
            Text(root, "description") ?? "",
            Text(root, "baseline") is { } baseline ? PlanFileName.IdOf(baseline) : null));
    }

    private static string? Text(JsonElement root, string property) => root.TryGetProperty(property, out var value) ? value.GetString() : null;
}
