using NodaTime;

namespace Korevagt.Nights;

/// <summary>A folder of logs on disk.</summary>
/// <param name="folder">Path of the folder.</param>
public sealed class DiskLogListing(string folder) : ILogListing
{
    /// <inheritdoc/>
    public IReadOnlyList<ListedLog> List() =>
    [
        .. new DirectoryInfo(folder).EnumerateFiles().Select(file =>
            new ListedLog(file.Name, file.Length, Instant.FromDateTimeUtc(file.LastWriteTimeUtc))),
    ];

    /// <inheritdoc/>
    public Stream Open(string name) => new FileStream(
        Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
}
