using Korevagt.Domain.Tenders;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using NodaTime;

namespace Korevagt.Tenders.Notices;

/// <summary>
/// What each bidder is told when the award is decided: his own prices, who won and for how much in all, by which rules, and until
/// when no contract is concluded. Of other bidders who did not win a letter says nothing.
/// </summary>
internal static class AwardLetters
{
    /// <summary>A letter to each bidder, in ordinal order of the bids.</summary>
    public static IReadOnlyList<AwardLetter> Of(ReadBids bids, AwardFile award, LocalDate sent) =>
        [.. bids.Bids.Bids.Select(bid => Letter(bids, award, bid, sent))];

    private static AwardLetter Letter(ReadBids bids, AwardFile award, TenderBid bid, LocalDate sent)
    {
        var tender = bids.Tender.Content;
        var written = bids.Content.Bids.First(known => known.Id == bid.Id);
        return new AwardLetter(new LetterFile
        {
            Format = TenderJson.FormatOf<LetterFile>(),
            Tender = award.Tender,
            Lock = award.Lock,
            Bid = bid.Id,
            Bidder = bid.Bidder,
            Cvr = written.Bidder.Cvr,
            Sent = sent,
            NotBefore = sent.PlusDays(tender.Procedure.StandstillDays + 1),
            LeftOutBecause = bid.Compliance == Compliance.NonCompliant ? written.Compliance!.Reason : null,
            PaidDkk = award.Bidders.FirstOrDefault(bidder => bidder.Bid == bid.Id)?.PaidDkk,
            Own =
            [
                .. bid.Offers.Select(offer => new LetterOfferFile
                {
                    Lots = [.. offer.Lots.Select(lot => lot.Variant.Length == 0 ? lot.Lot : $"{lot.Lot}: {lot.Variant}")],
                    Package = offer.Package,
                    Dkk = offer.Dkk,
                }),
            ],
            QualityDkkPerLot = bid.QualityDkkPerLot == 0 ? null : bid.QualityDkkPerLot,
            Lots =
            [
                .. tender.Lots.Where(lot => bid.Offers.Any(offer => offer.Lots.Any(at => at.Lot == lot.Id))).Select(lot =>
                {
                    var won = award.Lots.FirstOrDefault(known => known.Lot == lot.Id);
                    return new LetterLotFile { Lot = lot.Id, Name = lot.Name, Variant = won?.Variant, Winner = won?.Bidder,
                        IsOwn = won?.Bid == bid.Id };
                }),
            ],
            Winners = [.. award.Bidders.Select(bidder => new LetterWinnerFile
            {
                Bidder = bidder.Bidder, PaidDkk = bidder.PaidDkk, Lots = [.. award.Lots.Where(lot => lot.Bid == bidder.Bid).Select(lot => lot.Lot)],
            })],
            Rules = [.. tender.Award.Rules.Select(rule => new LetterRuleFile { Rule = rule.Id, Reason = rule.Reason })],
        });
    }
}

/// <summary>A letter to a bidder.</summary>
public sealed class AwardLetter
{
    private readonly LetterFile content;

    internal AwardLetter(LetterFile content) => this.content = content;

    /// <summary>Name of the tender.</summary>
    public string Tender => content.Tender;

    /// <summary>Id of the bid.</summary>
    public string Bid => content.Bid;

    /// <summary>Name of the bidder.</summary>
    public string Bidder => content.Bidder;

    /// <summary>The local date on which all bidders are told.</summary>
    public LocalDate Sent => content.Sent;

    /// <summary>The first local date on which contracts may be concluded.</summary>
    public LocalDate NotBefore => content.NotBefore;

    /// <summary>Why the bid was left out; null where it was not.</summary>
    public string? LeftOutBecause => content.LeftOutBecause;

    /// <summary>What the bidder is paid, kroner a year; null where he won nothing.</summary>
    public decimal? PaidDkk => content.PaidDkk;

    /// <summary>What his missing points of quality count for in each lot, kroner a year; null where there are none.</summary>
    public decimal? QualityDkkPerLot => content.QualityDkkPerLot;

    /// <summary>The lots that he bid for: name, the variant that is awarded, and who won it; null for none.</summary>
    public IReadOnlyList<(string Name, string? Variant, string? Winner)> Lots => [.. content.Lots.Select(lot => (lot.Name, lot.Variant, lot.Winner))];

    /// <summary>Who won: name, ids of the lots, and what is paid for them, kroner a year.</summary>
    public IReadOnlyList<(string Bidder, IReadOnlyList<string> Lots, decimal PaidDkk)> Winners =>
        [.. content.Winners.Select(winner => (winner.Bidder, winner.Lots, winner.PaidDkk))];

    /// <summary>His own evaluated prices: lots, package or null, kroner a year.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Lots, string? Package, decimal Dkk)> Own =>
        [.. content.Own.Select(offer => (offer.Lots, offer.Package, offer.Dkk))];

    /// <summary>The declared rules and why they are.</summary>
    public IReadOnlyList<(string Rule, string Reason)> Rules => [.. content.Rules.Select(rule => (rule.Rule, rule.Reason))];

    /// <summary>The letter as a file.</summary>
    public byte[] File() => TenderJson.Bytes(content);
}
