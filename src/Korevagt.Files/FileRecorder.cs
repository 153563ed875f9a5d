using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Logs;
using Korevagt.Roads;
using Korevagt.Roads.Files;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Files;

/// <summary>
/// Passes files through from another source and remembers all that was read, so that a plan with everything it builds on
/// can be kept as a <see cref="FileBundle"/> and loaded again from there. A file is read once: who asks again gets the same
/// bytes. Names in files that begin at a root lead nowhere in the bundle. Not for use from several threads.
/// </summary>
/// <param name="source">Where the files come from.</param>
public sealed class FileRecorder(IFileSource source) : IFileSource
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> read = new(source.NameComparer);
    private readonly List<string[]> folders = [];

    /// <inheritdoc/>
    public StringComparer NameComparer => source.NameComparer;

    /// <inheritdoc/>
    public IReadOnlyList<string> Offered => source.Offered;

    /// <inheritdoc/>
    public bool IsPossible(string named) => source.IsPossible(named);

    /// <inheritdoc/>
    public string FullName(string file) => source.FullName(file);

    /// <inheritdoc/>
    public string Beside(string namingFile, string named)
    {
        ArgumentNullException.ThrowIfNull(named);
        if (!BundlePath.IsRooted(named))
        {
            NoteFoldersPassed(FolderOf(namingFile), named);
        }

        return source.Beside(namingFile, named);
    }

    /// <inheritdoc/>
    public bool Has(string file) => source.Has(file);

    /// <inheritdoc/>
    public bool HasFolder(string name) => source.HasFolder(name);

    /// <inheritdoc/>
    public Outcome<ReadOnlyMemory<byte>> Read(string file, Text? kind = null, int most = FileLimits.Usual)
    {
        if (source.IsPossible(file) && read.TryGetValue(FullName(file), out var known))
        {
            return known.Length <= most ? known : FileFaults.IsTooLarge(file, most);
        }

        return source.Read(file, kind, most).Then<ReadOnlyMemory<byte>>(bytes =>
        {
            if (BundlePath.Wrong(string.Join('/', PartsOf(FullName(file)))) is { } wrong)
            {
                return new Fault(
                    file,
                    "",
                    new($"kan ikke gemmes: det fulde navn {wrong.Danish}", $"cannot be kept: its full name {wrong.English}"),
                    BundlePath.Expected);
            }

            read.Add(FullName(file), bytes);
            folders.Add(FolderOf(file));
            return bytes;
        });
    }

    /// <inheritdoc/>
    public Outcome<string> ContentHash(string file, Text kind) => source.Has(file)
        ? Read(file, kind, FileLimits.Large).Then<string>(bytes => new BundledFile(bytes).Hash)
        : source.ContentHash(file, kind);

    /// <inheritdoc/>
    public Outcome<LogSource> OpenLog(string file) => source.Has(file)
        ? Read(file, FileTexts.CsvFile, FileLimits.Large).Then<LogSource>(bytes => FileBundle.LogOf(file, bytes))
        : source.OpenLog(file);

    /// <inheritdoc/>
    public Outcome<RoadMap> LoadMap(string file, IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default) =>
        source.Has(file)
            ? Read(file, RoadMapFile.ExpectedFile, FileLimits.Large)
                .Then(bytes => RoadMapFile.Load(file, bytes, progress: progress, cancellation: cancellation))
            : source.LoadMap(file, progress, cancellation);

    /// <summary>
    /// All that was read so far, under names relative to the deepest folder that has all of it and all that the files name,
    /// read or not. What could not be read is not there.
    /// </summary>
    public FileBundle ToBundle()
    {
        var depth = Depth();
        return read.Aggregate(FileBundle.Empty, (bundle, file) => bundle.With(NameOf(file.Key, depth)!, file.Value));
    }

    /// <summary>The name that a file has in <see cref="ToBundle"/>, or would have if it had been read.</summary>
    /// <param name="file">Its name here.</param>
    /// <returns>The name, or null where the file lies outside the folder of all that was read and named.</returns>
    public string? NameOf(string file) => NameOf(FullName(file), Depth());

    private string? NameOf(string fullName, int depth)
    {
        var parts = PartsOf(fullName);
        return folders.Count == 0 || (parts.Length > depth && parts.AsSpan(0, depth).SequenceEqual(folders[0].AsSpan(0, depth)))
            ? string.Join('/', parts[depth..])
            : null;
    }

    /// <summary>How many folders from the root down all that was read and named has in common.</summary>
    private int Depth()
    {
        var common = folders.Count == 0 ? 0 : folders[0].Length;
        foreach (var folder in folders)
        {
            common = folder.AsSpan().CommonPrefixLength(folders[0].AsSpan(0, common));
        }

        return common;
    }

    /// <summary>A name that goes up and down again needs the folder at its top, although the file lies further down.</summary>
    private void NoteFoldersPassed(string[] folder, string named)
    {
        var parts = new List<string>(folder);
        foreach (var part in PartsOf(named))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(parts.Count - 1, 0), Math.Min(parts.Count, 1));
                folders.Add([.. parts]);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        folders.Add([.. parts.SkipLast(1)]);
    }

    private string[] FolderOf(string file) => PartsOf(FullName(file))[..^1];

    private static string[] PartsOf(string name) =>
        name.Split([Path.DirectorySeparatorChar, '/'], StringSplitOptions.RemoveEmptyEntries);
}
