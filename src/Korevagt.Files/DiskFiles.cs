using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Logs;
using Korevagt.Roads;
using Korevagt.Roads.Files;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Files;

/// <summary>The files of the machine; names are paths.</summary>
public sealed class DiskFiles : IFileSource
{
    private const int LongestPath = 4095;

    private DiskFiles()
    {
    }

    /// <summary>The one disk.</summary>
    public static DiskFiles Instance { get; } = new();

    /// <summary>Full paths are compared the way the operating system compares them.</summary>
    public StringComparer NameComparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <inheritdoc/>
    public bool IsPossible(string named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return named.Length is > 0 and <= LongestPath && !named.Contains('\0', StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public string FullName(string file) => Path.GetFullPath(file);

    /// <summary>
    /// A path that a file names, relative to that file's folder. The result is relative to the working directory when
    /// the file itself was named so: <c>scenarios/../maps/x.osm</c> becomes <c>maps/x.osm</c>.
    /// </summary>
    /// <param name="namingFile">The file that names it.</param>
    /// <param name="named">The name, for which <see cref="IsPossible"/> holds.</param>
    public string Beside(string namingFile, string named)
    {
        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(namingFile)) ?? "", named));
        return Path.IsPathRooted(namingFile) || Path.IsPathRooted(named)
            ? full
            : Path.GetRelativePath(Path.GetFullPath("."), full).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <inheritdoc/>
    public bool Has(string file) => File.Exists(file);

    /// <inheritdoc/>
    public bool HasFolder(string name) => Directory.Exists(name);

    /// <inheritdoc/>
    public Outcome<ReadOnlyMemory<byte>> Read(string file, Text? kind = null, int most = FileLimits.Usual) =>
        With<ReadOnlyMemory<byte>>(file, kind ?? FileTexts.JsonFile, stream =>
            ReadUpTo(stream, most + 1) is var bytes && bytes.Length <= most ? bytes : FileFaults.IsTooLarge(file, most));

    /// <inheritdoc/>
    public Outcome<string> ContentHash(string file, Text kind) =>
        With<string>(file, kind, stream => Convert.ToHexStringLower(SHA256.HashData(stream)));

    /// <inheritdoc/>
    public Outcome<LogSource> OpenLog(string file) => With<LogSource>(file, FileTexts.CsvFile, stream => stream.CanSeek
        ? new LogSource(file, () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan))
        : new Fault(
            file,
            "",
            new("kan kun læses én gang", "cannot be read more than once"),
            new(
                "en fil, for en log ses igennem, før den læses",
                "a file, since a log is looked through before it is read")));

    /// <inheritdoc/>
    public Outcome<RoadMap> LoadMap(string file, IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default) =>
        RoadMapFile.Load(file, progress: progress, cancellation: cancellation);

    /// <summary>Opens a file and does something with it, or tells why it cannot be read.</summary>
    private Outcome<T> With<T>(string file, Text kind, Func<FileStream, Outcome<T>> read)
    {
        if (!IsPossible(file))
        {
            return FileFaults.NoName(file);
        }

        if (HasFolder(file))
        {
            return FileFaults.IsFolder(file, kind);
        }

        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return read(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileFaults.IsMissing(file);
        }
        catch (UnauthorizedAccessException exception)
        {
            return new Fault(file, "", new("kan ikke læses: adgang nægtet", $"cannot be read: {exception.Message}"));
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException)
        {
            return new Fault(file, "", new($"kan ikke læses: {exception.Message}", $"cannot be read: {exception.Message}"));
        }
    }

    /// <summary>Reads to the end or the limit: devices and pipes do not tell their length.</summary>
    private static ReadOnlyMemory<byte> ReadUpTo(FileStream stream, int limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length < limit && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - bytes.Length))) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
