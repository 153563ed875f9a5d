using System.Diagnostics;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Answers;

/// <summary>
/// Answers a question: searches on some years, judges what was found on others, and tells figures of yet others. Everything is asked
/// of an archive in rounds; the answer rests on finished rounds alone, so run again on an archive that was stopped at any barrier it
/// is the same.
/// </summary>
/// <param name="prepared">The question.</param>
/// <param name="archive">Where figures come from.</param>
/// <param name="budget">How many years of plans.</param>
/// <param name="progress">Told at every barrier; may be null.</param>
public sealed class ChoosingRun(
    PreparedQuestion prepared, Archive archive, YearBudget budget, Action<ChoosingProgress>? progress = null)
{
    /// <summary>Of the time given, what is for searching and judging; figures take the rest.</summary>
    private const double ShareOfChoosing = 0.8;

    /// <summary>Plans far from one another take longer than those beside the baseline, by which the speed is measured.</summary>
    private const double SpeedAwayFromBaseline = 0.5;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private YearBudget split = budget;

    private Question Question => prepared.Question;

    private PlanSpace Space => prepared.Space;

    /// <summary>Answers.</summary>
    /// <param name="cancellation">Ends it by an <see cref="OperationCanceledException"/>; finished rounds are in the archive.</param>
    public Answer Run(CancellationToken cancellation)
    {
        var before = archive.YearsUsed;
        var promises = new ShiftSearch(Question, Space, prepared.Layout, archive, split).Begin(cancellation);
        if (prepared.Settings.Time is { } time)
        {
            split = Within(time, archive.YearsUsed - before);
        }

        var isFront = BudgetRules.IsFront(Question);
        var search = new ShiftSearch(Question, Space, prepared.Layout, archive, split);
        var outcome = prepared.All is null ? Searched(search, isFront, cancellation) : null;
        var ofSearch = archive.YearsUsed;
        var judging = new Judging(
            Space, promises, archive, prepared.Settings.Confidence,
            SearchSkew.YearsPerValue(archive, outcome?.Found ?? [], promises.Aims[0], Space.ExactCost));
        var finalists = outcome is null
            ? [.. Space.Own.Prepend(Space.Baseline).Concat(prepared.All!).Distinct()]
            : judging.Finalists(outcome.Found, isFront ? outcome.Found.Count : split.MostFinalists);
        var result = Judged(judging, finalists, cancellation);
        var front = judging.Front(finalists, finalists.Count * (long)BudgetRules.FirstYears, cancellation);
        var frontBound = isFront ? FrontBound(judging, promises, finalists, front, result.Statement.Settled, cancellation) : null;
        var ofJudging = archive.YearsUsed - ofSearch;
        Tell(ChoosingStage.Telling, null, 0);
        var told = new ToldPlans(
            Question, Space, prepared.Layout, (ChoosingSettings.FirstYearOfFigures, prepared.Settings.YearsOfFigures), promises, archive,
            finalists, result, front);
        var parts = new AnswerParts(Question, Space, promises, archive, finalists);
        return new Answer
        {
            Provenance = new AnswerProvenance(
                EngineVersion.Current, prepared.QuestionHash, Question.Baseline.Hash, prepared.MapHash, Question.Year,
                prepared.Settings.Seed, split.ToString(), ofSearch, ofJudging, prepared.Settings.YearsOfFigures,
                prepared.Settings.Confidence),
            Question = Question,
            Space = new AnsweredSpace(
                Question.Decisions.Count, Space.Space.SizeWithinBounds.ToString(System.Globalization.CultureInfo.InvariantCulture),
                prepared.All?.Count, prepared.All is not null, outcome?.Seen ?? 0, finalists.Count, outcome?.IsComplete ?? true,
                outcome is null || outcome.AdditivityErrors.Count == 0 ? null : outcome.PartsAddUp, outcome?.AdditivityErrors ?? []),
            Statement = parts.StatementOf(judging, result.Statement, frontBound),
            Plans = told.All(cancellation),
            Contributions = told.Contributions(cancellation),
            Futures = new FuturesOfPlans(prepared).Of(told, cancellation),
            Artefacts = new Artefacts(prepared, promises).Of(told, cancellation),
            Requirements = parts.RequirementsOf(result),
            Trace = AnswerParts.TraceOf(judging),
        };
    }

    private SearchOutcome Searched(ShiftSearch search, bool isFront, CancellationToken cancellation)
    {
        Tell(ChoosingStage.Searching, null, 0);
        _ = search.Begin(cancellation);
        return search.Run(isFront, cancellation);
    }

    /// <summary>
    /// Judges until the bound is small enough, the budget is spent, or the time is over; then what was said at the last barrier
    /// is said again with the years used until then as budget, for which nothing more is simulated.
    /// </summary>
    private SelectionResult Judged(Judging judging, IReadOnlyList<DecisionVector> finalists, CancellationToken cancellation)
    {
        var deadline = prepared.Settings.Time is { } time ? time * ShareOfChoosing : TimeSpan.MaxValue;
        var judged = Math.Max(split.Judging, finalists.Count * (long)BudgetRules.FirstYears);
        try
        {
            return judging.Choose(finalists, judged, AtBarrier, cancellation);
        }
        catch (TimeIsOverException)
        {
            judged = judging.Barriers[^1].YearsInAll;
            split = split with { Judging = judged };
            return judging.Choose(finalists, judged, null, cancellation);
        }

        void AtBarrier(Statement statement)
        {
            Tell(ChoosingStage.Judging, statement.Bound, statement.Candidates.Count);
            if (!statement.Settled && clock.Elapsed > deadline)
            {
                throw new TimeIsOverException();
            }
        }
    }

    /// <summary>How many years of plans fit a time, by the speed of the first rounds.</summary>
    private YearBudget Within(TimeSpan time, long years)
    {
        var speed = years / Math.Max(0.1, clock.Elapsed.TotalSeconds) * SpeedAwayFromBaseline;
        var all = (long)(speed * Math.Max(1, time.TotalSeconds * ShareOfChoosing - clock.Elapsed.TotalSeconds)) / 100 * 100;
        return prepared.All is { } every ? new YearBudget(0, Math.Max(all, every.Count * (long)BudgetRules.FirstYears)) : YearBudget.Of(Math.Max(all, 500));
    }

    private double? FrontBound(
        Judging judging, Promises promises, IReadOnlyList<DecisionVector> finalists, FrontStatement front, bool isSettled,
        CancellationToken cancellation)
    {
        var pairs = front.OnFrontOfMeans.Select(plan => finalists[plan]).Where(plan => !PlanSpace.IsOutside(plan))
            .SelectMany(plan => judging.Neighbours(plan)
                .Where(neighbour => Space.ExactCost(neighbour) <= Space.ExactCost(plan))
                .Select(neighbour => (plan, neighbour)))
            .ToList();
        // A choice that is settled leaves its time to the neighbours of the front.
        var isTimed = isSettled && prepared.Settings.Time is not null;
        var bounds = new NeighbourBounds(
                pairs, Space.ExactCost, promises.Aims[0], prepared.Settings.Confidence, judging.YearsPerValue)
            .Run(archive, SelectionSettings.FirstFreshYear, MayTake, cancellation);

        // Asked again with what was used as budget, the judging ends where it ended, and the neighbours get the same rounds.
        split = isTimed ? split with { Judging = Math.Max(split.Judging, archive.YearsUsed - split.Search) } : split;
        return bounds.Count == 0 ? 0 : Math.Max(0, bounds.Max());

        bool MayTake(long more)
        {
            Tell(ChoosingStage.Judging, null, pairs.Count);
            return archive.YearsUsed + more <= split.All
                || (isTimed && clock.Elapsed * ((double)(archive.YearsUsed + more) / archive.YearsUsed) <= prepared.Settings.Time!.Value * ShareOfChoosing);
        }
    }

    private void Tell(ChoosingStage stage, double? bound, int left) =>
        progress?.Invoke(new ChoosingProgress(stage, archive.YearsUsed, split.All, bound, left));

    /// <summary>Ends the judging at a barrier; never leaves this class.</summary>
    private sealed class TimeIsOverException : Exception;
}
