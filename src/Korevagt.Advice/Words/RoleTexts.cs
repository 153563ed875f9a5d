using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;

namespace Korevagt.Advice.Words;

/// <summary>What plans are in an answer, in a word.</summary>
internal static class RoleTexts
{
    /// <summary>Every role with its word.</summary>
    public static IReadOnlyList<(PlanRoles Role, Text Word)> Of { get; } =
    [
        (PlanRoles.Baseline, new("nuværende ordning", "plan of today")),
        (PlanRoles.Chosen, new("valgt", "chosen")),
        (PlanRoles.Nearest, new("nærmest kravene", "nearest to the requirements")),
        (PlanRoles.Own, new("egen plan", "own plan")),
        (PlanRoles.Front, new("på fronten", "on the front")),
        (PlanRoles.Next, new("følger efter", "comes next")),
    ];
}
