using Korevagt.Optimization.Awards;
using Korevagt.Tests;

namespace Korevagt.Optimization.Tests.Awards;

/// <summary>Made-up problems with every kind of bid and rule, small enough to be enumerated. Prices are round, so that many are equal.</summary>
internal static class RandomProblems
{
    public static AwardProblem Draw(SplitMix64 random)
    {
        var (items, bidders) = (1 + random.Below(6), 1 + random.Below(4));
        var step = random.Chance(0.5) ? 100 : 7;
        var bids = Enumerable.Range(0, items + random.Below(9)).Select(_ => Bid(random, items, bidders, step)).ToList();
        return new AwardProblem
        {
            ItemCount = items,
            BidderCount = bidders,
            Bids = bids,
            ExclusiveGroups = [.. Enumerable.Range(0, random.Below(3)).Select(_ => Some(random, bids.Count, 3)).Where(group => group.Count > 1)],
            Discounts = [.. Enumerable.Range(0, bidders).Where(_ => random.Chance(0.35)).SelectMany(bidder => Discounts(random, bidder))],
            Rules = [.. Enumerable.Range(0, random.Below(4)).Select(_ => Rule(random, items, bidders))],
            Coverage = random.Chance(0.5) ? Coverage.Every : Coverage.AsManyAsPossible,
            ItemWeights = [.. Enumerable.Range(0, items).Select(_ => 1L + random.Below(5))],
        };
    }

    private static AwardBid Bid(SplitMix64 random, int items, int bidders, int step)
    {
        var wanted = Some(random, items, random.Chance(0.6) ? 1 : 4);
        return new AwardBid(
            random.Below(bidders),
            [.. wanted.Select(item => new ItemChoice(item, random.Below(2)))],
            wanted.Count * step * (3 + random.Below(6)))
        {
            Burden = random.Chance(0.2) ? step * random.Below(3) : 0,
            Use = [random.Below(3), random.Below(3), random.Below(2)],
        };
    }

    private static IEnumerable<AwardDiscount> Discounts(SplitMix64 random, int bidder)
    {
        var isMarginal = random.Chance(0.4);
        return Enumerable.Range(0, 1 + random.Below(2)).Select(tier => new AwardDiscount(
            bidder,
            isMarginal ? 0 : random.Below(4),
            isMarginal ? (tier * 700) + random.Below(600) : random.Chance(0.5) ? 0 : random.Below(1500),
            random.Below(3000),
            isMarginal));
    }

    private static AwardRule Rule(SplitMix64 random, int items, int bidders) => random.Below(8) switch
    {
        0 => new MaximumItems(1 + random.Below(3), random.Chance(0.3) ? random.Below(bidders) : null),
        1 => new MaximumShare(3000 + random.Below(6000), ShareBase.ItemWeights),
        2 => new MaximumShare(4000 + random.Below(6000), ShareBase.AwardedPrices),
        3 => new MinimumWinners(1 + random.Below(3), random.Chance(0.3) ? Some(random, items, 3) : null),
        4 => new WithinCapacity([.. Enumerable.Range(0, bidders).Select(_ => random.Chance(0.2) ? (long?)null : 1 + random.Below(4))]),
        5 => new NotTogether(Some(random, items, 3)),
        6 => new Together(Some(random, items, 2)),
        _ => new MaximumTotal(500 + random.Below(4000)),
    };

    private static List<int> Some(SplitMix64 random, int count, int most) =>
        [.. Enumerable.Range(0, 1 + random.Below(most)).Select(_ => random.Below(count)).Distinct().Order()];
}
