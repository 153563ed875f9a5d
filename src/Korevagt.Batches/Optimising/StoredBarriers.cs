using Korevagt.Batches.Working;
using Korevagt.Store;

namespace Korevagt.Batches.Optimising;

/// <summary>Notes in the store what can be said at each barrier, once: whoever goes on with an optimisation passes the old ones again.</summary>
internal sealed class StoredBarriers(RunStore store, StoredOptimisation optimisation, WorkersHand hand)
{
    private OptimisationStanding? last = OptimisationStanding.OfJson(optimisation.Standing);

    /// <summary>Notes a barrier; for a thread that may be kept waiting.</summary>
    /// <exception cref="OperationCanceledException">The optimisation is not this process's any more.</exception>
    public void Note(OptimisationStanding standing, CancellationToken cancellation)
    {
        if (last is { } known && !IsBeyond(standing, known))
        {
            return;
        }

        last = standing;
        var isOurs = hand.Patience.Until(
            () => store.Optimisations.NoteAsync(hand.Owner, optimisation.Id, standing.YearsDone, standing.ToJson(), cancellation), cancellation)
            .GetAwaiter().GetResult();
        if (!isOurs)
        {
            throw new OperationCanceledException("The optimisation was cancelled, or another process answers it.");
        }
    }

    /// <summary>Whether more years are done, or the same allow to say something else at a later stage.</summary>
    private static bool IsBeyond(OptimisationStanding standing, OptimisationStanding known) =>
        standing.YearsDone > known.YearsDone
        || (standing.YearsDone == known.YearsDone && standing.Stage >= known.Stage && standing != known);
}
