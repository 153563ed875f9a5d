using Korevagt.Domain.Faults;
using Korevagt.Domain.Tenders;
using Korevagt.Files;
using Korevagt.Optimization.Awards;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Awards;

/// <summary>Awards a tender by its declared rules, and by nothing else.</summary>
public static class DecideTender
{
    /// <summary>Decides.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="bidsPath">Name of the file of bids.</param>
    /// <param name="draw">The number that was drawn after the opening, or null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The decision, or every fault of the files; a bid whose compliance nobody has decided is one.</returns>
    public static Outcome<TenderDecision> Run(IFileSource files, string bidsPath, ulong? draw, CancellationToken cancellation) =>
        BidsLoader.Load(files, bidsPath).Then(loaded =>
        {
            List<Fault> undecided =
            [
                .. loaded.Bids.Where(bid => bid.Compliance == Compliance.Undecided).Select(bid => new Fault(
                    bidsPath, "$.bids", new($"ingen har afgjort, om tilbuddet \"{bid.Id}\" er konditionsmæssigt", $"nobody has decided whether the bid \"{bid.Id}\" is compliant"),
                    new("\"compliance\" i alle tilbud", "\"compliance\" in all bids"))),
            ];
            return undecided.Count > 0 ? undecided : Outcome<TenderDecision>.Success(Decide(loaded, draw, cancellation));
        });

    private static TenderDecision Decide(LoadedBids loaded, ulong? draw, CancellationToken cancellation)
    {
        var tender = loaded.Of.Tender;
        List<TenderBid> bids = [.. loaded.Bids.Where(bid => bid.Compliance == Compliance.Compliant)];
        var problem = new TenderProblem(tender, bids, tender.Rules);
        var answer = AwardSolver.Solve(problem.Numbers, AwardLimits.Usual, cancellation);
        var decision = new TenderDecision
        {
            Tender = tender.Name,
            Lock = loaded.Of.Lock,
            BidsHash = loaded.Hash,
            Status = Enum.Parse<DecisionStatus>(answer.Status == AwardStatus.Proved ? nameof(DecisionStatus.WaitsForDraw) : answer.Status.ToString()),
            Uncovered = problem.Lots(answer.Uncovered),
            Tied = [.. answer.Optimal.Select(problem.Read)],
            Ladder = [],
            LeftOut = [.. loaded.Bids.Except(bids).Select(bid => bid.Id)],
            LotsWithOneBid = [.. tender.Lots.Select(lot => lot.Id).Where(lot => bids.Count(bid => bid.Offers.Any(offer => offer.Lots.Any(at => at.Lot == lot))) == 1)],
            Warnings = [.. loaded.Of.Warnings, .. loaded.Warnings],
        };
        return answer.Status switch
        {
            AwardStatus.Proved => Settled(decision, tender, problem, answer, draw),
            AwardStatus.NoneAdmissible => decision with { Conflict = ConflictOf(problem, cancellation) },
            _ => decision,
        };
    }

    private static TenderDecision Settled(TenderDecision decision, Tender tender, TenderProblem problem, AwardAnswer answer, ulong? draw)
    {
        var settled = TieLadder.Settle(answer.Optimal, [.. tender.Ties.Select(tie => Enum.Parse<TieRule>(tie.ToString()))], draw);
        var award = settled.Winner is { } winner ? problem.Read(winner) : null;
        return decision with
        {
            Status = award is null ? DecisionStatus.WaitsForDraw : DecisionStatus.Awarded,
            Award = award,
            Ladder = [.. settled.Steps.Select(step => new LadderStep(Enum.Parse<TieBreak>(step.Rule.ToString()), step.Before, step.After))],
            Draw = settled.Steps.Any(step => step.Rule == TieRule.Draw) ? draw : null,
            AboveReserve =
            [
                .. tender.Rules.OfType<ReserveTotal>().Where(rule => award is not null && award.TotalDkk > rule.Dkk).Select(rule => rule.Id),
            ],
        };
    }

    private static IReadOnlyList<string> ConflictOf(TenderProblem problem, CancellationToken cancellation) =>
        AwardConflicts.Find(problem.Numbers, AwardLimits.Usual, cancellation) is { } conflict
            ? [.. conflict.Rules.Select(rule => problem.Kept[rule].Id), .. problem.Lots(conflict.Items)]
            : [];
}
