using System.Text.Json;
using Korevagt.Batches.Events;
using Korevagt.Http.Events;
using Korevagt.Http.Responses;
using Korevagt.Store;

namespace Korevagt.Server.Resources.Batches;

/// <summary>What happens to a batch, for listeners.</summary>
internal static class BatchEvents
{
    /// <summary>The events of a batch, each with how many of its runs are settled by now.</summary>
    public static EventSource Of(RunStore store, long batch) => async (after, most, cancellation) =>
    {
        var events = await store.Events.AfterAsync(batch, after, most, cancellation);
        if (events.Count == 0 || await store.Batches.FindAsync(batch, cancellation) is not { } now)
        {
            return [];
        }

        return
        [
            .. events.Select(told => new ServerEvent(
                told.Id,
                told.Kind,
                JsonSerializer.Serialize(
                    new BatchEventView(batch, told.Run, told.At, told.Text, now.State, now.Runs, now.Done, now.Failed),
                    ServerJson.Options),
                IsLast(told, now))),
        ];
    };

    // A batch that goes on after its end has more to tell.
    private static bool IsLast(StoredEvent told, StoredBatch now) =>
        (told.Kind == EventKind.Finished && now.State == BatchState.Finished)
            || (told.Kind == EventKind.Cancelled && now.State == BatchState.Cancelled);
}
