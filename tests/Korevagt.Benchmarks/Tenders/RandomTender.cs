using Korevagt.Optimization.Awards;
using Korevagt.Tests;

namespace Korevagt.Benchmarks.Tenders;

/// <summary>
/// A made-up tender of the size of a large region's: lots and contractors on a plane, each contractor bids for the lots that are near
/// him, singly and in packages of neighbours that are up to 5 % cheaper. Nobody's prices are in it.
/// </summary>
internal static class RandomTender
{
    public const int Lots = 30;
    public const int Bidders = 40;
    public const int Bids = 2_000;

    private const int OfEach = Bids / Bidders;
    private const int Singles = 15;
    private const int Slots = 2;

    /// <summary>The names of the rules, in their order.</summary>
    public static IReadOnlyList<string> RuleNames { get; } = ["most lots", "largest share", "fewest winners", "cars at once", "apart", "together"];

    /// <summary>The problem of a seed.</summary>
    public static AwardProblem Of(ulong seed)
    {
        var random = new SplitMix64(seed);
        var lots = Enumerable.Range(0, Lots).Select(_ => (X: random.Fraction(), Y: random.Fraction(), Dkk: 700_000 + 3_300_000 * random.Fraction(), Evening: 1 + (long)(3 * random.Fraction()), Night: 1 + (long)(2 * random.Fraction()))).ToList();
        var (bids, cars) = (new List<AwardBid>(), new List<long?>());
        for (var bidder = 0; bidder < Bidders; bidder++)
        {
            var (x, y, level) = (random.Fraction(), random.Fraction(), 0.94 + 0.16 * random.Fraction());
            cars.Add(4 + (long)(12 * random.Fraction()));
            var near = Enumerable.Range(0, Lots).OrderBy(lot => Square(lots[lot].X - x) + Square(lots[lot].Y - y)).Take(Singles).ToList();
            var price = near.ToDictionary(lot => lot, lot => lots[lot].Dkk * level * (1 + 0.05 * Math.Sqrt(Square(lots[lot].X - x) + Square(lots[lot].Y - y))) * (0.97 + 0.06 * random.Fraction()));
            bids.AddRange(near.Select(lot => Bid(bidder, [lot], price[lot])));
            var packages = new HashSet<string>(StringComparer.Ordinal);
            while (packages.Count < OfEach - Singles)
            {
                var first = near[(int)(Singles * random.Fraction())];
                var size = 2 + (int)(3 * random.Fraction());
                int[] together = [.. near.OrderBy(lot => Square(lots[lot].X - lots[first].X) + Square(lots[lot].Y - lots[first].Y) + 0.05 * random.Fraction()).Take(size).Order()];
                if (packages.Add(string.Join(' ', together)))
                {
                    bids.Add(Bid(bidder, together, together.Sum(lot => price[lot]) * (1 - 0.05 * random.Fraction())));
                }
            }
        }

        return new AwardProblem
        {
            ItemCount = Lots,
            BidderCount = Bidders,
            Bids = bids,
            Coverage = Coverage.AsManyAsPossible,
            ItemWeights = [.. lots.Select(lot => (long)lot.Dkk)],
            Rules = [new MaximumItems(4), new MaximumShare(1_500, ShareBase.ItemWeights), new MinimumWinners(10), new WithinCapacity(cars), new NotTogether([0, 1]), new Together([2, 3])],
        };

        AwardBid Bid(int bidder, int[] items, double dkk) => new(bidder, [.. items.Select(item => new ItemChoice(item))], (long)Math.Round(100 * dkk))
        {
            Use = [.. Enumerable.Range(0, Slots).Select(slot => items.Sum(item => slot == 0 ? lots[item].Evening : lots[item].Night))],
        };
    }

    private static double Square(double length) => length * length;
}
