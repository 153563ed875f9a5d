using Korevagt.Library;
using NodaTime;

namespace Korevagt.Server.Resources.Comparisons;

/// <summary>Runs side by side, without their figures.</summary>
/// <param name="Id">Its id: the same runs in the same order are the same comparison.</param>
/// <param name="Name">Name shown to people; may be empty.</param>
/// <param name="Runs">Ids of the runs.</param>
/// <param name="CreatedBy">Who first asked for it.</param>
/// <param name="CreatedAt">When, UTC.</param>
public sealed record ComparisonView(string Id, string Name, IReadOnlyList<string> Runs, string CreatedBy, Instant CreatedAt)
{
    /// <summary>What is shown of a comparison.</summary>
    public static ComparisonView Of(KeptComparison kept) => new(kept.Id, kept.Name, kept.Runs, kept.CreatedBy, kept.Created);
}
