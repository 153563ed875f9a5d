using Korevagt.Demand.Logs;
using Korevagt.Domain.Faults;

namespace Korevagt.Planning.Files.Logs;

/// <summary>Opens visit logs that a user named.</summary>
internal static class LogFile
{
    /// <summary>The log, or why it cannot be read.</summary>
    public static Outcome<LogSource> Open(string path)
    {
        if (!FilePaths.IsPossible(path))
        {
            return new Fault(path, "", "is no path of a file");
        }

        if (Directory.Exists(path))
        {
            return new Fault(path, "", "is a directory", "a CSV file");
        }

        try
        {
            using var stream = Read(path);
            return stream.CanSeek
                ? new LogSource(path, () => Read(path))
                : new Fault(path, "", "cannot be read more than once", "a file, since a log is looked through before it is read");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Fault(path, "", "there is no such file");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException or NotSupportedException)
        {
            return new Fault(path, "", $"cannot be read: {exception.Message}");
        }
    }

    private static FileStream Read(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}
