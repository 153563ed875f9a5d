using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Selection;

/// <summary>
/// Which plans no other beats in every aim at once: a front with confidence. A plan is thrown out only when another is surely no
/// worse in any aim and surely better in one, so that with the stated confidence none that belongs to the true front ever is
/// (unless another equals it in every aim).
/// </summary>
/// <remarks>
/// Each of the k(k-1) ordered pairs has an equal share of the error. It need not be split by aims: whoever throws out a plan
/// wrongly has been wrong about the one aim in which it was the worse.
/// </remarks>
public static class FrontSelection
{
    /// <summary>
    /// Takes years until every plan is on the front of the means, surely dominated, or no better than some plan on that front by
    /// more than the indifference in any aim; or until the budget is spent.
    /// </summary>
    /// <param name="question">The plans and the aims.</param>
    /// <param name="settings">Confidence, budget, years of a round.</param>
    /// <param name="archive">Where figures come from.</param>
    /// <param name="atBarrier">Is told what can be said after each round; may be null.</param>
    /// <param name="cancellationToken">Ends it at once; the finished rounds are in the archive.</param>
    /// <exception cref="ArgumentException">The question or the settings are none; the message tells every fault.</exception>
    public static FrontStatement Run(
        FrontQuestion question,
        SelectionSettings settings,
        Archive archive,
        Action<FrontStatement>? atBarrier,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        QuestionCheck.ThrowIfFaulty(question, settings, archive.Figures);
        var dominance = new Dominance(question, settings);
        while (!dominance.Statement.Settled && dominance.NextRound() is { Count: > 0 } round)
        {
            var records = archive.Round(
                [.. round.Select(wanted => (question.Plans[wanted.Plan], wanted.Years))], settings.FirstYear, cancellationToken);
            dominance.Take(round, records);
            atBarrier?.Invoke(dominance.Statement);
        }

        return dominance.Statement;
    }
}

/// <summary>Which of some plans are worth having.</summary>
/// <param name="Plans">The plans, none of them twice, one at least.</param>
/// <param name="ExactCosts">What each costs for certain, in the caller's unit.</param>
/// <param name="Aims">What is to be small or great, one or more.</param>
public sealed record FrontQuestion(
    IReadOnlyList<DecisionVector> Plans, IReadOnlyList<double> ExactCosts, IReadOnlyList<Aim> Aims);

/// <summary>What can be said about a front at a barrier; each plan is in one of the three sets.</summary>
/// <param name="OnFrontOfMeans">No other plan is as good by the means in every aim and better in one.</param>
/// <param name="Undecided">Dominated by the means, but not for sure.</param>
/// <param name="SurelyDominated">On no front, for sure.</param>
/// <param name="Settled">
/// Whether no more years are needed: whatever is undecided is better than a plan on the front of the means by no more than the
/// indifference in any aim.
/// </param>
/// <param name="Confidence">
/// The probability with which no plan of the true front is among the surely dominated, at any barrier.
/// </param>
/// <param name="YearsInAll">How many years all plans have together.</param>
public sealed record FrontStatement(
    IReadOnlyList<int> OnFrontOfMeans,
    IReadOnlyList<int> Undecided,
    IReadOnlyList<int> SurelyDominated,
    bool Settled,
    double Confidence,
    long YearsInAll);
