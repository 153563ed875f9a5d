using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Logs;
using Korevagt.Roads;
using Korevagt.Roads.Vocabulary;

namespace Korevagt.Files;

/// <summary>Where files come from: the disk, a bundle in memory, or one of them with a record of what was read.</summary>
public interface IFileSource
{
    /// <summary>How full names are compared.</summary>
    StringComparer NameComparer { get; }

    /// <summary>Whether a text can name a file at all; nothing says that the file is there.</summary>
    bool IsPossible(string named);

    /// <summary>The one full name of a file, whether it is there or not: two names of a file have the same full name.</summary>
    string FullName(string file);

    /// <summary>What a file names, relative to that file's folder.</summary>
    /// <param name="namingFile">The file that names it.</param>
    /// <param name="named">The name, for which <see cref="IsPossible"/> holds.</param>
    string Beside(string namingFile, string named);

    /// <summary>
    /// Names by which a file could name others, for whoever names one that is not there; those it is most likely to mean come
    /// first. Empty where nobody has listed them.
    /// </summary>
    IReadOnlyList<string> Offered => [];

    /// <summary>Whether there is a file of this name.</summary>
    bool Has(string file);

    /// <summary>Whether there is a folder of this name.</summary>
    bool HasFolder(string name);

    /// <summary>Reads a file whole.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="kind">What is expected there, in words; left out, a JSON file.</param>
    /// <param name="most">The largest file accepted, bytes; at most <see cref="FileLimits.Large"/>.</param>
    /// <returns>Its bytes, or why it cannot be read.</returns>
    Outcome<ReadOnlyMemory<byte>> Read(string file, Text? kind = null, int most = FileLimits.Usual);

    /// <summary>SHA-256 of a file of any size, lower-case hexadecimal.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="kind">What is expected there, in words.</param>
    /// <returns>The hash, or why the file cannot be read.</returns>
    Outcome<string> ContentHash(string file, Text kind);

    /// <summary>Opens a visit log, which is read more than once.</summary>
    /// <param name="file">Its name.</param>
    /// <returns>The log, or why it cannot be read.</returns>
    Outcome<LogSource> OpenLog(string file);

    /// <summary>Loads a road map.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="progress">Told how far the work has come; may be null.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <returns>The map, or every fault of the file.</returns>
    Outcome<RoadMap> LoadMap(string file, IProgress<RoadProgress>? progress = null, CancellationToken cancellation = default);
}
