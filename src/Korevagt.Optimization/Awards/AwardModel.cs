using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Awards;

/// <summary>
/// An award as an integer program: a yes-or-no per bid, at most one bid per item, and the rules as sums. The variables of bids
/// come first, in the order of the bids.
/// </summary>
internal sealed class AwardModel
{
    private readonly AwardProblem problem;
    private readonly List<IntegerVariable> variables = [];
    private readonly List<LinearConstraint> constraints = [];
    private readonly Dictionary<int, int> priceVariables = [];
    private readonly List<Term> total;
    private readonly int[] left;

    /// <param name="problem">A sound problem; its rules are kept by what is built.</param>
    /// <param name="mayStayUncovered">Whether each item may go to nobody.</param>
    public AwardModel(AwardProblem problem, Func<int, bool> mayStayUncovered)
    {
        this.problem = problem;
        variables.AddRange(problem.Bids.Select(_ => IntegerVariable.YesOrNo));
        left = [.. Enumerable.Range(0, problem.ItemCount).Select(item => New(new IntegerVariable(0, mayStayUncovered(item) ? 1 : 0)))];
        for (var item = 0; item < problem.ItemCount; item++)
        {
            constraints.Add(LinearConstraint.Equal([.. Covering(item).Select(bid => new Term(bid, 1)), new Term(left[item], 1)], 1));
        }

        foreach (var group in problem.ExclusiveGroups)
        {
            constraints.Add(LinearConstraint.NotAbove([.. group.Distinct().Select(bid => new Term(bid, 1))], 1));
        }

        total = [.. problem.Bids.Select((bid, place) => new Term(place, bid.Price + bid.Burden))];
        foreach (var own in problem.Discounts.GroupBy(discount => discount.Bidder))
        {
            Discounts(own.Key, [.. own.OrderBy(discount => discount.FromValue)]);
        }

        foreach (var rule in problem.Rules)
        {
            Keep(rule);
        }
    }

    /// <summary>The program whose objective is the total.</summary>
    public IntegerProgram LeastTotal => new(variables, constraints, LinearObjective.Minimize(total));

    /// <summary>The program whose objective is the number of items without a winner.</summary>
    public IntegerProgram FewestUncovered =>
        new(variables, constraints, LinearObjective.Minimize([.. left.Select(item => new Term(item, 1))]));

    /// <summary>The program without an objective.</summary>
    public IntegerProgram Any => new(variables, constraints, LinearObjective.None);

    /// <summary>The bids that a solution chooses.</summary>
    public IEnumerable<int> Chosen(IReadOnlyList<long> values) => Enumerable.Range(0, problem.Bids.Count).Where(bid => values[bid] == 1);

    /// <summary>Forbids a choice of bids; any other stays possible.</summary>
    public void Exclude(IReadOnlyCollection<int> chosen)
    {
        var among = chosen.ToHashSet();
        constraints.Add(LinearConstraint.NotAbove(
            [.. problem.Bids.Select((_, bid) => new Term(bid, among.Contains(bid) ? 1 : -1))], chosen.Count - 1));
    }

    /// <summary>Keeps the total at or below an amount.</summary>
    public void LimitTotal(long most) => constraints.Add(LinearConstraint.NotAbove(total, most));

    /// <summary>Keeps the number of items without a winner, and demands others than these.</summary>
    public void LeaveOthers(IReadOnlyCollection<int> items)
    {
        constraints.Add(LinearConstraint.Equal([.. left.Select(item => new Term(item, 1))], items.Count));
        constraints.Add(LinearConstraint.NotAbove([.. items.Select(item => new Term(left[item], 1))], items.Count - 1));
    }

    private IEnumerable<int> Covering(int item) => Places(bid => bid.Items.Any(choice => choice.Item == item));

    private IEnumerable<int> Places(Func<AwardBid, bool> wanted) =>
        problem.Bids.Index().Where(bid => wanted(bid.Item)).Select(bid => bid.Index);

    private int New(IntegerVariable variable)
    {
        variables.Add(variable);
        return variables.Count - 1;
    }

    /// <summary>A variable that is the sum of a bidder's prices, before discounts.</summary>
    private (int Variable, long Most) PricesOf(int bidder)
    {
        var own = problem.Bids.Where(bid => bid.Bidder == bidder).ToList();
        var most = AwardCheck.MostOf(own);
        if (!priceVariables.TryGetValue(bidder, out var variable))
        {
            priceVariables[bidder] = variable = New(new IntegerVariable(0, most));
            constraints.Add(LinearConstraint.Equal(
                [.. Places(bid => bid.Bidder == bidder).Select(bid => new Term(bid, problem.Bids[bid].Price)), new Term(variable, -1)], 0));
        }

        return (variable, most);
    }

    /// <summary>
    /// One of the discounts at most is given. Of the whole award: the amount is share x prices, rounded down. Marginal, between
    /// its own value and that of the next: share x prices - c, where c makes the discounts meet at their borders.
    /// </summary>
    private void Discounts(int bidder, List<AwardDiscount> tiers)
    {
        if (!problem.Bids.Any(bid => bid.Bidder == bidder))
        {
            return;
        }

        var (prices, most) = PricesOf(bidder);
        var given = new List<Term>();
        var below = 0L; // discount, in ten-thousandths of øre, of all tiers below
        foreach (var (place, tier) in tiers.Index())
        {
            var (isGiven, amount) = (New(IntegerVariable.YesOrNo), New(new IntegerVariable(0, most)));
            given.Add(new Term(isGiven, 1));
            total.Add(new Term(amount, -1));
            constraints.Add(LinearConstraint.NotAbove([new Term(amount, 1), new Term(isGiven, -most)], 0));
            constraints.Add(LinearConstraint.NotBelow([new Term(prices, 1), new Term(isGiven, -Math.Min(tier.FromValue, most + 1))], 0));
            if (tier.FromItems > 0)
            {
                constraints.Add(LinearConstraint.NotBelow(
                    [.. ItemsOf(bidder), new Term(isGiven, -tier.FromItems)], 0));
            }

            // Beyond what can be reached the borders do not matter, and would only make the numbers large.
            var from = Math.Min(tier.FromValue, most + 1);
            var taken = tier.IsMarginal ? tier.Share * from - below : 0;
            constraints.Add(LinearConstraint.NotAbove(
                [new Term(amount, AwardProblem.WholeShare), new Term(prices, -tier.Share), new Term(isGiven, taken)], 0));

            // And no less than that: an amount left free below it would be raised øre by øre.
            constraints.Add(LinearConstraint.NotBelow(
                [
                    new Term(amount, AwardProblem.WholeShare), new Term(prices, -tier.Share), new Term(isGiven, taken - (tier.Share * most)),
                ],
                1 - AwardProblem.WholeShare - (tier.Share * most)));
            if (tier.IsMarginal && place + 1 < tiers.Count)
            {
                var next = Math.Min(tiers[place + 1].FromValue, most + 1);
                below += (next - from) * tier.Share;
                constraints.Add(LinearConstraint.NotAbove([new Term(prices, 1), new Term(isGiven, most - Math.Min(next, most))], most));
            }
        }

        constraints.Add(LinearConstraint.NotAbove(given, 1));
    }

    private IEnumerable<Term> ItemsOf(int bidder) =>
        Places(bid => bid.Bidder == bidder).Select(bid => new Term(bid, problem.Bids[bid].Items.Count));

    private void Keep(AwardRule rule)
    {
        var bidders = Enumerable.Range(0, problem.BidderCount).Where(bidder => problem.Bids.Any(bid => bid.Bidder == bidder)).ToList();
        switch (rule)
        {
            case MaximumItems most:
                foreach (var bidder in bidders.Where(bidder => most.Bidder is null || most.Bidder == bidder))
                {
                    constraints.Add(LinearConstraint.NotAbove([.. ItemsOf(bidder)], most.Count));
                }

                break;
            case MaximumShare { Of: ShareBase.ItemWeights } most:
                var all = Enumerable.Range(0, problem.ItemCount).Sum(problem.WeightOf);
                var highest = (long)((Int128)all * most.Share / AwardProblem.WholeShare);
                foreach (var bidder in bidders)
                {
                    constraints.Add(LinearConstraint.NotAbove(
                        [.. Places(bid => bid.Bidder == bidder).Select(bid =>
                            new Term(bid, problem.Bids[bid].Items.Sum(choice => problem.WeightOf(choice.Item))))],
                        highest));
                }

                break;
            case MaximumShare most:
                foreach (var bidder in bidders)
                {
                    constraints.Add(LinearConstraint.NotAbove(
                        [.. bidders.Select(other => new Term(
                            PricesOf(other).Variable, (other == bidder ? AwardProblem.WholeShare : 0) - most.Share))],
                        0));
                }

                break;
            case MinimumWinners least:
                Winners(least, bidders);
                break;
            case WithinCapacity capacity:
                foreach (var bidder in bidders)
                {
                    Capacity(bidder, capacity.Available[bidder]);
                }

                break;
            case NotTogether apart:
                foreach (var bidder in bidders)
                {
                    constraints.Add(LinearConstraint.NotAbove(
                        [.. Places(bid => bid.Bidder == bidder).Select(bid => new Term(bid, CountOf(bid, apart.Items)))], 1));
                }

                break;
            case Together together:
                foreach (var bidder in bidders)
                {
                    foreach (var (first, second) in together.Items.Zip(together.Items.Skip(1)))
                    {
                        constraints.Add(LinearConstraint.Equal(
                            [.. Places(bid => bid.Bidder == bidder).Select(bid => new Term(bid, CountOf(bid, [first]) - CountOf(bid, [second])))],
                            0));
                    }
                }

                break;
            case MaximumTotal most:
                LimitTotal(most.Amount);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule.");
        }
    }

    private int CountOf(int bid, IReadOnlyList<int> items) => problem.Bids[bid].Items.Count(choice => items.Contains(choice.Item));

    private void Winners(MinimumWinners least, List<int> bidders)
    {
        var won = new List<Term>();
        foreach (var bidder in bidders)
        {
            var wins = New(IntegerVariable.YesOrNo);
            won.Add(new Term(wins, 1));
            constraints.Add(LinearConstraint.NotAbove(
                [
                    new Term(wins, 1),
                    .. Places(bid => bid.Bidder == bidder && (least.Items is null || bid.Items.Any(choice => least.Items.Contains(choice.Item))))
                        .Select(bid => new Term(bid, -1)),
                ],
                0));
        }

        constraints.Add(LinearConstraint.NotBelow(won, least.Count));
    }

    private void Capacity(int bidder, long? available)
    {
        if (available is not { } most)
        {
            return;
        }

        var own = Places(bid => bid.Bidder == bidder).ToList();
        var slots = own.Max(bid => problem.Bids[bid].Use.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var slot = 0; slot < slots; slot++)
        {
            List<Term> taken = [.. own.Select(bid => new Term(bid, problem.Bids[bid].Use.ElementAtOrDefault(slot)))];
            if (seen.Add(string.Join(' ', taken.Select(term => term.Coefficient))))
            {
                constraints.Add(LinearConstraint.NotAbove(taken, most));
            }
        }
    }
}
