using System.Globalization;
using Korevagt.Optimization.Awards;
using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.Awards;

/// <summary>Instances that others have published with their optimum; most are of sales, where the sum is to be great.</summary>
public sealed class PublishedInstancesTests
{
    private const decimal Thousandths = 1000;

    [Theory]
    [InlineData("Nebel's lecture, solved by H. Kjellerstrand", "8:1234 6:236 5:145 2:28 2:56", "11")]
    [InlineData("CSPLib 063", "10:12 20:13 30:24 40:234 14:1", "54")]
    [InlineData(
        "MechLib, testMedium",
        "1795.51:CD 894.644:D 1633.62:AB 997.064:C 1751.26:BC 1779.42:AE 843.716:B 762.093:E 893.983:A 1816.69:AC", "4514.844")]
    [InlineData("MechLib, simple", "2:A 3:ABD 2:BC 1:CD", "4")]
    [InlineData("R. Day and S. Raghavan 2007", "20:01 20:2 20:3 28:012 26:013 10:01 10:2 10:3", "60")]
    [InlineData("two local bidders and a global one", "80:0 60:1 100:01", "140")]
    [InlineData("R. Day and P. Cramton", "28:A 20:B 32:AB 14:A 12:B", "48")]
    public void ASale_HasItsPublishedOptimum(string source, string bids, string optimum)
    {
        var answer = AwardSolver.Solve(Sale(bids), AwardLimits.Usual, default);

        Assert.True(answer.Status == AwardStatus.Proved, source);
        Assert.All(answer.Optimal, award => Assert.Equal(decimal.Parse(optimum, CultureInfo.InvariantCulture), -award.Total / Thousandths));
    }

    // MechLib, limits: the first three bids are of one bidder, the others of a second.
    [Fact]
    public void ASale_HasItsPublishedOptimum_WithinLimitsOfABidder()
    {
        var two = Sale("1:A 20:BC 2:C 2:BC 1:B");
        two = two with { BidderCount = 2, Bids = [.. two.Bids.Select((bid, place) => bid with { Bidder = place < 3 ? 0 : 1 })] };

        Assert.Equal(-20_000, Least(two with { Rules = [new MaximumItems(2)] }));
        Assert.Equal(-4_000, Least(two with { Bids = [.. two.Bids.Where((_, place) => place != 1)] }));
    }

    // MechLib, XOR: one bidder, one bid of three at most.
    [Fact]
    public void ASale_HasItsPublishedOptimum_WithEitherOr()
    {
        var sale = Sale("30:ABC 20:BC 2:C");
        var one = sale with
        {
            BidderCount = 1,
            Bids = [.. sale.Bids.Select(bid => bid with { Bidder = 0 })],
            ExclusiveGroups = [[0, 1, 2]],
        };

        Assert.Equal(-30_000, Least(one));
        Assert.Equal(-20_000, Least(one with { Rules = [new MaximumItems(2)] }));
    }

    /// <summary>
    /// GAMS model library, BID (J. Bracken and G. McCormick, Selected Applications of Nonlinear Programming, 1968): what is
    /// bought is divisible, with set-up costs and a price for each step. Bids are whole here, so this asks the solver below.
    /// </summary>
    [Fact]
    public void APurchaseWithStepsOfPrice_HasItsPublishedOptimum()
    {
        const long required = 23_960_048; // hundredths
        (char Vendor, decimal SetUp, (decimal Price, long From, long To)[] Steps)[] vendors =
        [
            ('a', 3_855.84m, [(61.150m, 0, 33_000)]),
            ('b', 125_804.84m, [(68.099m, 22_000, 70_000), (66.049m, 70_000, 100_000), (64.099m, 100_000, 150_000), (62.119m, 150_000, 160_000)]),
            ('c', 13_456.00m, [(62.190m, 0, 165_600)]),
            ('d', 6_583.98m, [(72.488m, 0, 12_000)]),
            ('e', 0m, [(70.150m, 0, 42_000), (68.150m, 42_000, 77_000)]),
        ];
        var (variables, constraints, cost, bought) = (new List<IntegerVariable>(), new List<LinearConstraint>(), new List<Term>(), new List<Term>());
        var amounts = new List<(char Vendor, int Variable)>();
        foreach (var (vendor, setUp, steps) in vendors)
        {
            var (chosen, setUpOfStep) = (new List<Term>(), setUp);
            foreach (var (place, (price, from, to)) in steps.Index())
            {
                // The cost is continuous where one step meets the next.
                setUpOfStep += place == 0 ? 0 : (steps[place - 1].Price - price) * from;
                variables.AddRange([IntegerVariable.YesOrNo, new IntegerVariable(0, to * 100)]);
                var (isTaken, amount) = (variables.Count - 2, variables.Count - 1);
                amounts.Add((vendor, amount));
                constraints.Add(LinearConstraint.NotAbove([new(amount, 1), new(isTaken, -to * 100)], 0));
                constraints.Add(LinearConstraint.NotBelow([new(amount, 1), new(isTaken, -from * 100)], 0));
                cost.AddRange([new(isTaken, (long)(setUpOfStep * 100_000)), new(amount, (long)(price * 1_000))]);
                chosen.Add(new(isTaken, 1));
                bought.Add(new(amount, 1));
            }

            constraints.Add(LinearConstraint.NotAbove(chosen, 1));
        }

        constraints.Add(LinearConstraint.Equal(bought, required));

        var found = IntegerSolver.Solve(new IntegerProgram(variables, constraints, LinearObjective.Minimize(cost)), IntegerSolver.NoLimit, default);

        Assert.Equal(SolutionStatus.Optimal, found.Status);
        Assert.Equal(15_210_109.512m, found.Objective!.Value / 100_000m, 3);
        Assert.Equal("ace", string.Concat(amounts.Where(amount => found.Values![amount.Variable] > 0).Select(amount => amount.Vendor)));
    }

    private static long Least(AwardProblem problem) => AwardSolver.Solve(problem, AwardLimits.Usual, default).Optimal[0].Total;

    /// <summary>Bids as "price:goods", each of a bidder of its own; prices count below 0, as a sale is a purchase the other way.</summary>
    private static AwardProblem Sale(string bids)
    {
        var read = bids.Split(' ').Select(bid => bid.Split(':')).ToList();
        var goods = string.Concat(read.SelectMany(bid => bid[1]).Distinct());
        return new AwardProblem
        {
            ItemCount = goods.Length,
            BidderCount = read.Count,
            Bids =
            [
                .. read.Select((bid, bidder) => new AwardBid(
                    bidder,
                    [.. bid[1].Select(good => new ItemChoice(goods.IndexOf(good, StringComparison.Ordinal)))],
                    (long)(-decimal.Parse(bid[0], CultureInfo.InvariantCulture) * Thousandths))),
            ],
            Coverage = Coverage.WhateverIsLeast,
        };
    }
}
