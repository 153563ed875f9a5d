using System.CommandLine;
using Korevagt.Batches;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Nights;
using NodaTime;
using Spectre.Console;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt worker</c>: computes what stands in the store, until it is stopped.</summary>
internal static class WorkerCommand
{
    // Below the time that the process has from the signal to its end.
    private static readonly TimeSpan TimeToHandBack = TimeSpan.FromSeconds(8);

    public static Command Create(TerminalConsole console)
    {
        var store = new StoreOption(console);
        var slots = BatchArguments.Count(
            console, "--slots", console.Say(new(
                           "Så mange blokke beregnes ad gangen (uden andet: én pr. processor); resultaterne "
                           + "afhænger ikke af det.",
                           "Blocks computed at a time (default: one per processor); the results do not depend on "
                           + "it.")));
        var nightly = new Option<string?>("--nightly")
        {
            Description = console.Say(new(
                "Hold også tidsplanen i disse indstillinger for nattens genberegning.",
                "Also keep the schedule of these settings of a nightly re-evaluation.")),
            HelpName = console.Say(ValueNames.File),
        };
        var command = new Command(
            "worker", console.Say(new(
                          "Beregn beregningsopgaver, til den bliver standset; så mange arbejdere, man vil, kan "
                          + "dele et lager på PostgreSQL.",
                          "Compute batches until stopped; as many workers as one likes share a store on "
                          + "PostgreSQL.")))
        {
            slots, nightly,
        };
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                var location = store.Location(parsed);
                var schedule = parsed.GetValue(nightly) is { } file ? NightlyLoader.Load(DiskFiles.Instance, file) : null;
                List<Fault> faults = [.. location.Faults, .. schedule?.Faults ?? []];
                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var system = await BatchSystem.OpenAsync(
                    location.Value, SystemClock.Instance, parsed.GetValue(slots) ?? Environment.ProcessorCount, cancellation);
                return await WorkAsync(console, system, parsed.GetValue(nightly), console.Language, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static async Task<int> WorkAsync(
        TerminalConsole console, BatchSystem system, string? nightly, Language language, CancellationToken cancellation)
    {
        var (format, hasHandedBack) = (new BatchFormat(language), false);
        try
        {
            await system.StartWorkingAsync(Notice, cancellation: cancellation);
            await console.WriteLineAsync(format.Say(BatchTexts.WorkerStarted(
                Environment.ProcessId, system.Store.Location.ToString(), system.Slots)));
            if (nightly is null)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            }
            else
            {
                await NightlyWatching.UntilStoppedAsync(console, system, nightly, language, Notice, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        finally
        {
            hasHandedBack = await CloseAsync(system);
        }

        await console.WriteLineAsync(format.Say(hasHandedBack ? BatchTexts.WorkerStopped : BatchTexts.NotHandedBack));
        return ExitCode.Done;

        void Notice(string text) => console.Error.WriteLine($"{format.Clock(SystemClock.Instance.GetCurrentInstant())} {text}");
    }

    /// <summary>Hands back what is under way; a store that is away is not waited for.</summary>
    private static async Task<bool> CloseAsync(BatchSystem system)
    {
        try
        {
            await system.DisposeAsync().AsTask().WaitAsync(TimeToHandBack);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
