namespace Korevagt.Optimization.Awards;

/// <summary>Finds what is wrong with a problem before anything is built of it.</summary>
internal static class AwardCheck
{
    // What is multiplied by a whole share has to stay below 2^53.
    private const long LargestSum = IntegerPrograms.IntegerProgram.LargestNumber / AwardProblem.WholeShare / 4;

    /// <exception cref="ArgumentException">The problem has faults.</exception>
    public static void ThrowIfFaulty(AwardProblem problem)
    {
        List<string> faults = [.. Faults(problem).Take(10)];
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(problem));
        }
    }

    private static IEnumerable<string> Faults(AwardProblem problem)
    {
        if (problem.ItemCount < 1 || problem.BidderCount < 1)
        {
            yield return "There must be an item and a bidder.";
            yield break;
        }

        if (problem.ItemWeights.Count > 0 && problem.ItemWeights.Count != problem.ItemCount)
        {
            yield return $"There are {problem.ItemWeights.Count} weights of {problem.ItemCount} items.";
        }

        foreach (var (place, bid) in problem.Bids.Index())
        {
            if (bid.Items.Count == 0 || bid.Items.Any(choice => choice.Item < 0 || choice.Item >= problem.ItemCount || choice.Variant < 0)
                || bid.Items.DistinctBy(choice => choice.Item).Count() < bid.Items.Count)
            {
                yield return $"Bid {place}: its items must be some of {problem.ItemCount}, each once.";
            }

            if (bid.Bidder < 0 || bid.Bidder >= problem.BidderCount)
            {
                yield return $"Bid {place}: there is no bidder {bid.Bidder}.";
            }

            if (bid.Burden < 0 || bid.Use.Any(use => use < 0))
            {
                yield return $"Bid {place}: what it takes must not be below 0.";
            }
        }

        var sharesPrices = problem.Discounts.Count > 0 || problem.Rules.Any(rule => rule is MaximumShare { Of: ShareBase.AwardedPrices });
        if (sharesPrices && problem.Bids.Any(bid => bid.Price < 0))
        {
            yield return "Prices below 0 do not go with discounts or shares of prices.";
        }

        foreach (var own in problem.Discounts.GroupBy(discount => discount.Bidder))
        {
            if (own.Select(discount => discount.IsMarginal).Distinct().Count() > 1
                || own.Any(discount => discount.Share is < 0 or > AwardProblem.WholeShare || discount.FromItems < 0 || discount.FromValue < 0)
                || own.Any(discount => discount.IsMarginal && discount.FromItems > 0)
                || (own.First().IsMarginal && own.DistinctBy(discount => discount.FromValue).Count() < own.Count()))
            {
                yield return $"Bidder {own.Key}: discounts must be all marginal from different values, or all of the whole award, from 0 to 10,000.";
            }
        }

        if (problem.Rules.OfType<WithinCapacity>().Any(capacity => capacity.Available.Count != problem.BidderCount))
        {
            yield return "A capacity must say something of every bidder.";
        }

        if (sharesPrices && problem.Bids.Where(bid => bid.Items.Count > 0).GroupBy(bid => bid.Bidder).Sum(own => MostOf(own)) > LargestSum)
        {
            yield return $"What can be awarded comes to more than {LargestSum}.";
        }
    }

    /// <summary>More than a bidder's prices can come to: the dearest bid of each item.</summary>
    public static long MostOf(IEnumerable<AwardBid> bidsOfOne) => bidsOfOne
        .SelectMany(bid => bid.Items.Select(choice => (choice.Item, bid.Price)))
        .GroupBy(offer => offer.Item)
        .Sum(offers => Math.Max(0, offers.Max(offer => offer.Price)));
}
