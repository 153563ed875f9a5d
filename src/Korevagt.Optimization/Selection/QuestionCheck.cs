using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Selection;

/// <summary>Finds what is wrong with a question and its settings.</summary>
internal static class QuestionCheck
{
    /// <exception cref="ArgumentException">With every fault.</exception>
    public static void ThrowIfFaulty(SelectionQuestion question, SelectionSettings settings, int figures)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(settings);
        var faults = OfPlans(question.Plans, question.ExactCosts)
            .Concat(OfAim(question.Aim, figures, "The aim"))
            .Concat(question.Requirements.SelectMany((requirement, i) =>
                OfRequirement(requirement, question.Plans.Count, figures, $"Requirement {i}")))
            .Concat(OfSettings(settings, question.Plans.Count))
            .ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(question));
        }
    }

    /// <exception cref="ArgumentException">With every fault.</exception>
    public static void ThrowIfFaulty(FrontQuestion question, SelectionSettings settings, int figures)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(settings);
        var faults = OfPlans(question.Plans, question.ExactCosts)
            .Concat(question.Aims.Count == 0 ? ["There is no aim."] : [])
            .Concat(question.Aims.SelectMany((aim, i) => OfAim(aim, figures, $"Aim {i}")))
            .Concat(OfSettings(settings, question.Plans.Count))
            .ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(question));
        }
    }

    private static IEnumerable<string> OfPlans(IReadOnlyList<DecisionVector> plans, IReadOnlyList<double> exactCosts)
    {
        if (plans.Count == 0)
        {
            yield return "There is no plan.";
        }

        if (exactCosts.Count != plans.Count)
        {
            yield return $"{exactCosts.Count} exact costs came with {plans.Count} plans.";
        }

        for (var i = 0; i < exactCosts.Count; i++)
        {
            if (!double.IsFinite(exactCosts[i]))
            {
                yield return $"Plan {i}: its exact cost is {exactCosts[i]}.";
            }
        }

        var seen = new HashSet<DecisionVector>();
        for (var i = 0; i < plans.Count; i++)
        {
            if (!seen.Add(plans[i]))
            {
                yield return $"Plan {i}: {plans[i]} stands there twice.";
            }
        }
    }

    private static IEnumerable<string> OfMeasure(YearlyMeasure measure, int figures, string place)
    {
        foreach (var (figure, weight) in measure.Terms)
        {
            if (figure < 0 || figure >= figures)
            {
                yield return $"{place}: there is no figure {figure} among {figures}.";
            }

            if (!double.IsFinite(weight))
            {
                yield return $"{place}: the weight of figure {figure} is {weight}.";
            }
        }

        if (!double.IsFinite(measure.CostWeight) || !double.IsFinite(measure.Constant))
        {
            yield return $"{place}: the weight of the cost is {measure.CostWeight}, the constant {measure.Constant}.";
        }
    }

    private static IEnumerable<string> OfAim(Aim aim, int figures, string place)
    {
        foreach (var fault in OfMeasure(aim.Measure, figures, place))
        {
            yield return fault;
        }

        if (!(aim.Indifference >= 0))
        {
            yield return $"{place}: the indifference is {aim.Indifference} and must be 0 or more.";
        }
    }

    private static IEnumerable<string> OfRequirement(Requirement requirement, int plans, int figures, string place)
    {
        foreach (var fault in OfMeasure(requirement.Measure, figures, place))
        {
            yield return fault;
        }

        if (!double.IsFinite(requirement.Limit))
        {
            yield return $"{place}: the limit is {requirement.Limit}.";
        }

        if (!(requirement.Tolerance >= 0 && double.IsFinite(requirement.Tolerance)))
        {
            yield return $"{place}: the tolerance is {requirement.Tolerance} and must be 0 or more.";
        }

        if (!(requirement.Scale > 0 && double.IsFinite(requirement.Scale)))
        {
            yield return $"{place}: the scale is {requirement.Scale} and must be above 0.";
        }

        if (requirement.ComparedWith is { } other && (other < 0 || other >= plans))
        {
            yield return $"{place}: there is no plan {other} among {plans} to compare with.";
        }

        if (requirement.ShareOfYears is { } share && !(share > 0 && share < 1))
        {
            yield return $"{place}: the share of years is {share} and must be above 0 and below 1.";
        }
    }

    private static IEnumerable<string> OfSettings(SelectionSettings settings, int plans)
    {
        if (!(settings.Confidence > 0.5 && settings.Confidence < 1))
        {
            yield return $"The confidence is {settings.Confidence} and must be above 0.5 and below 1.";
        }

        if (settings.FirstYear < 0)
        {
            yield return $"The first year is {settings.FirstYear} and must be 0 or more.";
        }

        if (settings.YearsPerValue < 1)
        {
            yield return $"{settings.YearsPerValue} years per value must be 1 or more.";
            yield break;
        }

        if (settings.FirstYears < 2 * settings.YearsPerValue || settings.FirstYears % settings.YearsPerValue != 0)
        {
            yield return
                $"{settings.FirstYears} first years must be two values of {settings.YearsPerValue} years or more, and whole values.";
        }

        if (settings.YearsPerRound < 1 || settings.YearsPerRound % settings.YearsPerValue != 0)
        {
            yield return
                $"{settings.YearsPerRound} years of a round must be whole values of {settings.YearsPerValue} years, and 1 or more.";
        }

        if (settings.MostYearsOfPlan < settings.FirstYears)
        {
            yield return $"{settings.MostYearsOfPlan} years of a plan at most, but {settings.FirstYears} first years.";
        }

        if (settings.MostYears < (long)plans * settings.FirstYears)
        {
            yield return
                $"A budget of {settings.MostYears} years does not reach for {plans} plans with {settings.FirstYears} first years each.";
        }
    }
}
