using Korevagt.Batches;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Nights;
using Korevagt.Nights;
using Korevagt.Nights.Running;
using Korevagt.Reports;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.Options;

/// <summary>A worker that also keeps the schedule of a nightly re-evaluation.</summary>
internal static class NightlyWatching
{
    /// <summary>Keeps the schedule.</summary>
    /// <param name="console">Where finished nights are told.</param>
    /// <param name="system">The opened store.</param>
    /// <param name="settings">Path of the settings.</param>
    /// <param name="language">The language.</param>
    /// <param name="onNotice">Told what a person should know.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task UntilStoppedAsync(
        TerminalConsole console, BatchSystem system, string settings, Language language, Action<Text> onNotice,
        CancellationToken cancellation)
    {
        var format = ReportFormat.For(language);
        if (NightlyLoader.Load(DiskFiles.Instance, settings) is { Succeeded: true, Value: var loaded })
        {
            var next = new NightSchedule(loaded.Cron).Next(SystemClock.Instance.GetCurrentInstant());
            await console.WriteLineAsync(format.Say(NightlyTexts.Watching(NightTables.InWords(next.Id, format), loaded.Name)));
        }

        var job = new NightlyJob(system.Store, settings, SystemClock.Instance)
        {
            OnSubmitted = system.WakeAsync,
        };
        await using var watch = NightlyWatch.Start(
            job, onNotice, night => new NightTables(language).Write(console, night, night.ReadRecord()));
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
    }
}
