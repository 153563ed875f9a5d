using Korevagt.Batches;
using Korevagt.Batches.Following;
using Korevagt.Batches.Results;
using Korevagt.Store;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Options;

/// <summary>Computes in this process until a batch is settled, with progress bars where somebody watches.</summary>
internal static class ComputingHere
{
    private static readonly BatchState[] NothingMoreToDo = [BatchState.Finished, BatchState.Cancelled, BatchState.Paused];

    /// <summary>Computes and shows what came of it.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="system">The opened store.</param>
    /// <param name="batch">The batch's number.</param>
    /// <param name="again">The option that names the store in a command, or empty.</param>
    /// <param name="json">Where to write the batch as JSON, or null.</param>
    /// <param name="format">The language.</param>
    /// <param name="cancellation">Stops computing; what is under way is handed back.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        TerminalConsole console, BatchSystem system, long batch, string again, string? json, BatchFormat format,
        CancellationToken cancellation)
    {
        try
        {
            await system.StartWorkingAsync(text => Notice(format.Say(text)), cancellation: cancellation);
            var news = new BatchFollower(system.Store).FollowAsync(batch, NothingMoreToDo, cancellation);
            var state = console.IsWatched
                ? await new BatchBars(system.Store, format).ShowAsync(console.Error, news, cancellation)
                : await LastOf(news, cancellation);
            await system.StopWorkingAsync();
            if (state is BatchState.Cancelled or BatchState.Paused)
            {
                Notice(format.Say(BatchTexts.StopsBecause(batch, format.Say(BatchTexts.Of(state)))) + again);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await system.StopWorkingAsync();
            Notice(format.Say(BatchTexts.Interrupted(batch)) + again);
            return ExitCode.Failed;
        }

        return ShowEnd(console, (await BatchOverview.ReadAsync(system.Store, batch, CancellationToken.None))!, json, format);

        void Notice(string text) => console.Error.WriteLine(text);
    }

    /// <summary>Shows a batch and says by the exit code how it stands.</summary>
    public static int ShowEnd(TerminalConsole console, BatchOverview overview, string? json, BatchFormat format)
    {
        BatchTables.Write(console, overview, format);
        if (json is not null)
        {
            OutputFiles.Write(json, BatchJson.Write(overview));
        }

        return overview.Ending switch
        {
            BatchEnding.Done => ExitCode.Done,
            BatchEnding.FaultyInput => ExitCode.FaultyInput,
            _ => ExitCode.Failed,
        };
    }

    private static async Task<BatchState> LastOf(IAsyncEnumerable<BatchNews> news, CancellationToken cancellation)
    {
        var state = BatchState.Active;
        await foreach (var item in news.WithCancellation(cancellation))
        {
            state = item.Batch.State;
        }

        return state;
    }
}
