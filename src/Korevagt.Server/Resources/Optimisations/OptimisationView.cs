using Korevagt.Batches.Optimising;
using Korevagt.Server.Resources.Runs;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server.Resources.Optimisations;

/// <summary>A question which plan to choose, with how far its answer has come.</summary>
/// <param name="Id">Its number; later ones have higher ones.</param>
/// <param name="Name">Name of the question.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Confidence">The probability with which what is stated is right.</param>
/// <param name="Budget">Years of plans that may be simulated to search and to judge.</param>
/// <param name="YearsDone">Years of plans that finished rounds have used, those by which figures are told included.</param>
/// <param name="Standing">What can be said at the last barrier; absent before the first.</param>
/// <param name="SecondsLeft">An estimate of the time left; absent where nothing is known.</param>
/// <param name="Answer">What the answer comes to; absent until it is there.</param>
/// <param name="SubmittedBy">Who asked.</param>
/// <param name="SubmittedAt">When, UTC.</param>
/// <param name="StartedAt">When it was begun, UTC; absent before.</param>
/// <param name="FinishedAt">When it ended, UTC; absent before.</param>
/// <param name="IsOfAnotherBuild">
/// Whether it waits for a worker of another build than this server's; without one, cancel it and ask again.
/// </param>
/// <param name="Faults">Faults of the question that only its answering has shown.</param>
/// <param name="Message">Why it failed, where that is no fault of the question; absent else.</param>
public sealed record OptimisationView(
    long Id, string Name, OptimisationState State, string Seed, double Confidence, long Budget, long YearsDone, StandingView? Standing,
    double? SecondsLeft, OptimisationHead? Answer, string SubmittedBy, Instant SubmittedAt, Instant? StartedAt, Instant? FinishedAt,
    bool IsOfAnotherBuild, IReadOnlyList<FaultView> Faults, string? Message)
{
    /// <summary>What is shown of an optimisation.</summary>
    /// <param name="stored">The optimisation.</param>
    /// <param name="now">Now, where the time left is to be told.</param>
    public static OptimisationView Of(StoredOptimisation stored, Instant? now = null)
    {
        var request = OptimisationRequest.OfJson(stored.Request);
        return new OptimisationView(
            stored.Id, stored.Name, stored.State, request.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture), request.Confidence,
            stored.Budget, stored.YearsDone, StandingView.Of(OptimisationStanding.OfJson(stored.Standing)), SecondsLeftOf(stored, now),
            OptimisationHead.OfJson(stored.Head), stored.SubmittedBy, stored.Submitted, stored.Started, stored.Finished,
            stored.IsOpen && stored.Engine != OptimisationBuild.Current, RunView.FaultsOf(stored.Faults),
            stored.State == OptimisationState.Failed && stored.Faults is null ? stored.Message : null);
    }

    private static double? SecondsLeftOf(StoredOptimisation stored, Instant? now) =>
        stored is { State: OptimisationState.Running, Started: { } started, YearsDone: > 0 } && now is { } until
            ? Math.Round(Math.Max(0, (until - started).TotalSeconds * (stored.Budget - stored.YearsDone) / stored.YearsDone), 1)
            : null;
}
