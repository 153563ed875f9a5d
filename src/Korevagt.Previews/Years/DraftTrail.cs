using Korevagt.Choosing.Candidates;
using Korevagt.Domain.Plans;

namespace Korevagt.Previews.Years;

/// <summary>
/// The drafts that are compared with a plan, one after the other: each differs from the one before in little, however far both have
/// gone from the plan, so it follows that one where it has been simulated. Years of the latest two are kept.
/// </summary>
/// <param name="followers">What makes simulators of plans that follow the plan.</param>
internal sealed class DraftTrail(Lazy<Followers> followers)
{
    // The bundled region's 50 years; of a larger one as many as there is room for, and those beyond follow the plan compared with.
    private const long MostBytesOfDraft = 160L << 20;

    private readonly Lock gate = new();
    private Follower? before;
    private Follower? latest;

    /// <summary>How the next draft is simulated; null where it differs in more than duties and has to be simulated whole.</summary>
    public Follower? Next(Plan draft)
    {
        lock (gate)
        {
            if (followers.Value.Of(draft, latest, MostBytesOfDraft) is not { } next)
            {
                return null;
            }

            before?.Years.Forget();
            (before, latest) = (latest, next);
            return next;
        }
    }
}
