using Korevagt.Files.Questions;

namespace Korevagt.Files.Nights;

/// <summary>A question that was answered, and the plan that was recommended: every night it is asked whether that is still the choice.</summary>
/// <param name="NamedBy">The settings' file.</param>
/// <param name="Place">JSON path there.</param>
/// <param name="Question">The question.</param>
/// <param name="Recommended">The recommended plan.</param>
/// <param name="Others">The plans that it is held against beside the baseline and the question's own.</param>
public sealed record NightlyQuestion(
    string NamedBy, string Place, NightlyPlan Question, NightlyPlan Recommended, IReadOnlyList<NightlyPlan> Others)
{
    /// <summary>The question asked of the recommended plan, which comes first, and the others.</summary>
    /// <param name="baseline">File of the settings' baseline.</param>
    /// <param name="demand">A demand in place of the baseline's own, or null.</param>
    /// <param name="year">The year that is simulated.</param>
    public QuestionTerms Under(string baseline, string? demand, int year) => new()
    {
        NamedBy = NamedBy,
        PlaceOfQuestion = $"{Place}.question",
        Baseline = baseline,
        Demand = demand,
        Year = year,
        Plans =
        [
            new ListedPlan($"{Place}.recommended", Recommended.File),
            .. Others.Select((other, i) => new ListedPlan(PlaceOfOther(Place, i), other.File)),
        ],
    };

    internal static string PlaceOfOther(string place, int index) => FormattableString.Invariant($"{place}.others[{index}]");
}
