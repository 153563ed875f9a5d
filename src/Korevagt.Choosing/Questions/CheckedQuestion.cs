using System.Globalization;
using System.Numerics;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Search;
using Korevagt.Optimization.Years;
using Korevagt.Planning.Questions;

namespace Korevagt.Choosing.Questions;

/// <summary>A question whose exact figures have been looked at: nothing is simulated for it, no road map read.</summary>
public sealed class CheckedQuestion
{
    private CheckedQuestion(Question question, PlanSpace space, IReadOnlyList<DecisionVector>? all) =>
        (Question, Space, All) = (question, space, all);

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>Its plans.</summary>
    public PlanSpace Space { get; }

    /// <summary>Every plan that keeps what no year decides, where there are at most 2,000; otherwise null.</summary>
    public IReadOnlyList<DecisionVector>? All { get; }

    /// <summary>How many plans keep what no year decides, where all of them are judged; otherwise null.</summary>
    public int? PlansToJudge => All?.Count;

    /// <summary>How many combinations of the decisions' values there are.</summary>
    public BigInteger Combinations => Space.Space.SizeWithinBounds;

    /// <summary>What each of the planner's own plans saves for certain, in kroner a year, and whether it lies outside of the decisions.</summary>
    public IReadOnlyList<(string Name, decimal SavingDkk, bool IsOutside)> OwnPlans =>
    [
        .. Question.AlsoConsider.Zip(Space.Own, (own, plan) =>
            (own.Name, Space.Costs.OfBaseline - Space.Costs.Of(plan), PlanSpace.IsOutside(plan))),
    ];

    /// <summary>What the baseline costs for certain, in kroner a year; null without prices.</summary>
    public decimal? BaselineDkk => Space.Costs.HasPrice ? Space.Costs.OfBaseline : null;

    /// <summary>The greatest saving that deciding freely reaches, in kroner a year; other requirements are not asked.</summary>
    public decimal GreatestSavingDkk => -Space.Costs.Reach().Sum(reach => reach.Least);

    /// <summary>The smallest, below 0 where plans may be dearer.</summary>
    public decimal SmallestSavingDkk => -Space.Costs.Reach().Sum(reach => reach.Most);

    /// <summary>Loads and looks at a question.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="questionFile">Name of the question's file.</param>
    /// <param name="terms">The plans that it is asked of; null where it is asked of all that may be decided.</param>
    /// <returns>The question, or every fault of its files; those of exact figures only where the files are sound.</returns>
    public static Outcome<CheckedQuestion> Of(IFileSource files, string questionFile, QuestionTerms? terms = null) =>
        QuestionLoader.Load(files, questionFile, terms).Then(Of);

    /// <summary>Looks at a question; one without decisions is asked of its own plans and the baseline alone.</summary>
    public static Outcome<CheckedQuestion> Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var space = new PlanSpace(question);
        var faults = PriceFaults(question, space).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        if (question.Decisions.Count == 0)
        {
            // All are judged, whether they keep what no year decides or not: that is what is asked.
            return new CheckedQuestion(question, space, [.. space.Own.Prepend(space.Baseline).Distinct()]);
        }

        faults.AddRange(ReachFaults(question, space));
        if (faults.Count > 0)
        {
            return faults;
        }

        var (plans, areAll) = PlanEnumeration.UpTo(question, space, Finalists.MostEnumerated);
        if (areAll && plans.Count == 0)
        {
            return new Fault(
                question.File,
                "$.require",
                new("ingen plan holder kravene til besparelse, budget og vogne på vagt samtidig", "no plan keeps the requirements on saving, budget and cars on duty together"),
                new("krav, der kan holdes sammen, eller flere beslutninger", "requirements that can be kept together, or more decisions"));
        }

        return areAll && plans.Count == 1
            ? new Fault(
                question.File,
                "$.decide",
                new("der er kun én plan at vælge", "there is but one plan to choose"),
                new("mere at beslutte, eller mildere krav", "more to decide, or milder requirements"))
            : new CheckedQuestion(question, space, areAll ? plans : null);
    }

    /// <summary>Every fault of settings, those of a budget that does not suffice for this question among them.</summary>
    public IReadOnlyList<Fault> FaultsUnder(ChoosingSettings settings) => [.. ChoosingRules.FaultsOf(settings), .. BudgetRules.FaultsOf(this, settings)];

    private static IEnumerable<Fault> PriceFaults(Question question, PlanSpace space)
    {
        if (space.Costs.HasPrice)
        {
            yield break;
        }

        foreach (var place in question.Requirements.Where(requirement => IsCost(requirement.Figure)).Select(requirement => requirement.Place)
            .Concat(question.Aims.Where(aim => IsCost(aim.Figure)).Select(aim => aim.Place)))
        {
            yield return new Fault(
                question.File,
                place,
                new("planen har ingen pris: en vagt har ingen kontrakt", "the plan has no price: a shift has no contract"),
                new("et mål uden kroner, eller en kontrakt for hver vagt", "a figure without kroner, or a contract for each shift"));
        }
    }

    private static IEnumerable<Fault> ReachFaults(Question question, PlanSpace space)
    {
        var reach = space.Costs.Reach();
        var (least, most) = (space.Costs.OfBaseline + reach.Sum(shift => shift.Least), space.Costs.OfBaseline + reach.Sum(shift => shift.Most));
        foreach (var exact in space.Exact)
        {
            var requirement = exact.Requirement;
            if (requirement is { Figure: QuestionFigure.ContractedSaving, Kind: QuestionLimit.AtLeast }
                && (decimal)requirement.Limit > space.Costs.OfBaseline)
            {
                yield return new Fault(
                    question.File,
                    requirement.Place,
                    new(
                        $"besparelsen er større end alt, hvad den nuværende ordning koster: {Dkk(space.Costs.OfBaseline).Danish}",
                        $"the saving is greater than all that the baseline costs: {Dkk(space.Costs.OfBaseline).English}"),
                    Reachable(space, least, most));
            }
            else if (exact.MostDkk < least || exact.LeastDkk > most)
            {
                yield return new Fault(
                    question.File,
                    requirement.Place,
                    new("ingen plan kan holde kravet, hvad der end besluttes", "no plan can keep the requirement, whatever is decided"),
                    Reachable(space, least, most));
            }
            else if (!(exact.MostDkk < most) && !(exact.LeastDkk > least))
            {
                yield return new Fault(
                    question.File,
                    requirement.Place,
                    new("alle planer holder kravet, så det kræver intet", "every plan keeps the requirement, so it requires nothing"),
                    Reachable(space, least, most));
            }
        }
    }

    private static Text Reachable(PlanSpace space, decimal least, decimal most)
    {
        var (low, high) = (Dkk(space.Costs.OfBaseline - most), Dkk(space.Costs.OfBaseline - least));
        return new(
            $"en besparelse fra {low.Danish} til {high.Danish} om året kan nås med det, der må besluttes",
            $"a saving of {low.English} to {high.English} a year can be reached by what may be decided");
    }

    private static Text Dkk(decimal amount) => new(
        string.Create(CultureInfo.InvariantCulture, $"{amount:#,0}").Replace(',', '.') + " kr.",
        string.Create(CultureInfo.InvariantCulture, $"DKK {amount:#,0}"));

    private static bool IsCost(QuestionFigure figure) => figure
        is QuestionFigure.ContractedSaving or QuestionFigure.Saving or QuestionFigure.ContractedCost or QuestionFigure.AnnualCost;
}
