using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Selection;

/// <summary>
/// Chooses among plans by simulating them in rounds, and says at every barrier between two rounds how much better any other may
/// be: a good selection, also where plans tie, with any number of looks, by the t confidence sequence of paired yearly
/// differences.
/// </summary>
/// <remarks>
/// Every round goes to the plans that can change the statement. The answer depends on the question, the settings and the figures
/// alone; run again on an archive that was stopped at any barrier, it is the same.
/// </remarks>
public static class GoodSelection
{
    /// <summary>Takes years until the bound is within the indifference, or the budget is spent.</summary>
    /// <param name="question">The plans, the aim, the requirements.</param>
    /// <param name="settings">Confidence, budget, years of a round.</param>
    /// <param name="archive">Where figures come from.</param>
    /// <param name="atBarrier">Is told what can be said after each round; may be null.</param>
    /// <param name="cancellationToken">Ends the selection at once; the finished rounds are in the archive.</param>
    /// <exception cref="ArgumentException">The question or the settings are none; the message tells every fault.</exception>
    public static SelectionResult Run(
        SelectionQuestion question,
        SelectionSettings settings,
        Archive archive,
        Action<Statement>? atBarrier,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        QuestionCheck.ThrowIfFaulty(question, settings, archive.Figures);
        var judgement = new Judgement(question, settings);
        while (!judgement.Statement.Settled && judgement.NextRound() is { Count: > 0 } round)
        {
            List<(DecisionVector Plan, int Years)> wanted = [.. round.Select(each => (question.Plans[each.Plan], each.Years))];
            if (settings.OnlyKnownYears && wanted.Exists(each => !(archive.Find(each.Plan, settings.FirstYear)?.Count >= each.Years)))
            {
                break;
            }

            var records = archive.Round(wanted, settings.FirstYear, cancellationToken);
            judgement.Take(round, records);
            atBarrier?.Invoke(judgement.Statement);
        }

        return new SelectionResult(judgement.Statement, [.. Enumerable.Range(0, question.Plans.Count).Select(judgement.Of)]);
    }
}

/// <summary>How a selection ended.</summary>
/// <param name="Statement">What can be said.</param>
/// <param name="Plans">What is known about each plan, in their order.</param>
public sealed record SelectionResult(Statement Statement, IReadOnlyList<PlanJudgement> Plans);

/// <summary>What a selection knows about a plan.</summary>
/// <param name="Requirements">By requirement.</param>
/// <param name="Verdict">All requirements together.</param>
/// <param name="IsSurelyWorse">Whether it is surely worse than a plan that surely keeps the requirements.</param>
/// <param name="Years">How many years it has.</param>
/// <param name="MeanAim">The mean of its aim over these; 0 while there are none.</param>
/// <param name="BetterByAtMost">
/// By how much it is better than the chosen plan at most, at the error of one of the comparisons; below 0 where it is surely
/// worse; null while none is chosen.
/// </param>
/// <param name="Skewness">
/// Of the yearly differences to the chosen plan, in standard errors; beyond 3 they are hardly normal.
/// </param>
public sealed record PlanJudgement(
    IReadOnlyList<Verdict> Requirements,
    Verdict Verdict,
    bool IsSurelyWorse,
    int Years,
    double MeanAim,
    double? BetterByAtMost,
    double Skewness);
