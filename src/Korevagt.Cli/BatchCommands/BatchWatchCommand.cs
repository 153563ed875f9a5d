using System.CommandLine;
using Korevagt.Batches.Following;
using Korevagt.Batches.Results;
using Korevagt.Cli.Commands;
using Korevagt.Cli.Options;
using Korevagt.Store;
using Korevagt.Terminal;
using NodaTime;
using Spectre.Console;

namespace Korevagt.Cli.BatchCommands;

/// <summary><c>korevagt batch watch</c>: follows a batch until it is finished or cancelled, whoever computes it.</summary>
internal static class BatchWatchCommand
{
    private static readonly BatchState[] TheEnd = [BatchState.Finished, BatchState.Cancelled];

    public static Command Create(TerminalConsole console)
    {
        var number = BatchArguments.Number(console);
        var store = new StoreOption(console);
        var command = new Command(
            "watch", console.Say(new(
                "Følg en beregningsopgave, til den er færdig: med bjælker, eller med en linje pr. "
                + "hændelse, hvor der ingen terminal er.",
                "Follow a batch until it is finished: progress bars, or a line per event where no "
                + "terminal is.")))
        {
            number,
        };
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => store.UseAsync(
                console, parsed, new OutputFiles(),
                opened =>
                    WatchAsync(
                        console, opened, parsed.GetRequiredValue(number), new BatchFormat(console.Language),
                        cancellation), cancellation),
            CancellationToken.None));
        return command;
    }

    private static async Task<int> WatchAsync(
        TerminalConsole console, RunStore store, long number, BatchFormat format, CancellationToken cancellation)
    {
        if (await store.Batches.FindAsync(number, cancellation) is null)
        {
            return console.Write([BatchArguments.NoSuchBatch(number)]);
        }

        var news = new BatchFollower(store, notice => console.Error.WriteLine(format.Say(notice)))
            .FollowAsync(number, TheEnd, cancellation);
        if (console.IsInteractive)
        {
            await new BatchBars(store, format).ShowAsync(console.Error, news, cancellation);
        }
        else
        {
            var runs = await store.Batches.RunsAsync(number, cancellation: cancellation);
            await new BatchLines(console.Output.Profile.Out.Writer, runs, format).ShowAsync(news, cancellation);
        }

        return ComputingHere.ShowEnd(
            console, (await BatchOverview.ReadAsync(store, number, cancellation))!, json: null, format);
    }
}
