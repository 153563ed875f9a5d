namespace Korevagt.Routing;

/// <summary>How long to search.</summary>
/// <param name="Iterations">
/// Tours are taken apart and put together again so many times, by two searches together; 0 for the first construction alone.
/// Without meaning where <paramref name="Time"/> is given.
/// </param>
/// <param name="Time">How long by the clock instead: a short trial tells how many iterations that is, and the answer repeats it.</param>
/// <param name="Seed">Of the random choices.</param>
/// <param name="Threads">1 or 2; the answer is the same.</param>
/// <param name="StopAfter">
/// After so many iterations the search stops although it was laid out for <paramref name="Iterations"/>; null for no such stop.
/// </param>
public sealed record RoutingEffort(long Iterations, TimeSpan? Time = null, int Seed = 1, int Threads = 2, long? StopAfter = null);

/// <summary>Tours to begin with.</summary>
/// <param name="Stops">For each vehicle the stops of its tour in order; empty for none.</param>
public sealed record RoutingPlanStart(IReadOnlyList<IReadOnlyList<StopOfTask>> Stops);

/// <summary>How far a search has come.</summary>
/// <param name="Iterations">Done so far.</param>
/// <param name="Of">Of so many.</param>
/// <param name="Planned">Tasks on tours in the best plan so far.</param>
/// <param name="Cost">What that costs, in units of money.</param>
public sealed record RoutingProgress(long Iterations, long Of, int Planned, long Cost);

/// <summary>What a search found.</summary>
/// <param name="Plan">The best plan of those looked at.</param>
/// <param name="Iterations">Together with the seed these repeat the plan to the byte.</param>
/// <param name="StoppedAfter">Where the clock stopped the search before these, the iterations done: repeat with both; otherwise null.</param>
/// <param name="Unplanned">Why each unplanned task is on no tour, in the order of <see cref="RoutingPlan.Unplanned"/>.</param>
/// <param name="IsCancelled">Whether it was cancelled; then nothing repeats the plan.</param>
public sealed record RoutingAnswer(
    RoutingPlan Plan, long Iterations, long? StoppedAfter, IReadOnlyList<UnplannedReason> Unplanned, bool IsCancelled);
