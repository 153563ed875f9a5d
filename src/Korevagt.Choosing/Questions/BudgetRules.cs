using Korevagt.Domain.Faults;
using Korevagt.Files.Questions;

namespace Korevagt.Choosing.Questions;

/// <summary>How many years of plans a question takes: the budget where none is given, and the smallest there may be.</summary>
public static class BudgetRules
{
    /// <summary>Fresh years that every plan judged gets.</summary>
    public const int FirstYears = 10;

    private const int YearsOfPlan = 25;
    private const long OfSearch = 8_000;
    private const long OfFront = 16_000;
    private const int FewestFinalists = 12;

    /// <summary>The budget of a question for which none is given.</summary>
    public static YearBudget Usual(CheckedQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.All is { } all
            ? new YearBudget(0, (long)(all.Count + Required(question)) * YearsOfPlan)
            : YearBudget.Of(IsFront(question.Question) ? OfFront : OfSearch);
    }

    /// <summary>A budget that was asked for as a question uses it, or the usual one.</summary>
    public static YearBudget For(CheckedQuestion question, YearBudget? asked)
    {
        ArgumentNullException.ThrowIfNull(question);
        return asked is null ? Usual(question) : question.All is null ? asked : new YearBudget(0, asked.All);
    }

    /// <summary>Whether good plans of every price are asked for: cost is one of several aims.</summary>
    public static bool IsFront(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Aims.Count > 1 && question.Aims.Any(aim => aim.Figure
            is QuestionFigure.AnnualCost or QuestionFigure.ContractedCost or QuestionFigure.Saving or QuestionFigure.ContractedSaving);
    }

    /// <summary>A budget as it is split for a question: where all plans are judged, nothing is for a search.</summary>
    public static YearBudget Split(CheckedQuestion question, long all)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.All is null ? YearBudget.Of(all) : new YearBudget(0, all);
    }

    /// <summary>The fewest years of plans with which anything can be said.</summary>
    public static long Least(CheckedQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.All is { } all
            ? (long)(all.Count + Required(question)) * FirstYears
            : YearBudgetOfFewest(question);
    }

    /// <summary>A budget that does not suffice for anything.</summary>
    internal static IEnumerable<Fault> FaultsOf(CheckedQuestion question, ChoosingSettings settings)
    {
        if (settings.Budget is { } budget && budget.All < Least(question))
        {
            yield return Fault.OfSetting<ChoosingSettings>(
                nameof(ChoosingSettings.Budget),
                new(
                    $"{budget.All} planår rækker ikke: hver plan, der bedømmes, skal have {FirstYears} år",
                    $"{budget.All} plan-years do not suffice: each plan that is judged needs {FirstYears} years"),
                new($"mindst {Least(question)} planår, eller færre beslutninger", $"{Least(question)} plan-years at least, or fewer decisions"));
        }
    }

    // The judged plans of the smallest search: the baseline, the planner's own and a dozen.
    private static long YearBudgetOfFewest(CheckedQuestion question) => (FewestFinalists + Required(question)) * FirstYears * 5 / 3 + 1;

    private static int Required(CheckedQuestion question) => 1 + question.Question.AlsoConsider.Count;
}
