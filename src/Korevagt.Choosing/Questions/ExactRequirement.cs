using Korevagt.Files.Questions;

namespace Korevagt.Choosing.Questions;

/// <summary>A requirement that contracts and calendar alone decide: what a plan must cost at most, or at least.</summary>
/// <param name="Requirement">As it stands in the question.</param>
/// <param name="LeastDkk">The least that the plan may cost, in kroner a year; null for no limit.</param>
/// <param name="MostDkk">The most that it may cost.</param>
internal sealed record ExactRequirement(QuestionRequirement Requirement, decimal? LeastDkk, decimal? MostDkk)
{
    /// <summary>Whether a plan of that cost keeps it.</summary>
    public bool IsKept(decimal cost) => !(cost < LeastDkk) && !(cost > MostDkk);

    /// <summary>Whether a figure is decided by no year.</summary>
    public static bool IsExact(QuestionFigure figure) => figure is QuestionFigure.ContractedSaving or QuestionFigure.ContractedCost;

    /// <summary>Those of a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="baseline">What the baseline costs for certain.</param>
    public static IReadOnlyList<ExactRequirement> Of(Question question, decimal baseline) =>
        [.. question.Requirements.Where(requirement => IsExact(requirement.Figure)).Select(requirement => Of(requirement, baseline))];

    private static ExactRequirement Of(QuestionRequirement requirement, decimal baseline)
    {
        var (limit, tolerance) = ((decimal)requirement.Limit, (decimal)requirement.Tolerance);
        var isSaving = requirement.Figure == QuestionFigure.ContractedSaving;
        return (isSaving, requirement.Kind) switch
        {
            (true, QuestionLimit.AtLeast) => new(requirement, null, baseline - limit + tolerance),
            (true, QuestionLimit.AtMost) => new(requirement, baseline - limit - tolerance, null),
            (false, QuestionLimit.AtMost) => new(requirement, null, limit + tolerance),
            (false, QuestionLimit.AtLeast) => new(requirement, limit - tolerance, null),
            (false, QuestionLimit.RiseAtMost) or (true, QuestionLimit.FallAtMost) => new(requirement, null, baseline + limit + tolerance),
            _ => new(requirement, baseline - limit - tolerance, null),
        };
    }
}
