using Korevagt.Batches.Following;
using Korevagt.Store;

namespace Korevagt.Terminal;

/// <summary>What happens to a batch, a line for each event.</summary>
/// <param name="output">Where to.</param>
/// <param name="runs">The runs of the batch.</param>
/// <param name="format">The language.</param>
internal sealed class BatchLines(TextWriter output, IReadOnlyList<StoredBatchRun> runs, BatchFormat format)
{
    private readonly ILookup<string?, StoredBatchRun> byIdentity = runs.ToLookup(run => run.Run, StringComparer.Ordinal);

    /// <summary>Writes lines until the news end.</summary>
    /// <returns>Where the batch stands in the end.</returns>
    public async Task<BatchState> ShowAsync(IAsyncEnumerable<BatchNews> news, CancellationToken cancellation)
    {
        var state = BatchState.Active;
        await foreach (var item in news.WithCancellation(cancellation))
        {
            state = item.Batch.State;
            foreach (var happened in item.Events)
            {
                await output.WriteLineAsync($"{format.Clock(happened.At)} {Line(item.Batch, happened)}");
            }

            await output.FlushAsync(cancellation);
        }

        return state;
    }

    private string Line(StoredBatch batch, StoredEvent happened)
    {
        if (happened.Run is null)
        {
            var text = happened.Text.Length > 0 ? $" ({happened.Text})" : "";
            return $"{format.Say(BatchTexts.Batch)} {batch.Id} {format.Say(BatchTexts.Event(happened.Kind))}{text}";
        }

        var named = string.Join(
            ", ", byIdentity[happened.Run].Select(run => $"{run.Position + 1} {format.Scenario(run.Scenario)}"));
        return happened.Kind == EventKind.RunFailed
            ? $"{format.Say(BatchTexts.Run)} {named} {format.Say(BatchTexts.RunFailed)}: {happened.Text}"
            : $"{format.Say(BatchTexts.Run)} {named} {format.Say(BatchTexts.RunDone)}";
    }
}
