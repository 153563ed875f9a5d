using System.CommandLine;
using System.Globalization;
using Korevagt.Batches;
using Korevagt.Cli.Commands;
using Korevagt.Cli.Terminal;
using Spectre.Console;
using NodaTime;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt worker</c>: computes what stands in the store, until it is stopped.</summary>
internal static class WorkerCommand
{
    // Below the time that the process has from the signal to its end.
    private static readonly TimeSpan TimeToHandBack = TimeSpan.FromSeconds(8);

    public static Command Create(TerminalConsole console)
    {
        var store = new StoreOption();
        var slots = BatchArguments.Count("--slots", "Blocks computed at a time (default: one per processor); the results do not depend on it.");
        var lang = SharedOptions.Lang();
        var command = new Command("worker", "Compute batches until stopped; as many workers as one likes share a store on PostgreSQL.") { slots };
        store.AddTo(command);
        command.Add(lang);
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                var location = store.Location(parsed);
                if (!location.Succeeded)
                {
                    return console.Write(location.Faults);
                }

                var system = await BatchSystem.OpenAsync(
                    location.Value, SystemClock.Instance, parsed.GetValue(slots) ?? Environment.ProcessorCount, cancellation).ConfigureAwait(false);
                return await WorkAsync(console, system, new BatchFormat(parsed.GetValue(lang)), cancellation).ConfigureAwait(false);
            },
            CancellationToken.None));
        return command;
    }

    private static async Task<int> WorkAsync(TerminalConsole console, BatchSystem system, BatchFormat format, CancellationToken cancellation)
    {
        var hasHandedBack = false;
        try
        {
            await system.StartWorkingAsync(Notice, cancellation: cancellation).ConfigureAwait(false);
            await console.WriteLineAsync(BatchFormat.Fill(
                format.Texts.WorkerStarted, Environment.ProcessId.ToString(CultureInfo.InvariantCulture), system.Store.Location, system.Slots)).ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        finally
        {
            hasHandedBack = await CloseAsync(system).ConfigureAwait(false);
        }

        await console.WriteLineAsync(hasHandedBack ? format.Texts.WorkerStopped : format.Texts.NotHandedBack).ConfigureAwait(false);
        return ExitCode.Done;

        void Notice(string text) => console.Error.WriteLine($"{format.Clock(SystemClock.Instance.GetCurrentInstant())} {text}");
    }

    /// <summary>Hands back what is under way; a store that is away is not waited for.</summary>
    private static async Task<bool> CloseAsync(BatchSystem system)
    {
        try
        {
            await system.DisposeAsync().AsTask().WaitAsync(TimeToHandBack).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
