using System.Globalization;
using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using NodaTime;

namespace Korevagt.Nights;

/// <summary>
/// Finds the new logs of a folder. A log is new when no log of the same content was taken up before, whatever its name. A
/// file that somebody may still be writing is left for the next night: the folder is looked at before and after the content
/// is read, and a whole log ends with the end of a line, or has been left alone for <see cref="DaysToEnd"/> days: programs that
/// join lines write none behind the last.
/// </summary>
/// <param name="listing">The folder.</param>
/// <param name="clock">The time.</param>
/// <param name="quiet">How long a file has to have been left alone.</param>
public sealed class LogFolder(ILogListing listing, IClock clock, Duration quiet)
{
    /// <summary>After how many quiet days a log is held for finished whose last line has no end.</summary>
    public const int DaysToEnd = 3;

    private static readonly string[] TemporaryEndings = [".part", ".tmp", ".temp", ".partial", ".crdownload", ".filepart", ".swp", "~"];
    private static readonly string[] TemporaryBeginnings = ["~", "#"];

    /// <summary>Looks into the folder.</summary>
    /// <param name="name">What faults call the folder.</param>
    /// <param name="taken">SHA-256 of the logs taken up before.</param>
    /// <returns>What lies there, or that the folder cannot be read.</returns>
    public Outcome<LogFolderLook> Look(string name, IReadOnlySet<string> taken)
    {
        try
        {
            var before = listing.List().OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
            var read = before.Select(Read).ToList();
            return Judge(before, read, listing.List().ToDictionary(file => file.Name, StringComparer.Ordinal), taken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Fault(
                name, "",
                new($"mappen med logge kan ikke læses: {exception.Message}", $"the folder of logs cannot be read: {exception.Message}"),
                new("en mappe", "a folder"));
        }
    }

    private static LogFolderLook Judge(
        List<ListedLog> before, List<(FoundLog? Found, LeftLog? Left)> read, Dictionary<string, ListedLog> after, IReadOnlySet<string> taken)
    {
        List<FoundLog> fresh = [], known = [];
        List<LeftLog> left = [];
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (listed, (found, reason)) in before.Zip(read))
        {
            if (reason is not null)
            {
                left.Add(reason);
            }
            else if (after.GetValueOrDefault(listed.Name) != listed || found!.Bytes != listed.Bytes)
            {
                left.Add(new LeftLog(listed.Name, LeftReason.Changing));
            }
            else if (!names.TryAdd(found.Sha256, found.Name))
            {
                left.Add(new LeftLog(listed.Name, LeftReason.SameContent, names[found.Sha256]));
            }
            else
            {
                (taken.Contains(found.Sha256) ? known : fresh).Add(found);
            }
        }

        return new LogFolderLook(fresh, known, left);
    }

    private (FoundLog? Found, LeftLog? Left) Read(ListedLog file)
    {
        if (ReasonByListing(file) is { } reason)
        {
            return (null, new LeftLog(file.Name, reason, reason == LeftReason.JustWritten ? quiet.TotalMinutes.ToString(CultureInfo.InvariantCulture) : ""));
        }

        try
        {
            using var stream = listing.Open(file.Name);
            var (sha, bytes, last) = Digest(stream);
            if (bytes == 0)
            {
                return (null, new LeftLog(file.Name, LeftReason.Empty));
            }

            var isWhole = last is (byte)'\n' or (byte)'\r' || IsSpreadsheet(file) || Quiet(file) >= Duration.FromDays(DaysToEnd);
            return isWhole ? (new FoundLog(file.Name, sha, bytes), null) : (null, new LeftLog(file.Name, LeftReason.HalfALine));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, new LeftLog(file.Name, LeftReason.Unreadable, exception.Message.TrimEnd('.')));
        }
    }

    private LeftReason? ReasonByListing(ListedLog file) => file switch
    {
        _ when file.Name.StartsWith('.') => LeftReason.Hidden,
        _ when Array.Exists(TemporaryEndings, ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(TemporaryBeginnings, beginning => file.Name.StartsWith(beginning, StringComparison.Ordinal)) => LeftReason.TemporaryName,
        _ when !file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !IsSpreadsheet(file) => LeftReason.NotCsv,
        { Bytes: 0 } => LeftReason.Empty,
        _ when Quiet(file) < quiet => LeftReason.JustWritten,
        _ => null,
    };

    private Duration Quiet(ListedLog file) => clock.GetCurrentInstant() - file.Modified;

    private static bool IsSpreadsheet(ListedLog file) => file.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static (string Sha256, long Bytes, byte Last) Digest(Stream stream)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var (bytes, last) = (0L, (byte)0);
        for (int read; (read = stream.Read(buffer)) > 0; bytes += read)
        {
            sha.AppendData(buffer, 0, read);
            last = buffer[read - 1];
        }

        return (Convert.ToHexStringLower(sha.GetHashAndReset()), bytes, last);
    }
}
