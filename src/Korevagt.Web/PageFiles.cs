using System.Collections.Frozen;
using System.Reflection;

namespace Korevagt.Web;

/// <summary>
/// The planners' page as it was built: an index that every address of the page is answered with, and the files that it asks
/// for. Where the program was built without Node.js the index says what is missing, and there are no other files.
/// </summary>
public static class PageFiles
{
    private const string Folder = "page/";
    private const string IndexName = "index.html";
    private const string HashedFolder = "assets/";
    private static readonly Assembly Room = typeof(PageFiles).Assembly;
    private static readonly FrozenDictionary<string, PageFile> All = Read();

    /// <summary>Whether the page was built; without it <see cref="Index"/> is a plain page that says so.</summary>
    public static bool IsBuilt { get; } = All.ContainsKey(IndexName);

    /// <summary>The page that every address of ours is answered with. It names the other files below <c>/app/</c>.</summary>
    public static PageFile Index { get; } =
        IsBuilt ? All[IndexName] : PageFile.Of("missing.html", BytesOf("missing.html"), isImmutable: false);

    /// <summary>The paths of all files beside the index, as <see cref="Find"/> takes them.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. All.Keys.Where(path => path != IndexName).Order(StringComparer.Ordinal)];

    /// <summary>A file of the page.</summary>
    /// <param name="path">
    /// Its path below <c>/app/</c>, such as <c>assets/index-CF1k8k7y.js</c>; upper and lower case differ.
    /// </param>
    /// <returns>The file, or null where there is none of this path.</returns>
    public static PageFile? Find(string path) => path == IndexName ? null : All.GetValueOrDefault(path);

    private static FrozenDictionary<string, PageFile> Read() => Room.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Folder.Length..], OfResource, StringComparer.Ordinal);

    // Whatever lies in the folder of hashed names is called otherwise as soon as it says something else.
    private static PageFile OfResource(string name) =>
        PageFile.Of(name, BytesOf(name), name.StartsWith(Folder + HashedFolder, StringComparison.Ordinal));

    private static byte[] BytesOf(string name)
    {
        using var stream = Room.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
