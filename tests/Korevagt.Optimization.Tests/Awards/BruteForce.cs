using Korevagt.Optimization.Awards;

namespace Korevagt.Optimization.Tests.Awards;

/// <summary>
/// Every award of a small problem, one after another, judged by sums of its own: nothing of the product but the problem's
/// numbers is used here.
/// </summary>
internal sealed class BruteForce
{
    private readonly AwardProblem problem;
    private readonly List<(int[] Bids, long Total, long Paid, string Key)> admissible = [];
    private readonly int?[] bidOf;
    private int fewest = int.MaxValue;

    private BruteForce(AwardProblem problem)
    {
        (this.problem, bidOf) = (problem, new int?[problem.ItemCount]);
        Fill(0, []);
    }

    /// <summary>What a problem comes to, in one line: its status, its least total and the keys of all awards that have it.</summary>
    public static string Of(AwardProblem problem)
    {
        var all = new BruteForce(problem);
        if (all.admissible.Count == 0)
        {
            return "NoneAdmissible";
        }

        if (problem.Coverage == Coverage.AsManyAsPossible)
        {
            var sets = all.admissible.Select(award => Missing(award.Key)).Distinct().ToList();
            if (sets.Count > 1)
            {
                return "CoverageUndetermined";
            }
        }

        var least = all.admissible.Min(award => award.Total);
        var best = all.admissible.Where(award => award.Total == least).Select(award => award.Key).Distinct().Order(StringComparer.Ordinal);
        return $"{least} {string.Join(" | ", best)}";
    }

    /// <summary>The same line for an answer of the product.</summary>
    public static string Line(AwardProblem problem, AwardAnswer answer) => answer.Status != AwardStatus.Proved
        ? answer.Status.ToString()
        : $"{answer.Optimal[0].Total} {string.Join(" | ", answer.Optimal.Select(award => KeyOf(problem, award.Bids)).Order(StringComparer.Ordinal))}";

    /// <summary>Whether an award that keeps the rules awards all of these items.</summary>
    public static bool CanCover(AwardProblem problem, IReadOnlyList<int> items) => new BruteForce(problem).admissible
        .Exists(award => items.All(item => award.Key.Split(';')[0].Split(' ')[item] != "-"));

    private static string Missing(string key) => string.Join(',', key.Split(';')[0].Split(' ').Index().Where(item => item.Item == "-").Select(item => item.Index));

    /// <summary>Who gets what in which variant, and what each is paid.</summary>
    private static string KeyOf(AwardProblem problem, IReadOnlyList<int> bids)
    {
        var items = Enumerable.Range(0, problem.ItemCount).Select(item =>
        {
            foreach (var bid in bids.Select(place => problem.Bids[place]))
            {
                foreach (var choice in bid.Items)
                {
                    if (choice.Item == item)
                    {
                        return $"{bid.Bidder}.{choice.Variant}";
                    }
                }
            }

            return "-";
        });
        var paid = Enumerable.Range(0, problem.BidderCount).Select(bidder => Paid(problem, bids, bidder));
        return $"{string.Join(' ', items)};{string.Join(' ', paid)}";
    }

    private static long Paid(AwardProblem problem, IReadOnlyList<int> bids, int bidder)
    {
        var own = bids.Select(place => problem.Bids[place]).Where(bid => bid.Bidder == bidder).ToList();
        var (prices, count) = (own.Sum(bid => bid.Price), own.Sum(bid => bid.Items.Count));
        var tiers = problem.Discounts.Where(tier => tier.Bidder == bidder).ToList();
        if (count == 0 || tiers.Count == 0)
        {
            return prices;
        }

        decimal off;
        if (tiers[0].IsMarginal)
        {
            // Krone by krone would do; step by step is the same.
            off = 0;
            var borders = tiers.Select(tier => tier.FromValue).Append(prices).Where(border => border <= prices).Distinct().Order().ToList();
            foreach (var (low, high) in borders.Zip(borders.Skip(1)))
            {
                off += (high - low) * tiers.Where(tier => tier.FromValue <= low).MaxBy(tier => tier.FromValue)!.Share / 10_000m;
            }
        }
        else
        {
            off = prices * tiers.Where(tier => count >= tier.FromItems && prices >= tier.FromValue).Select(tier => tier.Share / 10_000m)
                .DefaultIfEmpty(0).Max();
        }

        return prices - (long)Math.Floor(off);
    }

    private void Fill(int item, List<int> chosen)
    {
        if (item == problem.ItemCount)
        {
            Judge(chosen);
            return;
        }

        if (bidOf[item] is not null)
        {
            Fill(item + 1, chosen);
            return;
        }

        if (problem.Coverage != Coverage.Every)
        {
            Fill(item + 1, chosen);
        }

        for (var bid = 0; bid < problem.Bids.Count; bid++)
        {
            // An item before this one that stayed empty was left so on purpose.
            var items = problem.Bids[bid].Items;
            if (items.Min(choice => choice.Item) != item || items.Any(choice => bidOf[choice.Item] is not null))
            {
                continue;
            }

            foreach (var choice in items)
            {
                bidOf[choice.Item] = bid;
            }

            Fill(item + 1, [.. chosen, bid]);
            foreach (var choice in items)
            {
                bidOf[choice.Item] = null;
            }
        }
    }

    private void Judge(List<int> chosen)
    {
        var paid = Enumerable.Range(0, problem.BidderCount).Select(bidder => Paid(problem, chosen, bidder)).ToList();
        var total = paid.Sum() + chosen.Sum(bid => problem.Bids[bid].Burden);
        if (problem.ExclusiveGroups.Any(group => chosen.Intersect(group).Count() > 1) || !problem.Rules.All(rule => Keeps(rule, chosen, total)))
        {
            return;
        }

        var left = bidOf.Count(bid => bid is null);
        if (problem.Coverage == Coverage.AsManyAsPossible && left != fewest)
        {
            if (left > fewest)
            {
                return;
            }

            fewest = left;
            admissible.Clear();
        }

        admissible.Add(([.. chosen], total, paid.Sum(), KeyOf(problem, chosen)));
    }

    private bool Keeps(AwardRule rule, List<int> chosen, long total)
    {
        var winners = bidOf.Select(bid => bid is { } place ? problem.Bids[place].Bidder : -1).ToList();
        for (var bidder = 0; bidder < problem.BidderCount; bidder++)
        {
            var own = chosen.Select(place => problem.Bids[place]).Where(bid => bid.Bidder == bidder).ToList();
            var count = winners.Count(winner => winner == bidder);
            var keeps = rule switch
            {
                MaximumItems most => (most.Bidder ?? bidder) != bidder || count <= most.Count,
                MaximumShare { Of: ShareBase.ItemWeights } most =>
                    winners.Index().Where(winner => winner.Item == bidder).Sum(winner => (decimal)problem.ItemWeights[winner.Index])
                        <= problem.ItemWeights.Sum() * most.Share / 10_000m,
                MaximumShare most => own.Sum(bid => bid.Price) <= chosen.Sum(bid => problem.Bids[bid].Price) * most.Share / 10_000m,
                WithinCapacity capacity => capacity.Available[bidder] is null
                    || Enumerable.Range(0, 3).All(slot => own.Sum(bid => bid.Use[slot]) <= capacity.Available[bidder]),
                NotTogether apart => apart.Items.Count(item => winners[item] == bidder) <= 1,
                _ => true,
            };
            if (!keeps)
            {
                return false;
            }
        }

        return rule switch
        {
            MinimumWinners least =>
                winners.Where((winner, item) => winner >= 0 && (least.Items is null || least.Items.Contains(item))).Distinct().Count() >= least.Count,
            Together together => together.Items.All(item => winners[item] == winners[together.Items[0]]),
            MaximumTotal most => total <= most.Amount,
            _ => true,
        };
    }
}
