using System.Collections.Immutable;
using Korevagt.Logs;
using Korevagt.Nights;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Nights.Running;

/// <summary>Takes up the new logs of the folder: their content comes into the store, so that nobody needs the folder again.</summary>
internal static class LogTaking
{
    /// <summary>Looks into the folder and reads what is new.</summary>
    /// <returns>The record with what was left and set aside, and the logs taken up; their documents are stored.</returns>
    public static async Task<(NightRecord Record, IReadOnlyList<StoredLog> Logs)> RunAsync(NightAtWork work, CancellationToken cancellation)
    {
        var known = (await work.Store.Nights.LogsAsync(work.Night.Plan, cancellation)).Select(log => log.Hash).ToHashSet(StringComparer.Ordinal);
        var listing = new DiskLogListing(work.Settings.Logs);
        var look = new LogFolder(listing, work.Clock, Duration.FromMinutes(work.Settings.QuietMinutes)).Look(work.Settings.Logs, known);
        var plan = work.LoadPlan();
        if (!look.Succeeded || !plan.Succeeded)
        {
            return (work.With(look.Faults.Concat(plan.Faults)) with { Left = look.Succeeded ? look.Value.Left : [] }, []);
        }

        var (contents, left) = ReadAll(listing, look.Value.New);
        var intake = LogIntake.Read(
            [.. look.Value.New.Where(log => contents.ContainsKey(log.Sha256))],
            log => plan.Value.Logs.VisitsOf(SourceOf(log.Name, contents[log.Sha256]), work.Rules));
        if (intake.Taken.Count > 0)
        {
            await work.Store.Documents.AddAsync([.. intake.Taken.Select(log => (ReadOnlyMemory<byte>)contents[log.Sha256])], cancellation);
        }

        return (
            work.Record with { Left = [.. look.Value.Left.Concat(left).OrderBy(log => log.Name, StringComparer.Ordinal)], Figures = work.Figures with { SetAside = intake.SetAside } },
            [.. intake.Taken.Select(log => new StoredLog(log.Sha256, log.Name, work.Night.Id))]);
    }

    /// <summary>A log in memory.</summary>
    public static LogSource SourceOf(string name, byte[] content) => new(name, () => new MemoryStream(content, writable: false));

    /// <summary>Reads what was found; what is another by now is left.</summary>
    private static (IReadOnlyDictionary<string, byte[]> Contents, IReadOnlyList<LeftLog> Left) ReadAll(DiskLogListing listing, IReadOnlyList<FoundLog> found)
    {
        var contents = ImmutableDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        List<LeftLog> left = [];
        foreach (var log in found)
        {
            try
            {
                using var stream = listing.Open(log.Name);
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                var bytes = copy.ToArray();
                if (Documents.HashOf(bytes) == log.Sha256)
                {
                    contents.Add(log.Sha256, bytes);
                    continue;
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It was there a moment ago: somebody is at it.
            }

            left.Add(new LeftLog(log.Name, LeftReason.Changing));
        }

        return (contents.ToImmutable(), left);
    }
}
