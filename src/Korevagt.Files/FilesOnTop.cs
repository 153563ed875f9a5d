using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Logs;
using Korevagt.Roads;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Files;

/// <summary>
/// Another source of files with some files in memory laid on top: they are there under their names, and hide what is there
/// otherwise. Road maps always come from below.
/// </summary>
/// <param name="below">The other source.</param>
/// <param name="top">Names and contents; the contents must not change afterwards.</param>
public sealed class FilesOnTop(IFileSource below, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> top) : IFileSource
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> files = new(
        top.Select(file => KeyValuePair.Create(below.FullName(file.Key), file.Value)), below.NameComparer);

    /// <inheritdoc/>
    public StringComparer NameComparer => below.NameComparer;

    /// <inheritdoc/>
    public bool IsPossible(string named) => below.IsPossible(named);

    /// <inheritdoc/>
    public string FullName(string file) => below.FullName(file);

    /// <inheritdoc/>
    public string Beside(string namingFile, string named) => below.Beside(namingFile, named);

    /// <inheritdoc/>
    public bool Has(string file) => Find(file) is not null || below.Has(file);

    /// <inheritdoc/>
    public bool HasFolder(string name) => below.HasFolder(name);

    /// <inheritdoc/>
    public Outcome<ReadOnlyMemory<byte>> Read(string file, Text? kind = null, int most = FileLimits.Usual) => Find(file) switch
    {
        null => below.Read(file, kind, most),
        { } bytes when bytes.Length > most => FileFaults.IsTooLarge(file, most),
        { } bytes => bytes,
    };

    /// <inheritdoc/>
    public Outcome<string> ContentHash(string file, Text kind) =>
        Find(file) is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : below.ContentHash(file, kind);

    /// <inheritdoc/>
    public Outcome<LogSource> OpenLog(string file) => Find(file) is { } bytes ? FileBundle.LogOf(file, bytes) : below.OpenLog(file);

    /// <inheritdoc/>
    public Outcome<RoadMap> LoadMap(string file, IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default) =>
        below.LoadMap(file, progress, cancellation);

    // Not a conditional expression: there, null would be taken for an empty content.
    private ReadOnlyMemory<byte>? Find(string file)
    {
        if (below.IsPossible(file) && files.TryGetValue(below.FullName(file), out var bytes))
        {
            return bytes;
        }

        return null;
    }
}
