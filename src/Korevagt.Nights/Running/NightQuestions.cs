using System.Data.Common;
using Korevagt.Batches.Optimising;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Nights;
using Korevagt.Store;

namespace Korevagt.Nights.Running;

/// <summary>
/// Asks on a night whether recommended plans are still the choice: each question of its recommended plan, the others and the baseline
/// alone, under the demand and the year of the night. Processes of the store answer, as they answer planners.
/// </summary>
internal static class NightQuestions
{
    /// <summary>Prepares the questions; one with faults has them there, and the others do not mind.</summary>
    public static IReadOnlyList<(SubmittedQuestion Question, PreparedOptimisation? Optimisation)> Prepare(NightAtWork work, NightFiles files) =>
        [.. work.Settings.Questions.Select(asked => Prepare(work, files, asked))];

    /// <summary>Takes the prepared questions in, as part of a larger change; what is answered already is not asked again.</summary>
    /// <returns>The questions with the numbers of their optimisations.</returns>
    public static async Task<IReadOnlyList<SubmittedQuestion>> SubmitAsync(
        RunStore store, DbConnection connection, DbTransaction transaction,
        IReadOnlyList<(SubmittedQuestion Question, PreparedOptimisation? Optimisation)> prepared)
    {
        var submitted = new List<SubmittedQuestion>();
        foreach (var (question, optimisation) in prepared)
        {
            submitted.Add(optimisation is null
                ? question
                : question with { Optimisation = await store.Optimisations.SubmitOnceAsync(connection, transaction, optimisation.Optimisation) });
        }

        return submitted;
    }

    /// <summary>Whether some question of a night is not answered yet and will be.</summary>
    public static async Task<bool> AreOpenAsync(RunStore store, StoredNight night, CancellationToken cancellation)
    {
        foreach (var id in SubmittedNight.OfJson(night.Plans).Questions.Select(question => question.Optimisation).OfType<long>())
        {
            if (await store.Optimisations.FindAsync(id, cancellation) is { IsOpen: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the questions of a night came to.</summary>
    public static async Task<IReadOnlyList<QuestionNight>> AnswersAsync(NightAtWork work, CancellationToken cancellation)
    {
        var answers = new List<QuestionNight>();
        foreach (var asked in SubmittedNight.OfJson(work.Night.Plans).Questions)
        {
            var stored = asked.Optimisation is { } id ? await work.Store.Optimisations.FindAsync(id, cancellation) : null;
            var night = new QuestionNight
            {
                Question = asked.Question,
                Recommended = asked.Recommended,
                RecommendedHash = asked.RecommendedHash,
                Optimisation = asked.Optimisation,
            };
            answers.Add(stored is { State: OptimisationState.Done }
                ? night with { Answer = AnswerOf(work, asked, stored, await work.Store.Optimisations.PlansAsync(stored.Id, onlyFront: false, cancellation)) }
                : night with { Faults = FaultsOf(asked, stored) });
        }

        return answers;
    }

    private static (SubmittedQuestion Question, PreparedOptimisation? Optimisation) Prepare(NightAtWork work, NightFiles files, NightlyQuestion asked)
    {
        var prepared = OptimisationPreparation.Of(
            files.Files, asked.Question.File,
            new AskedOptimisation(work.Settings.Seed)
            {
                // As many years of each plan as the scenarios of the night have.
                YearsOfFigures = work.Settings.Replications,
                Terms = asked.Under(work.Settings.Baseline.File, files.Demand, work.Year),
            },
            BatchPriority.Night, NightBatch.By);
        return (
            new SubmittedQuestion(
                asked.Question.Named, [asked.Recommended.Named, .. asked.Others.Select(other => other.Named)], files.HashOf(asked.Recommended),
                Optimisation: null, prepared.Succeeded ? null : FaultJson.Write(prepared.Faults)),
            prepared.Succeeded ? prepared.Value : null);
    }

    private static QuestionAnswer AnswerOf(
        NightAtWork work, SubmittedQuestion asked, StoredOptimisation stored, IReadOnlyList<StoredPlan> plans)
    {
        var (head, told) = (OptimisationHead.OfJson(stored.Head)!, plans.Select(plan => ToldPlan.OfJson(plan.Told)).ToList());
        var recommended = told.First(plan => plan.Own.Contains(0));
        var chosen = told.FirstOrDefault(plan => plan.Number == head.Chosen);
        return new QuestionAnswer
        {
            Name = stored.Name,
            Recommended = recommended.Name!,
            Statement = head.Statement,
            Chosen = chosen is null ? null : ChosenOf(work, asked, chosen, recommended),
            Bound = head.Bound,
            Judged = head.Judged,
            Requirements =
            [
                .. recommended.Requirements.Select(held => new RequirementNight(
                    held.Asks, EstimateOf(held.Value), held.Reached, StateOf(held.Standing),
                    held.Standing is RequirementStanding.Kept or RequirementStanding.Broken)),
            ],
            Disadvantage = recommended.WorseThanChosen is { } worse && chosen is not null && chosen.Number != recommended.Number
                ? new DisadvantageNight(EstimateOf(worse.By), worse.Indifference, worse.Aim, worse.Difference)
                : null,
        };
    }

    private static ChosenPlanNight ChosenOf(NightAtWork work, SubmittedQuestion asked, ToldPlan chosen, ToldPlan recommended)
    {
        if (chosen.Number == recommended.Number)
        {
            return new ChosenPlanNight(asked.Recommended, Text.Same(recommended.Name!), IsRecommended: true);
        }

        return chosen.Own is [var place, ..]
            ? new ChosenPlanNight(place < asked.Plans.Count ? asked.Plans[place] : chosen.Name!, Text.Same(chosen.Name!), IsRecommended: false)
            : new ChosenPlanNight(work.Settings.Baseline.Named, RunningTexts.Today, IsRecommended: false);
    }

    private static TargetState StateOf(RequirementStanding standing) => standing switch
    {
        RequirementStanding.Broken => TargetState.Missed,
        RequirementStanding.BrokenByMean => TargetState.OnTheEdge,
        _ => TargetState.Met,
    };

    private static Estimate EstimateOf(ToldEstimate told) => new(told.Mean ?? 0, told.Low ?? 0, told.High ?? 0);

    private static IReadOnlyList<Fault> FaultsOf(SubmittedQuestion asked, StoredOptimisation? stored) => (asked.Faults ?? stored?.Faults) is { } faults
        ? FaultJson.Read(faults)
        :
        [
            new Fault(
                asked.Question, "", stored switch
                {
                    { State: OptimisationState.Failed } => RunningTexts.NotAnswered(stored.Message),
                    { State: OptimisationState.Cancelled } => RunningTexts.QuestionCancelled,
                    _ => RunningTexts.AnswerGone,
                }),
        ];
}
