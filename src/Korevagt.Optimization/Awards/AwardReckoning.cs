namespace Korevagt.Optimization.Awards;

/// <summary>What chosen bids come to, by plain sums: no answer of the solver is believed before it agrees with this.</summary>
internal static class AwardReckoning
{
    /// <summary>The award that chosen bids make.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="chosen">Places of bids, no item twice among them.</param>
    public static Award Of(AwardProblem problem, IEnumerable<int> chosen)
    {
        int[] bids = [.. chosen.Order()];
        var (winners, variants) = (new int?[problem.ItemCount], new int[problem.ItemCount]);
        var (prices, items) = (new long[problem.BidderCount], new int[problem.BidderCount]);
        var burdens = 0L;
        foreach (var bid in bids.Select(place => problem.Bids[place]))
        {
            foreach (var (item, variant) in bid.Items)
            {
                (winners[item], variants[item]) = (bid.Bidder, variant);
            }

            prices[bid.Bidder] += bid.Price;
            items[bid.Bidder] += bid.Items.Count;
            burdens += bid.Burden;
        }

        long[] discounts = [.. prices.Select((price, bidder) => DiscountOf(problem, bidder, items[bidder], price))];
        long[] paid = [.. prices.Zip(discounts, (price, discount) => price - discount)];
        return new Award
        {
            Bids = bids,
            Total = paid.Sum() + burdens,
            Paid = paid.Sum(),
            PaidTo = paid,
            DiscountOf = discounts,
            WinnerOf = winners,
            VariantOf = variants,
        };
    }

    /// <summary>What a bidder's discounts on condition take off.</summary>
    public static long DiscountOf(AwardProblem problem, int bidder, int items, long prices)
    {
        AwardDiscount[] all = [.. problem.Discounts.Where(discount => discount.Bidder == bidder).OrderBy(discount => discount.FromValue)];
        if (items == 0 || all.Length == 0)
        {
            return 0;
        }

        if (!all[0].IsMarginal)
        {
            var best = all.Where(discount => items >= discount.FromItems && prices >= discount.FromValue)
                .Select(discount => discount.Share).DefaultIfEmpty(0).Max();
            return (long)((Int128)prices * best / AwardProblem.WholeShare);
        }

        var sum = Int128.Zero;
        for (var i = 0; i < all.Length && prices > all[i].FromValue; i++)
        {
            var end = i + 1 < all.Length ? Math.Min(prices, all[i + 1].FromValue) : prices;
            sum += (Int128)(end - all[i].FromValue) * all[i].Share;
        }

        return (long)(sum / AwardProblem.WholeShare);
    }

    /// <summary>What chosen bids do not keep, in words for a programmer, or null where they keep all.</summary>
    public static string? Broken(AwardProblem problem, Award award)
    {
        var bids = award.Bids.Select(place => problem.Bids[place]).ToList();
        if (bids.SelectMany(bid => bid.Items).GroupBy(choice => choice.Item).Any(item => item.Count() > 1))
        {
            return "an item is awarded twice";
        }

        if (problem.ExclusiveGroups.Any(group => group.Count(award.Bids.Contains) > 1))
        {
            return "two bids of an either-or group are chosen";
        }

        return problem.Rules.Index().Where(rule => !Keeps(problem, award, bids, rule.Item))
            .Select(rule => FormattableString.Invariant($"rule {rule.Index}, {rule.Item}, is broken")).FirstOrDefault();
    }

    private static bool Keeps(AwardProblem problem, Award award, List<AwardBid> bids, AwardRule rule)
    {
        var bidders = Enumerable.Range(0, problem.BidderCount);
        return rule switch
        {
            MaximumItems most => bidders.Where(bidder => most.Bidder is null || most.Bidder == bidder)
                .All(bidder => award.WinnerOf.Count(winner => winner == bidder) <= most.Count),
            MaximumShare { Of: ShareBase.ItemWeights } most => bidders.All(bidder =>
                (Int128)Weight(winner => winner == bidder) * AwardProblem.WholeShare <= (Int128)Weight(_ => true) * most.Share),
            MaximumShare most => bidders.All(bidder =>
                (Int128)Prices(bidder) * AwardProblem.WholeShare <= (Int128)bidders.Sum(Prices) * most.Share),
            MinimumWinners least => (least.Items ?? Enumerable.Range(0, problem.ItemCount))
                .Select(item => award.WinnerOf[item]).Where(winner => winner is not null).Distinct().Count() >= least.Count,
            WithinCapacity capacity => bidders.All(bidder => capacity.Available[bidder] is not { } available
                || Enumerable.Range(0, bids.Select(bid => bid.Use.Count).DefaultIfEmpty(0).Max()).All(slot =>
                    bids.Where(bid => bid.Bidder == bidder).Sum(bid => bid.Use.ElementAtOrDefault(slot)) <= available)),
            NotTogether apart => apart.Items.Select(item => award.WinnerOf[item]).Where(winner => winner is not null)
                .GroupBy(winner => winner).All(group => group.Count() == 1),
            Together together => together.Items.Select(item => award.WinnerOf[item]).Distinct().Count() <= 1,
            MaximumTotal most => award.Total <= most.Amount,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule."),
        };

        long Weight(Func<int?, bool> wanted) =>
            Enumerable.Range(0, problem.ItemCount).Where(item => wanted(award.WinnerOf[item])).Sum(problem.WeightOf);

        long Prices(int bidder) => award.PaidTo[bidder] + award.DiscountOf[bidder];
    }
}
