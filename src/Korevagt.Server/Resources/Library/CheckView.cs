using Korevagt.Domain.Faults;
using Korevagt.Library;

namespace Korevagt.Server.Resources.Library;

/// <summary>What a check has found.</summary>
/// <param name="IsSound">Whether it has no faults.</param>
/// <param name="PlanHash">Hash of the plan that it makes; absent where it has faults.</param>
/// <param name="Changes">What a scenario changes, in words; empty for a baseline and where it has faults.</param>
/// <param name="Faults">Every fault of it and of what it builds on.</param>
public sealed record CheckView(bool IsSound, string? PlanHash, IReadOnlyList<ChangeView> Changes, IReadOnlyList<FaultView> Faults)
{
    /// <summary>What is shown of a check.</summary>
    /// <param name="check">The check.</param>
    /// <param name="path">What faults call the content that was checked.</param>
    public static CheckView Of(Outcome<CheckedContent> check, string path) => new(
        check.Succeeded,
        check.Succeeded ? check.Value.PlanHash : null,
        check.Succeeded ? [.. check.Value.Changes.Select(change => new ChangeView(change.Danish, change.English))] : [],
        [.. check.Faults.Select(fault => FaultView.Of(fault, path))]);
}
