using System.Text.Json;
using Korevagt.Batches.Events;
using Korevagt.Batches.Optimising;
using Korevagt.Http.Events;
using Korevagt.Http.Responses;
using Korevagt.Store;

namespace Korevagt.Server.Resources.Optimisations;

/// <summary>What happens to an optimisation, for listeners.</summary>
internal static class OptimisationEvents
{
    /// <summary>The events of an optimisation: each barrier with what can be said there.</summary>
    public static EventSource Of(RunStore store, long optimisation) => async (after, most, cancellation) =>
    {
        var events = await store.Optimisations.EventsAsync(optimisation, after, most, cancellation);
        if (events.Count == 0 || await store.Optimisations.FindAsync(optimisation, cancellation) is not { } now)
        {
            return [];
        }

        return
        [
            .. events.Select(told => new ServerEvent(
                told.Id, told.Kind, JsonSerializer.Serialize(ViewOf(told, now), ServerJson.Options), OptimisationEventKind.IsLast(told.Kind))),
        ];
    };

    private static OptimisationEventView ViewOf(OptimisationEvent told, StoredOptimisation now)
    {
        var isBarrier = told.Kind == OptimisationEventKind.Barrier;
        return new OptimisationEventView(
            now.Id, told.At, isBarrier ? "" : told.Text, now.State,
            isBarrier ? StandingView.Of(OptimisationStanding.OfJson(told.Text)) : null);
    }
}
