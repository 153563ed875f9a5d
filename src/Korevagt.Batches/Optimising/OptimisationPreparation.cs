using Korevagt.Batches.Submitting;
using Korevagt.Choosing.Questions;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Questions;
using Korevagt.Planning.UseCases;
using Korevagt.Roads.Files;
using Korevagt.Store;

namespace Korevagt.Batches.Optimising;

/// <summary>Reads everything that a question builds on, and looks at what no year decides; nothing is simulated.</summary>
public static class OptimisationPreparation
{
    /// <summary>Prepares a question to be taken in.</summary>
    /// <param name="source">Where files come from.</param>
    /// <param name="questionFile">Name of the question's file.</param>
    /// <param name="asked">How the answer is to be looked for.</param>
    /// <param name="priority">Whose turn it is.</param>
    /// <param name="submittedBy">Who asks, as shown to people.</param>
    /// <returns>The optimisation, or every fault of settings and files.</returns>
    public static Outcome<PreparedOptimisation> Of(
        IFileSource source, string questionFile, AskedOptimisation asked, BatchPriority priority, string submittedBy)
    {
        var files = new FileRecorder(source);
        return CheckedQuestion.Of(files, questionFile, asked.Terms).Then(question =>
        {
            var budget = BudgetOf(question, asked);
            var settings = new ChoosingSettings(asked.Seed, Threads: 1)
            {
                Budget = budget,
                Confidence = asked.Confidence,
                YearsOfFigures = asked.YearsOfFigures,
            };
            var plans = question.Question.Futures.Select(future => future.Plan).Prepend(question.Question.Baseline).ToList();
            List<Fault> faults =
            [
                .. question.FaultsUnder(settings),
                .. CompareScenarios.FaultsOfDemand(
                    new(question.Question.Year, settings.YearsOfFigures, asked.Seed, Threads: 1), plans.Select(plan => (plan.File, plan.Plan))),
                .. plans.Select(plan => plan.Plan.MapFile).OfType<string>().Distinct(source.NameComparer)
                    .SelectMany(map => files.Read(map, RoadMapFile.ExpectedFile, FileLimits.Large).Faults),
            ];
            if (faults.Count > 0)
            {
                return Outcome<PreparedOptimisation>.Failure(faults);
            }

            // Names in the bundle are known once everything has been read.
            var bundle = files.ToBundle();
            var request = new OptimisationRequest(
                files.NameOf(questionFile)!, Path.GetFileName(question.Question.Baseline.File), asked.Seed, asked.Confidence, budget.Search,
                budget.Judging, settings.YearsOfFigures)
            {
                Terms = asked.Terms is { } terms ? InBundle(terms, files) : null,
            };
            return new PreparedOptimisation(
                new NewOptimisation(
                    question.Question.Name, StoredBundle.HashOf(bundle), request.ToJson(), OptimisationBuild.Current, priority, budget.All,
                    submittedBy),
                bundle);
        });
    }

    private static YearBudget BudgetOf(CheckedQuestion question, AskedOptimisation asked) =>
        asked.Budget is { } all ? BudgetRules.Split(question, all)
        : asked.Terms is null ? BudgetRules.Usual(question)
        : BudgetRules.Split(question, Math.Max(question.PlansToJudge!.Value * (long)asked.YearsOfFigures, BudgetRules.Least(question)));

    /// <summary>The terms with the names that files have in the bundle: the same wherever the folder lies.</summary>
    private static QuestionTerms InBundle(QuestionTerms terms, FileRecorder files) => terms with
    {
        NamedBy = Path.GetFileName(terms.NamedBy),
        Baseline = files.NameOf(terms.Baseline)!,
        Demand = terms.Demand is { } demand ? files.NameOf(demand) : null,
        Plans = [.. terms.Plans.Select(plan => plan with { File = files.NameOf(plan.File)! })],
    };
}

/// <summary>How an answer is to be looked for.</summary>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Confidence">The probability with which what is stated is right, above 0.5 and at most 0.999.</param>
/// <param name="Budget">
/// How many years of plans may be simulated; null for as many as the space asks for, and for listed plans so many each as their figures
/// have.
/// </param>
public sealed record AskedOptimisation(ulong Seed = 1, double Confidence = 0.95, long? Budget = null)
{
    /// <summary>Years by which the figures are computed, 2 or more.</summary>
    public int YearsOfFigures { get; init; } = ChoosingSettings.DefaultYearsOfFigures;

    /// <summary>The plans that it is asked of, under which demand; null where it is asked as it stands.</summary>
    public QuestionTerms? Terms { get; init; }
}

/// <summary>An optimisation whose files were read: ready to be stored.</summary>
/// <param name="Optimisation">The optimisation.</param>
/// <param name="Files">All its input files.</param>
public sealed record PreparedOptimisation(NewOptimisation Optimisation, FileBundle Files);
