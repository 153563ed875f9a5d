using Korevagt.Evaluation;

namespace Korevagt.Choosing.Answers;

/// <summary>How a plan stands to a requirement, by years that no choice has seen.</summary>
/// <param name="Place">JSON path of the requirement in the question.</param>
/// <param name="District">Id of the district in which it comes nearest to breaking it; null for the region.</param>
/// <param name="Value">
/// What the limit limits, in its unit: the figure, its rise or its fall; the share of years where that is required; a number of cars.
/// </param>
/// <param name="Standing">Whether it keeps it, as far as the interval tells.</param>
public sealed record HeldRequirement(string Place, string? District, Estimate Value, RequirementStanding Standing);

/// <summary>Whether a requirement is kept within its tolerance, the worst last.</summary>
public enum RequirementStanding
{
    /// <summary>The whole interval keeps it.</summary>
    Kept,

    /// <summary>The mean keeps it, the interval reaches beyond.</summary>
    KeptByMean,

    /// <summary>The mean breaks it, the interval does not wholly.</summary>
    BrokenByMean,

    /// <summary>The whole interval breaks it.</summary>
    Broken,
}
