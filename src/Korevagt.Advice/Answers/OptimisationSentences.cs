using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Questions;
using Korevagt.Reports;

namespace Korevagt.Advice.Answers;

/// <summary>
/// What an answer says, in sentences: first the claim and what it covers, then the plan itself, then what limits the claim, at last
/// what it rests on.
/// </summary>
internal sealed class OptimisationSentences
{
    private readonly Answer answer;
    private readonly ReportFormat format;
    private readonly AskedWords asked;
    private readonly WhyNot whyNot;

    public OptimisationSentences(Answer answer, ReportFormat format)
    {
        (this.answer, this.format) = (answer, format);
        (asked, whyNot) = (new AskedWords(answer.Question, format), new WhyNot(answer, format));
        IEnumerable<string> all = [.. answer.Chosen is { } chosen ? OfChosen(chosen) : OfNone(), .. Limits(), Basis()];
        All = [.. all.Select(PlainAnswer.Sentence)];
    }

    /// <summary>The sentences; the first two are the statement.</summary>
    public IReadOnlyList<string> All { get; }

    private AnsweredStatement Statement => answer.Statement;

    /// <summary>How many plans judged keep the requirements, or may.</summary>
    private int Keeping => answer.Space.Judged - Statement.SurelyMissed;

    private string Confidence => format.WantedPercent(answer.Provenance.Confidence);

    private IEnumerable<string> OfChosen(AnsweredPlan chosen)
    {
        yield return format.Say(
            Keeping == 1 && Statement.Undecided == 0 ? OptimisationTexts.OnlyOneKeeps(Confidence, format.Number(answer.Space.Judged))
            : Statement.Bound is not { } bound || !double.IsFinite(bound) ? OptimisationTexts.NotBoundedYet(Confidence, OfWhich())
            : bound > 0 ? OptimisationTexts.NoneIsBetter(Confidence, OfWhich(), asked.Aim.AtMost(bound))
            : OptimisationTexts.NoneIsBetterAtAll(Confidence, OfWhich()));
        yield return Coverage();
        yield return Effect(chosen);
        if (new Unlimited(answer, format).Sentence(chosen) is { } worse)
        {
            yield return worse;
        }

        if (new OtherRules(answer, format).Sentence() is { } otherwise)
        {
            yield return otherwise;
        }

        foreach (var own in answer.Plans.Where(plan => plan.Role.HasFlag(PlanRoles.Own) && plan != chosen))
        {
            yield return whyNot.Sentence(own);
        }

        if (answer.Futures.Count > 0)
        {
            var kept = answer.Futures.Count(future => future.Plans.Any(plan => plan.Number == chosen.Number && plan.Keeps));
            yield return format.Say(OptimisationTexts.KeepsInFutures(format.Number(kept), format.Number(answer.Futures.Count)));
        }
    }

    private IEnumerable<string> OfNone()
    {
        yield return Statement.Undecided == 0
            ? format.Say(OptimisationTexts.NoneKeeps(Confidence, format.Number(answer.Space.Judged)))
            : format.Say(OptimisationTexts.NoneSurelyKeeps(format.Number(answer.Space.Judged), format.Number(Statement.Undecided)));
        if (answer.Nearest is { } nearest)
        {
            yield return format.Say(OptimisationTexts.ComesNearest(
                PlanNames.Short(nearest with { Role = nearest.Role & ~PlanRoles.Nearest }, format), ChangesOf(nearest),
                format.List([.. nearest.Broken.Select(asked.Requirement)])));
        }

        if (answer.Requirements.Where(count => count.SurelyMissed > 0).OrderByDescending(count => count.OnlyThis)
            .ThenByDescending(count => count.SurelyMissed).FirstOrDefault() is { } costliest)
        {
            yield return format.Say(OptimisationTexts.RequirementCostsMost(
                asked.Requirement(costliest.Requirement), format.Number(costliest.OnlyThis),
                asked.BestReached(costliest.Requirement, costliest.BestReached)));
        }

        yield return answer.Space.AllJudged ? AllJudged() : Searched() + ".";
    }

    /// <summary>Of which plans the claim is made.</summary>
    private string OfWhich()
    {
        var keep = format.Number(Keeping);
        return format.Say(answer.Question.Requirements.Count + answer.Question.CarsOnDuty.Count == 0 ? OptimisationTexts.OfThose(keep)
            : Statement.Undecided == 0 ? OptimisationTexts.OfThoseThatKeep(keep)
            : OptimisationTexts.OfThoseThatMayKeep(keep));
    }

    private string Coverage()
    {
        if (answer.Space.AllJudged)
        {
            return AllJudged();
        }

        return Searched() + (Statement is { NeighboursJudged: true, Bound: { } bound } && double.IsFinite(bound)
            ? format.Say(bound > 0 ? OptimisationTexts.AndNoSingleChange(asked.Aim.AtMost(bound)) : OptimisationTexts.AndNoSingleChangeAtAll)
            : Statement.NeighboursJudged ? "."
            : format.Say(OptimisationTexts.ButNotAllNeighbours));
    }

    private string AllJudged() => format.Say(OptimisationTexts.AllJudged(format.Number(answer.Space.Allowed ?? answer.Space.Judged)));

    private string Searched() => format.Say(OptimisationTexts.Searched(format.Number(answer.Space.Seen), format.Number(answer.Space.Judged)));

    private string Effect(AnsweredPlan chosen)
    {
        if (chosen.Role.HasFlag(PlanRoles.Baseline))
        {
            return format.Say(OptimisationTexts.ChosenIsToday);
        }

        var difference = asked.Aim.Difference(Minus(chosen)).Both;
        var (changes, name) = (ChangesOf(chosen), asked.AimName);
        return !AnsweredMoney.HasPrice(answer)
            ? format.Say(OptimisationTexts.ChosenSaves(
                changes, format.Say(OptimisationTexts.CarHours(format.Number(chosen.CarHoursSaved))), name, difference))
            : chosen.ContractedSavingDkk >= 0
                ? format.Say(OptimisationTexts.ChosenSaves(changes, format.Amount(chosen.ContractedSavingDkk), name, difference))
                : format.Say(OptimisationTexts.ChosenCosts(changes, format.Amount(-chosen.ContractedSavingDkk), name, difference));
    }

    /// <summary>The chosen plan less the baseline in the aim: what the baseline is less the chosen one, turned about.</summary>
    private Evaluation.Estimate Minus(AnsweredPlan chosen)
    {
        var today = answer.Plans[0].AimAgainstChosen;
        return today is null || chosen == answer.Plans[0] ? new(0, 0, 0) : new(-today.Mean, -today.High, -today.Low);
    }

    private IEnumerable<string> Limits()
    {
        if (answer.Chosen is not null && Statement.Undecided > 0)
        {
            yield return format.Say(OptimisationTexts.UndecidedPlans(format.Number(Statement.Undecided), Statement.Undecided == 1));
        }

        if (Statement.FrontBound is { } front && double.IsFinite(front))
        {
            yield return format.Say(front > 0 ? OptimisationTexts.FrontBound(asked.Aim.AtMost(front)) : OptimisationTexts.FrontBoundAtAll);
        }

        if (!Statement.IsSettled)
        {
            yield return format.Say(OptimisationTexts.NotSettled);
        }

        if (!answer.Space.SearchIsComplete)
        {
            yield return format.Say(OptimisationTexts.SearchCutShort);
        }

        if (answer.Space.PartsAddUp == false)
        {
            yield return format.Say(OptimisationTexts.PartsDoNotAddUp);
        }
    }

    // An archive that is read again has no years that no choice has seen.
    private string Basis() => format.Say(answer.Provenance.YearsOfFigures == 0
        ? OptimisationTexts.BasisOfArchive(
            format.Number(BudgetRules.FirstYears), format.Number((double)answer.Provenance.YearsOfJudging))
        : OptimisationTexts.Basis(
            format.Number(answer.Provenance.YearsOfFigures), format.Number((double)answer.Provenance.YearsOfSearch),
            format.Number((double)answer.Provenance.YearsOfJudging)));

    private string ChangesOf(AnsweredPlan plan) =>
        format.Say(OptimisationTexts.Changes(format.Number(plan.ChangesDescribed.Count), plan.ChangesDescribed.Count == 1));
}
