using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Logs;
using Korevagt.Roads;
using Korevagt.Roads.Files;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Files;

/// <summary>
/// Files in memory: a plan with all that it builds on, to be kept and loaded without a disk. Names are relative, with
/// <c>/</c> between their parts, and told apart by every character. What a file names outside the bundle is not there;
/// nothing is ever looked for on the disk. A bundle does not change: <see cref="With"/> makes another.
/// </summary>
public sealed class FileBundle : IFileSource
{
    private readonly ImmutableSortedDictionary<string, BundledFile> files;
    private readonly Lazy<string> hash;

    private FileBundle(ImmutableSortedDictionary<string, BundledFile> files, IReadOnlyList<string> offered)
    {
        (this.files, Offered) = (files, offered);
        hash = new Lazy<string>(() => HashOf(files));
    }

    /// <summary>A bundle without files.</summary>
    public static FileBundle Empty { get; } = new(ImmutableSortedDictionary.Create<string, BundledFile>(StringComparer.Ordinal), []);

    /// <inheritdoc/>
    public IReadOnlyList<string> Offered { get; }

    /// <summary>The names of all files, in ordinal order.</summary>
    public IEnumerable<string> Names => files.Keys;

    /// <summary>The files with their hashes by name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, BundledFile> Files => files;

    /// <summary>
    /// SHA-256 (lower-case hexadecimal) of the line <c>name NUL hash-of-content LF</c> of every file in ordinal order of the
    /// names: the same files have the same hash, however the bundle was put together.
    /// </summary>
    public string Hash => hash.Value;

    /// <inheritdoc/>
    public StringComparer NameComparer => StringComparer.Ordinal;

    /// <summary>The bytes of a file.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public ReadOnlyMemory<byte> this[string name] => files[name].Bytes;

    /// <summary>Makes a bundle of files whose names somebody else chose.</summary>
    /// <param name="files">Names and contents in any order; the contents must not change afterwards.</param>
    /// <returns>The bundle, or a fault for each name that cannot be in one or stands twice.</returns>
    public static Outcome<FileBundle> Of(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (faults, read) = (new List<Fault>(), Empty.files.ToBuilder());
        foreach (var (name, bytes) in files)
        {
            if (FaultOf(name) is { } fault)
            {
                faults.Add(fault);
            }
            else if (!read.TryAdd(name, new BundledFile(bytes)))
            {
                faults.Add(new Fault(name, "", new("findes to gange", "is there twice"), new("hvert navn én gang", "each name once")));
            }
        }

        return faults.Count > 0 ? faults : new FileBundle(read.ToImmutable(), []);
    }

    /// <summary>What is wrong with the name of a file, or null where a bundle can have it.</summary>
    /// <param name="name">The name.</param>
    public static Fault? FaultOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BundlePath.Wrong(name) is { } wrong
            ? new Fault(
                name,
                "",
                new($"{wrong.Danish}, og det må et navn i en pakke ikke", $"{wrong.English}, as no name in a bundle does"),
                BundlePath.Expected)
            : null;
    }

    /// <summary>The bundle with a file more, or with another content of it.</summary>
    /// <param name="name">The name, for which <see cref="FaultOf"/> is null.</param>
    /// <param name="bytes">The content, which must not change afterwards.</param>
    /// <exception cref="ArgumentException">No bundle can have the name.</exception>
    public FileBundle With(string name, ReadOnlyMemory<byte> bytes) => FaultOf(name) is { } fault
        ? throw new ArgumentException(fault.ToString(), nameof(name))
        : new FileBundle(files.SetItem(name, new BundledFile(bytes)), Offered);

    /// <summary>The same bundle, which tells whoever names a file that is not there what else he could have meant.</summary>
    /// <param name="names">Names as its files would say them.</param>
    public FileBundle Offering(IReadOnlyList<string> names) => new(files, names);

    /// <inheritdoc/>
    public bool IsPossible(string named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return named.Length is > 0 and <= BundlePath.Longest && !named.Contains('\0', StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public string FullName(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return BundlePath.Beside("", file);
    }

    /// <inheritdoc/>
    public string Beside(string namingFile, string named)
    {
        ArgumentNullException.ThrowIfNull(namingFile);
        ArgumentNullException.ThrowIfNull(named);
        return BundlePath.Beside(namingFile, named);
    }

    /// <inheritdoc/>
    public bool Has(string file) => files.ContainsKey(FullName(file));

    /// <inheritdoc/>
    public bool HasFolder(string name)
    {
        var full = FullName(name);
        return full.Length == 0 || files.Keys.Any(file => file.StartsWith(full + "/", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public Outcome<ReadOnlyMemory<byte>> Read(string file, Text? kind = null, int most = FileLimits.Usual) =>
        Find(file, kind ?? FileTexts.JsonFile).Then<ReadOnlyMemory<byte>>(
            found => found.Bytes.Length <= most ? found.Bytes : FileFaults.IsTooLarge(file, most));

    /// <inheritdoc/>
    public Outcome<string> ContentHash(string file, Text kind) => Find(file, kind).Then<string>(found => found.Hash);

    /// <inheritdoc/>
    public Outcome<LogSource> OpenLog(string file) => Find(file, FileTexts.CsvFile).Then<LogSource>(found => LogOf(file, found.Bytes));

    /// <inheritdoc/>
    public Outcome<RoadMap> LoadMap(string file, IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (!Has(file))
        {
            Text wrong = HasFolder(file) ? new("er en mappe", "is a folder") : new("findes ikke", "does not exist");
            return new Fault(file, "", wrong, RoadMapFile.ExpectedFile);
        }

        return Read(file, RoadMapFile.ExpectedFile, FileLimits.Large)
            .Then(bytes => RoadMapFile.Load(file, bytes, progress: progress, cancellation: cancellation));
    }

    /// <summary>A log that lies in memory.</summary>
    internal static LogSource LogOf(string name, ReadOnlyMemory<byte> bytes) => new(name, () => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false));

    private Outcome<BundledFile> Find(string file, Text kind) =>
        !IsPossible(file) ? FileFaults.NoName(file)
        : files.TryGetValue(FullName(file), out var found) ? found
        : HasFolder(file) ? FileFaults.IsFolder(file, kind)
        : FileFaults.IsMissing(file);

    private static string HashOf(ImmutableSortedDictionary<string, BundledFile> files)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, file) in files)
        {
            sha.AppendData(Encoding.UTF8.GetBytes($"{name}\0{file.Hash}\n"));
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
