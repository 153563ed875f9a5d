using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;

namespace Korevagt.Files;

/// <summary>A checked plan and where it comes from.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Hash">Its <see cref="PlanHash"/>.</param>
/// <param name="File">The file it was loaded from, as the user named it.</param>
/// <param name="Ancestry">
/// Full names of that file and of the files it builds on, itself first and the baseline at the root last.
/// </param>
/// <param name="AreasFile">The file that has the areas: the one that the baseline at the root names, or a model itself.</param>
public sealed record LoadedPlan(Plan Plan, string Hash, string File, IReadOnlyList<string> Ancestry, string AreasFile)
{
    /// <summary>What a reader must know of how the files were read: positions that were converted. None for most.</summary>
    public IReadOnlyList<Text> Notices { get; init; } = [];
}
