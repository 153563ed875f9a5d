using Korevagt.Domain.Tenders;
using Korevagt.Optimization.Awards;

namespace Korevagt.Tenders.Awards;

/// <summary>A tender and its bids as numbers, and awards of the numbers as those of the tender.</summary>
internal sealed class TenderProblem
{
    private const decimal OrePerKrone = 100;

    private readonly Tender tender;
    private readonly IReadOnlyList<TenderBid> bids;
    private readonly List<(int Bidder, BidOffer Offer)> offers;

    /// <param name="tender">The tender; its lots are sorted.</param>
    /// <param name="bids">The bids that count, sorted.</param>
    /// <param name="rules">The rules that are kept: all that were declared, or fewer in an analysis.</param>
    public TenderProblem(Tender tender, IReadOnlyList<TenderBid> bids, IReadOnlyList<TenderRule> rules)
    {
        (this.tender, this.bids) = (tender, bids);
        offers = [.. bids.Index().SelectMany(bid => bid.Item.Offers.Select(offer => (bid.Index, offer)))];
        Kept = [.. rules.Where(rule => rule is not ReserveTotal { MustAnnul: false })];
        Numbers = Build();
    }

    /// <summary>The rules, in the order of those of the numbers.</summary>
    public IReadOnlyList<TenderRule> Kept { get; }

    /// <summary>The numbers.</summary>
    public AwardProblem Numbers { get; }

    /// <summary>An amount of the numbers in kroner.</summary>
    public static decimal Dkk(long ore) => ore / OrePerKrone;

    /// <summary>Ids of lots.</summary>
    public IReadOnlyList<string> Lots(IEnumerable<int> items) => [.. items.Select(item => tender.Lots[item].Id)];

    /// <summary>An award as the tender has it.</summary>
    public AwardedTender Read(Award award) => new()
    {
        TotalDkk = Dkk(award.Total),
        PaidDkk = Dkk(award.Paid),
        Lots =
        [
            .. tender.Lots.Index().Where(lot => award.WinnerOf[lot.Index] is not null).Select(lot =>
            {
                var offer = award.Bids.Select(bid => offers[bid].Offer).Single(offer => offer.Lots.Any(offered => offered.Lot == lot.Item.Id));
                var variant = lot.Item.Variants[award.VariantOf[lot.Index]];
                var winner = bids[award.WinnerOf[lot.Index]!.Value];
                return new AwardedLot(
                    lot.Item.Id, lot.Item.Name, variant.Id.Length == 0 ? null : variant.Id, winner.Id, winner.Bidder, offer.Package,
                    offer.Package is null ? offer.Dkk : null, variant.ShiftedDkk, winner.QualityDkkPerLot);
            }),
        ],
        Bidders =
        [
            .. bids.Index().Where(bid => award.WinnerOf.Contains(bid.Index)).Select(bid => new AwardedBidder(
                bid.Item.Id, bid.Item.Bidder, award.WinnerOf.Count(winner => winner == bid.Index), Dkk(award.DiscountOf[bid.Index]),
                Dkk(award.PaidTo[bid.Index]))),
        ],
    };

    private static long Ore(decimal dkk) => (long)decimal.Round(dkk * OrePerKrone, MidpointRounding.AwayFromZero);

    private static int TenThousandths(decimal share) => (int)(share * AwardProblem.WholeShare);

    private AwardProblem Build()
    {
        var cars = new CarsInUse(tender.Lots.SelectMany(lot => lot.Variants).SelectMany(variant => variant.Shifts));
        var firstOf = bids.Select((_, bidder) => offers.FindIndex(offer => offer.Bidder == bidder)).ToList();
        return new AwardProblem
        {
            ItemCount = tender.Lots.Count,
            BidderCount = Math.Max(1, bids.Count),
            Bids = [.. offers.Select(offer => Bid(offer.Bidder, offer.Offer, cars))],
            ExclusiveGroups =
            [
                .. bids.Index().SelectMany(bid => bid.Item.EitherOr.Select(group => group.Select(offer => offer + firstOf[bid.Index]).ToList())),
            ],
            Discounts =
            [
                .. bids.Index().SelectMany(bid => bid.Item.Discounts.Select(discount => new AwardDiscount(
                    bid.Index, discount.FromLots, Ore(discount.FromDkk), TenThousandths(discount.Share), tender.Discounts == DiscountKind.Marginal))),
            ],
            Rules = [.. Kept.Select(Rule)],
            Coverage = tender.AnnulsLotsAlone ? Coverage.AsManyAsPossible : Coverage.Every,
            ItemWeights = [.. tender.Lots.Select(lot => Ore(lot.EstimatedDkk ?? 0))],
        };
    }

    private AwardBid Bid(int bidder, BidOffer offer, CarsInUse cars)
    {
        var of = offer.Lots.Select(offered =>
        {
            var item = IndexOf(offered.Lot);
            var variants = tender.Lots[item].Variants;
            var variant = variants.Index().Single(known => known.Item.Id == offered.Variant);
            return (Choice: new ItemChoice(item, variant.Index), Variant: variant.Item);
        }).ToList();
        return new AwardBid(bidder, [.. of.Select(lot => lot.Choice)], Ore(offer.Dkk))
        {
            Burden = Ore(of.Sum(lot => lot.Variant.ShiftedDkk + bids[bidder].QualityDkkPerLot)),
            Use = cars.Of(of.SelectMany(lot => lot.Variant.Shifts)),
        };
    }

    private AwardRule Rule(TenderRule rule) => rule switch
    {
        MaximumLotsPerBidder most => new MaximumItems(most.Count),
        MaximumSharePerBidder most => new MaximumShare(
            TenThousandths(most.Share), most.OfAwardedPrices ? ShareBase.AwardedPrices : ShareBase.ItemWeights),
        Domain.Tenders.MinimumWinners least => new Optimization.Awards.MinimumWinners(
            least.Count, least.Lots.Count == 0 ? null : [.. least.Lots.Select(IndexOf)]),
        CarsAtOnce => new WithinCapacity(bids.Count == 0 ? [null] : [.. bids.Select(bid => (long?)bid.Cars)]),
        LotsApart apart => new NotTogether([.. apart.Lots.Select(IndexOf)]),
        LotsTogether together => new Together([.. together.Lots.Select(IndexOf)]),
        ReserveTotal most => new MaximumTotal(Ore(most.Dkk)),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
    };

    private int IndexOf(string lot) => tender.Lots.Index().Single(known => known.Item.Id == lot).Index;
}
