using System.CommandLine;
using Korevagt.Batches;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Nights;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Terminal;
using NodaTime;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

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
        var check = new Option<bool>("--check")
        {
            Description = console.Say(new(
                "Se kun efter, om en arbejder på denne maskine har givet livstegn i lageret; 0, hvis en har, ellers 1.",
                "Only look whether a worker of this machine has given a sign of life in the store; 0 where one has, else 1.")),
        };
        var command = new Command(
            "worker", console.Say(new(
                "Beregn beregningsopgaver, til den bliver standset; så mange arbejdere, man vil, kan "
                + "dele et lager på PostgreSQL.",
                "Compute batches until stopped; as many workers as one likes share a store on "
                + "PostgreSQL.")))
        {
            slots, nightly, check,
        };
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                // To look makes no store.
                var location = parsed.GetValue(check) ? store.Existing(parsed) : store.Location(parsed);
                var schedule = parsed.GetValue(nightly) is { } file ? NightlyLoader.Load(DiskFiles.Instance, file) : null;
                List<Fault> faults = [.. location.Faults, .. schedule?.Faults ?? []];
                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var format = new BatchFormat(console.Language);
                if (parsed.GetValue(check))
                {
                    return await CheckAsync(console, location.Value, format, cancellation);
                }

                var blocks = parsed.GetValue(slots) ?? Environment.ProcessorCount;
                if (await OpenAsync(console, location.Value, blocks, format, cancellation) is not { } system)
                {
                    return ExitCode.Done;
                }

                return await WorkAsync(console, system, parsed.GetValue(nightly), console.Language, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>
    /// Opens the store; a database that is not up yet is waited for, as one that goes away later is. Null where the waiting was
    /// stopped.
    /// </summary>
    private static async Task<BatchSystem?> OpenAsync(
        TerminalConsole console, StoreLocation store, int slots, BatchFormat format, CancellationToken cancellation)
    {
        var isWaiting = false;
        try
        {
            var system = await StoreRetry.UntilAnsweredAsync(
                () => BatchSystem.OpenAsync(store, SystemClock.Instance, slots, cancellation),
                away =>
                {
                    isWaiting = true;
                    Tell(BatchTexts.WorkerWaits(away.Message));
                },
                cancellation);
            if (isWaiting)
            {
                Tell(BatchTexts.StoreIsBack(store.ToString()));
            }

            return system;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }

        void Tell(Text text) => console.Error.WriteLine($"{format.Clock(SystemClock.Instance.GetCurrentInstant())} {format.Say(text)}");
    }

    /// <summary>
    /// Whether a process of this machine computes on the store, by its sign of life there; for a container's health check.
    /// </summary>
    private static async Task<int> CheckAsync(
        TerminalConsole console, StoreLocation location, BatchFormat format, CancellationToken cancellation)
    {
        await using var store = await RunStore.OpenAsync(
            location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current), cancellation);
        var machine = Environment.MachineName + " ";
        var ours = (await store.Workers.AliveAsync(cancellation))
            .Where(worker => worker.Name.StartsWith(machine, StringComparison.Ordinal)).ToList();
        await console.WriteLineAsync(format.Say(
            ours.Count > 0 ? BatchTexts.WorkerIsAlive(ours[^1].Name, format.Clock(ours[^1].SeenAt)) : BatchTexts.NoWorkerHere));
        return ours.Count > 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<int> WorkAsync(
        TerminalConsole console, BatchSystem system, string? nightly, Language language, CancellationToken cancellation)
    {
        var (format, hasHandedBack) = (new BatchFormat(language), false);
        try
        {
            await system.StartWorkingAsync(text => Notice(format.Say(text)), cancellation: cancellation);
            await console.WriteLineAsync(format.Say(BatchTexts.WorkerStarted(
                Environment.ProcessId, system.Store.Location.ToString(), system.Slots)));
            if (nightly is null)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            }
            else
            {
                await NightlyWatching.UntilStoppedAsync(console, system, nightly, language, text => Notice(format.Say(text)), cancellation);
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
