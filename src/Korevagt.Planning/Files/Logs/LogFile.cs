using Korevagt.Demand.Logs;
using Korevagt.Domain.Faults;

namespace Korevagt.Planning.Files.Logs;

/// <summary>Opens visit logs that a user named.</summary>
internal static class LogFile
{
    /// <summary>The log, or why it cannot be read.</summary>
    public static Outcome<LogSource> Open(string path) => FileContent.With<LogSource>(path, "a CSV file", stream => stream.CanSeek
        ? new LogSource(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan))
        : new Fault(path, "", "cannot be read more than once", "a file, since a log is looked through before it is read"));
}
