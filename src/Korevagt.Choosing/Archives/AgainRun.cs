using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Figures;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Archives;

/// <summary>Judges the plans of an archive again by the fresh years that they have.</summary>
internal sealed class AgainRun(
    ArchiveHeader header, CheckedQuestion question, FigureLayout layout, Archive archive, double confidence)
{
    private const int First = SelectionSettings.FirstFreshYear;

    private readonly PlanSpace space = question.Space;

    /// <summary>The answer; null where nothing was judged.</summary>
    public Answer? Answer(CancellationToken cancellation)
    {
        if (archive.Find(space.Baseline, 0) is not { } seen || archive.Find(space.Baseline, First) is not { Count: >= BudgetRules.FirstYears })
        {
            return null;
        }

        var plans = archive.Records.Where(record => record.FirstYear == First && record.Count >= BudgetRules.FirstYears).Select(record => record.Plan)
            .Where(plan => !plan.Equals(space.Baseline)).Order().Prepend(space.Baseline).ToList();
        var promises = new Promises(question.Question, space, layout, seen.Means(Math.Min(BudgetRules.FirstYears, seen.Count)));
        var yearsPerValue = SearchSkew.YearsPerValue(
            archive, [.. plans.Where(plan => archive.Find(plan, 0) is not null)], promises.Aims[0], space.ExactCost);
        var judging = new Judging(space, promises, archive, confidence, yearsPerValue);
        var result = judging.Choose(plans, mostYears: null, null, cancellation);
        var front = judging.Front(plans, plans.Count * (long)BudgetRules.FirstYears, cancellation);
        var told = new ToldPlans(question.Question, space, layout, (First, BudgetRules.FirstYears), promises, archive, plans, result, front);
        var parts = new AnswerParts(question.Question, space, promises, archive, plans);
        return new Answer
        {
            Provenance = new AnswerProvenance(
                Evaluation.EngineVersion.Current, header.QuestionHash, question.Question.Baseline.Hash, header.MapHash, header.Year,
                header.Seed, "", 0, result.Statement.YearsInAll, 0, confidence),
            Question = question.Question,
            Space = new AnsweredSpace(
                question.Question.Decisions.Count,
                space.Space.SizeWithinBounds.ToString(System.Globalization.CultureInfo.InvariantCulture), question.All?.Count, false,
                archive.Records.Count(record => record.FirstYear == 0), plans.Count, true, null, []),
            Statement = parts.StatementOf(judging, result.Statement, null),
            Plans = told.All(cancellation),
            Contributions = [],
            Futures = [],
            Artefacts = null,
            Requirements = parts.RequirementsOf(result),
            Trace = AnswerParts.TraceOf(judging),
        };
    }
}
