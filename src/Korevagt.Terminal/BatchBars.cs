using Korevagt.Batches.Following;
using Korevagt.Store;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Korevagt.Terminal;

/// <summary>Progress bars of a batch and of its runs that are under way.</summary>
/// <param name="store">The store.</param>
/// <param name="format">The language.</param>
internal sealed class BatchBars(RunStore store, BatchFormat format)
{
    private const int Width = 24;
    private const int MostRuns = 8;

    /// <summary>Shows bars until the news end.</summary>
    /// <returns>Where the batch stands in the end.</returns>
    public Task<BatchState> ShowAsync(IAnsiConsole console, IAsyncEnumerable<BatchNews> news, CancellationToken cancellation) =>
        console.Live(new Text("")).AutoClear(true).StartAsync(async live =>
        {
            var state = BatchState.Active;
            await foreach (var item in news.WithCancellation(cancellation))
            {
                state = item.Batch.State;
                live.UpdateTarget(await DrawAsync(item.Batch, cancellation));
            }

            return state;
        });

    private async Task<IRenderable> DrawAsync(StoredBatch batch, CancellationToken cancellation)
    {
        try
        {
            var progress = await store.Batches.ProgressAsync(batch.Id, cancellation);
            var underWay = await store.Batches.UnderWayAsync(batch.Id, MostRuns, cancellation);
            var grid = new Grid();
            for (var column = 0; column < 3; column++)
            {
                grid.AddColumn(new GridColumn().NoWrap());
            }

            grid.AddRow(
                $"[bold]{format.Say(BatchTexts.Batch)} {batch.Id}[/] {format.Say(BatchTexts.Of(batch.State))}",
                Bar(progress.Share),
                $"{format.Counts(batch)}, {BatchTables.Progress(progress, format)}".EscapeMarkup());
            foreach (var run in underWay)
            {
                grid.AddRow(
                    $"  {run.Position + 1} {format.Scenario(run.Scenario)}".EscapeMarkup(), Bar((double)run.Done / run.Blocks),
                    $"{run.Done}/{run.Blocks} {format.Say(BatchTexts.Blocks)}");
            }

            return grid;
        }
        catch (StoreException away) when (away.IsPassing)
        {
            return new Text(away.Message);
        }
    }

    private static string Bar(double share)
    {
        var done = (int)Math.Floor(share * Width);
        return $"[green]{new string('━', done)}[/][grey]{new string('━', Width - done)}[/]";
    }
}
