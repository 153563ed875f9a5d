using Korevagt.Batches.Optimising;
using Korevagt.Choosing.Answers;

namespace Korevagt.Server.Resources.Optimisations;

/// <summary>What can be said at a barrier.</summary>
/// <param name="Stage">What it is busy with.</param>
/// <param name="YearsDone">Years of plans that finished rounds have used.</param>
/// <param name="YearsTotal">Years of plans of the budget; figures are told by some more.</param>
/// <param name="Bound">
/// No plan judged is better than the one that is ahead by more, in the unit of the first aim; absent while nothing can be said.
/// </param>
/// <param name="Left">How many plans may be better yet; 0 while nothing is judged.</param>
public sealed record StandingView(ChoosingStage Stage, long YearsDone, long YearsTotal, double? Bound, int Left)
{
    /// <summary>What is shown of it; null for none.</summary>
    public static StandingView? Of(OptimisationStanding? standing) => standing is null
        ? null
        : new StandingView(standing.Stage, standing.YearsDone, standing.YearsTotal, standing.Bound, standing.Left);
}
