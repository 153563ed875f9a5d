using System.Security.Cryptography;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Figures;
using Korevagt.Choosing.Questions;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Optimization.Years;
using Korevagt.Planning.UseCases;

namespace Korevagt.Choosing.Searching;

/// <summary>A question that can be answered: its space, its road times, and what simulates its plans.</summary>
public sealed class PreparedQuestion
{
    private readonly CandidatePlans plans;
    private readonly IFileSource files;

    private PreparedQuestion(
        IFileSource files, Question question, PlanSpace space, CandidatePlans plans, string mapHash, ChoosingSettings settings)
    {
        (this.files, Question, Space, this.plans, MapHash, Settings) = (files, question, space, plans, mapHash, settings);
        Layout = Rounds(1).Layout;
        QuestionHash = Convert.ToHexStringLower(SHA256.HashData(files.Read(question.File).Value.Span));
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>Its plans.</summary>
    public PlanSpace Space { get; }

    /// <summary>What a row of figures holds.</summary>
    public FigureLayout Layout { get; }

    /// <summary>How the answer is looked for.</summary>
    public ChoosingSettings Settings { get; }

    /// <summary>Hash of the road map; empty where the plan brings its own driving times.</summary>
    public string MapHash { get; }

    /// <summary>SHA-256 of the question's file.</summary>
    public string QuestionHash { get; }

    /// <summary>Loads a question and all it needs.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="questionFile">Name of the question's file.</param>
    /// <param name="settings">How the answer is looked for.</param>
    /// <param name="cancellation">Stops the loading of the road map.</param>
    /// <param name="terms">The plans that it is asked of; null where it is asked of all that may be decided.</param>
    /// <returns>The question, or every fault of settings, files and map. Nothing is simulated.</returns>
    public static Outcome<PreparedQuestion> Of(
        IFileSource files, string questionFile, ChoosingSettings settings, CancellationToken cancellation, QuestionTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var faults = ChoosingRules.FaultsOf(settings);
        var checkedQuestion = CheckedQuestion.Of(files, questionFile, terms);
        faults.AddRange(checkedQuestion.Faults);
        return checkedQuestion.Succeeded ? Of(files, checkedQuestion.Value, settings, faults, cancellation) : faults;
    }

    /// <summary>Prepares a question that has been loaded.</summary>
    /// <param name="files">Where files come from: the question's and the road map.</param>
    /// <param name="question">The question.</param>
    /// <param name="settings">How the answer is looked for.</param>
    /// <param name="cancellation">Stops the loading of the road map.</param>
    /// <returns>The question, or every fault of settings and map.</returns>
    public static Outcome<PreparedQuestion> Of(
        IFileSource files, CheckedQuestion question, ChoosingSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Of(files, question, settings, ChoosingRules.FaultsOf(settings), cancellation);
    }

    /// <summary>Makes rounds that are simulated on threads of this process.</summary>
    /// <param name="threads">How many at most.</param>
    /// <param name="onYear">Told after each simulated year, from any thread; may be null.</param>
    public CandidateRounds Rounds(int threads, Action? onYear = null) => new(Space, plans, threads) { OnYear = onYear };

    /// <summary>Simulates plans that the decisions cannot say, on threads of this process.</summary>
    /// <param name="changed">What each changes.</param>
    /// <param name="firstYear">Number of the first year.</param>
    /// <param name="years">How many.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The rows of each, year by year.</returns>
    public IReadOnlyList<double[]> Simulate(
        IReadOnlyList<IReadOnlyList<PlanChange>> changed, int firstYear, int years, CancellationToken cancellation)
    {
        var candidates = changed.Select(plans.Of).ToList();
        var (_, figures) = new CandidateRun(plans, Settings.Threads).Simulate(
            plans.Baseline, candidates, firstYear, years, null, cancellation);
        return [.. figures.Zip(candidates, Layout.Rows)];
    }

    /// <summary>The same plans in a future: rounds that simulate them there.</summary>
    /// <param name="future">The future.</param>
    /// <param name="threads">How many threads at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public Outcome<SimulateRound> RoundsIn(QuestionFuture future, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(future);
        var faults = new List<Fault>();
        var map = CompareScenarios.MapOf(files, future.Plan, EvaluationOf(Settings, Question.Year), faults, cancellation);
        if (faults.Count > 0)
        {
            return faults;
        }

        var inFuture = new PlanSpace(Question with { Baseline = future.Plan });
        return Candidates(future.Plan, map, Settings, Question)
            .Then(candidates => Outcome<SimulateRound>.Success(new CandidateRounds(inFuture, candidates, threads).Simulate));
    }

    internal static EvaluationSettings EvaluationOf(ChoosingSettings settings, int year) =>
        new(year, settings.YearsOfFigures, settings.Seed, settings.Threads)
        {
            MapFile = settings.MapFile,
            CacheFolder = settings.CacheFolder,
        };

    private static Outcome<PreparedQuestion> Of(
        IFileSource files, CheckedQuestion question, ChoosingSettings settings, List<Fault> faults, CancellationToken cancellation)
    {
        var evaluation = EvaluationOf(settings, question.Question.Year);
        var baseline = question.Question.Baseline;
        faults.AddRange(CompareScenarios.FaultsOfDemand(evaluation, [(baseline.File, baseline.Plan)]));
        faults.AddRange(BudgetRules.FaultsOf(question, settings));
        var map = CompareScenarios.MapOf(files, baseline, evaluation, faults, cancellation);
        if (faults.Count > 0)
        {
            return faults;
        }

        return Candidates(baseline, map, settings, question.Question).Then<PreparedQuestion>(candidates =>
            new PreparedQuestion(files, question.Question, question.Space, candidates, map?.ContentHash ?? "", settings)
            {
                All = question.All,
            });
    }

    /// <summary>Every plan that keeps what no year decides, where there are no more than can be judged; otherwise null.</summary>
    public IReadOnlyList<DecisionVector>? All { get; private init; }

    private static Outcome<CandidatePlans> Candidates(
        LoadedPlan baseline, Roads.RoadMap? map, ChoosingSettings settings, Question question) =>
        CandidatePlans.Of(
            baseline,
            map is null ? null : new DrivingTables(map, settings.Threads, settings.CacheFolder),
            EvaluationOf(settings, question.Year),
            AddedShifts(question));

    /// <summary>How many shifts the planner's own plans add at most.</summary>
    private static int AddedShifts(Question question) => question.AlsoConsider.Count == 0
        ? 0
        : question.AlsoConsider.Max(plan =>
        {
            var own = question.Baseline.Plan.Shifts.Select(shift => shift.Id).ToHashSet(StringComparer.Ordinal);
            return plan.Changes.Aggregate(question.Baseline.Plan, (before, change) => change.Apply(before))
                .Shifts.Count(shift => !own.Contains(shift.Id));
        });
}
