using Korevagt.Domain.Faults;
using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Optimization.Awards;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Awards;

/// <summary>What would come of other rules, fewer bidders, or the next best: analyses, which are never an award.</summary>
public static class AnalyseTender
{
    /// <summary>Stands on every analysis.</summary>
    public static Text Notice { get; } = new("ANALYSE – ikke tildeling", "ANALYSIS – not an award");

    /// <summary>What each rule costs, and each two of them: the tender is awarded again without them.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="bidsPath">Name of the file of bids.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Outcome<TenderAnalysis> Rules(IFileSource files, string bidsPath, CancellationToken cancellation) =>
        Analysed(files, bidsPath, "rules", (tender, bids, _) =>
        {
            var ids = tender.Rules.Select(rule => rule.Id).ToList();
            List<string[]> without = [.. ids.Select(id => (string[])[id]), .. ids.SelectMany((one, i) => ids.Skip(i + 1).Select(other => (string[])[one, other]))];
            return [.. without.Select(left => Case(tender, bids, [.. tender.Rules.Where(rule => !left.Contains(rule.Id))], left, cancellation))];
        }, cancellation);

    /// <summary>What would come of it without each bidder in turn.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="bidsPath">Name of the file of bids.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Outcome<TenderAnalysis> Withdrawals(IFileSource files, string bidsPath, CancellationToken cancellation) =>
        Analysed(files, bidsPath, "withdrawals", (tender, bids, declared) =>
        [
            .. bids.Select(bid => IsUnmoved(declared, bid.Id)
                ? declared with { Without = [bid.Id] }
                : Case(tender, [.. bids.Where(other => other != bid)], tender.Rules, [bid.Id], cancellation)),
        ], cancellation);

    /// <summary>The best awards under the declared rules.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="bidsPath">Name of the file of bids.</param>
    /// <param name="within">How far above the least total, a share from 0 to 10.</param>
    /// <param name="most">How many at most, from 1 to 1,000.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Outcome<TenderAnalysis> Near(IFileSource files, string bidsPath, double within, int most, CancellationToken cancellation)
    {
        if (within is not (>= 0 and <= 10) || most is < 1 or > 1_000)
        {
            return new Fault("--within, --most", "", new("ligger uden for det, der kan spørges om", "are out of range"), new("en andel fra 0 til 10 og et antal fra 1 til 1000", "a share from 0 to 10 and a number from 1 to 1,000"));
        }

        return Analysed(files, bidsPath, "near", (tender, bids, _) =>
        {
            var problem = new TenderProblem(tender, bids, tender.Rules);
            var best = AwardSolver.Solve(problem.Numbers, AwardLimits.Usual, cancellation);
            if (best.Status != AwardStatus.Proved)
            {
                return [Unproved(best)];
            }

            var above = (long)Math.Floor(best.Optimal[0].Total * (decimal)within);
            var near = AwardSolver.Near(problem.Numbers, above, most, AwardLimits.Usual, cancellation);
            return near.Status != AwardStatus.Proved
                ? [Unproved(near)]
                :
                [
                    .. near.Optimal.Select((award, place) =>
                        new AnalysedCase([$"{place + 1}"], CaseStatus.Proved, problem.Read(award), problem.Lots(award.Uncovered))),
                ];

            // An empty list would say that there is nothing near; this says that nobody knows.
            AnalysedCase Unproved(AwardAnswer answer) => new([], Of(answer.Status), null, problem.Lots(answer.Uncovered));
        }, cancellation);
    }

    private static Outcome<TenderAnalysis> Analysed(
        IFileSource files, string bidsPath, string kind, Func<Tender, List<TenderBid>, AnalysedCase, IReadOnlyList<AnalysedCase>> cases,
        CancellationToken cancellation) => BidsLoader.Load(files, bidsPath).Then<TenderAnalysis>(loaded =>
    {
        List<TenderBid> bids = [.. loaded.Bids.Where(bid => bid.Compliance != Compliance.NonCompliant)];
        var declared = Case(loaded.Of.Tender, bids, loaded.Of.Tender.Rules, [], cancellation);
        return new TenderAnalysis(
            kind, loaded.Of.Tender.Name, loaded.Of.Lock, loaded.Hash, declared, cases(loaded.Of.Tender, bids, declared));
    });

    // Without who wins nothing the award stays admissible, and no better one can come of fewer bids.
    private static bool IsUnmoved(AnalysedCase declared, string bid) =>
        declared is { Status: CaseStatus.Proved, Award: { } award } && award.Bidders.All(winner => winner.Bid != bid);

    private static AnalysedCase Case(
        Tender tender, IReadOnlyList<TenderBid> bids, IReadOnlyList<TenderRule> rules, IReadOnlyList<string> without, CancellationToken cancellation)
    {
        var problem = new TenderProblem(tender, bids, rules);
        var answer = AwardSolver.Solve(problem.Numbers, AwardLimits.Usual, cancellation);
        return new AnalysedCase(
            without, Of(answer.Status), answer.Optimal.Count > 0 ? problem.Read(answer.Optimal[0]) : null, problem.Lots(answer.Uncovered));
    }

    private static CaseStatus Of(AwardStatus status) => Enum.Parse<CaseStatus>(status.ToString());
}

/// <summary>An analysis.</summary>
/// <param name="Kind"><c>rules</c>, <c>withdrawals</c> or <c>near</c>.</param>
/// <param name="Tender">Name of the tender.</param>
/// <param name="Lock">The hash under which it was locked.</param>
/// <param name="BidsHash">The hash of the bids.</param>
/// <param name="Declared">What the declared rules make of the bids, before ties are broken; undecided bids count.</param>
/// <param name="Cases">What else would come of them.</param>
public sealed record TenderAnalysis(
    string Kind, string Tender, string Lock, string BidsHash, AnalysedCase Declared, IReadOnlyList<AnalysedCase> Cases)
{
    /// <summary>How much the total of a case is above the declared one, kroner a year; null where the two cannot be compared.</summary>
    public decimal? ChangeDkk(AnalysedCase other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Declared.Award is { } declared && other.Award is { } award && Declared.Uncovered.SequenceEqual(other.Uncovered)
            ? award.TotalDkk - declared.TotalDkk
            : null;
    }
}

/// <summary>A case of an analysis.</summary>
/// <param name="Without">What is left out: ids of rules, or of a bid; the rank in a list of the best.</param>
/// <param name="Status">How the search ended; anything but <see cref="CaseStatus.Proved"/> has no award.</param>
/// <param name="Award">One award with the least total, or null.</param>
/// <param name="Uncovered">Ids of lots that cannot be awarded: totals that cover other lots are not compared.</param>
public sealed record AnalysedCase(IReadOnlyList<string> Without, CaseStatus Status, AwardedTender? Award, IReadOnlyList<string> Uncovered);

/// <summary>How the search for an award ended in a case.</summary>
public enum CaseStatus
{
    /// <summary>The least total is proved.</summary>
    Proved,

    /// <summary>No award keeps the rules, proved.</summary>
    NoneAdmissible,

    /// <summary>The limit of work was reached before a proof.</summary>
    NotProved,

    /// <summary>Which lots cannot be awarded is not determined by the rules.</summary>
    CoverageUndetermined,

    /// <summary>More equally good awards than are told apart.</summary>
    TooManyTies,
}
