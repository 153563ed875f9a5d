using Korevagt.Optimization.Awards;
using Korevagt.Tests;

namespace Korevagt.Optimization.Tests.Awards;

public sealed class AwardRuleTests
{
    [Fact]
    public void AnItemThatNobodyBidsFor_IsTold_AndDoesNotStopTheOthers()
    {
        var problem = Problem(3, new AwardBid(0, [new(0)], 10), new AwardBid(0, [new(2)], 20));

        var answer = Solve(problem with { Coverage = Coverage.AsManyAsPossible });

        Assert.Equal([1], answer.Uncovered);
        Assert.Equal([1], Assert.Single(answer.Optimal).Uncovered);
        Assert.Equal(AwardStatus.NoneAdmissible, Solve(problem).Status);
    }

    [Fact]
    public void WhereEitherOfTwoItemsCouldBeLeft_ThereIsNoAward()
    {
        var answer = Solve(Problem(2, new AwardBid(0, [new(0)], 10), new AwardBid(0, [new(1)], 20)) with
        {
            Coverage = Coverage.AsManyAsPossible,
            Rules = [new MaximumItems(1)],
        });

        Assert.Equal(AwardStatus.CoverageUndetermined, answer.Status);
        Assert.Empty(answer.Optimal);
        Assert.Equal([0, 1], answer.Uncovered.Concat(answer.OtherUncovered).Order());
    }

    [Fact]
    public void CapacityIsOfEachSlot_SoOneCarServesAnEveningAndANight_ButNotTwoEvenings()
    {
        AwardBid evening = new(0, [new(0)], 10) { Use = [2, 0] }, night = new(0, [new(1)], 10) { Use = [0, 2] };
        AwardBid other = night with { Use = [2, 0] };

        Assert.Equal(AwardStatus.Proved, Solve(Problem(2, evening, night) with { Rules = [new WithinCapacity([2])] }).Status);
        Assert.Equal(AwardStatus.NoneAdmissible, Solve(Problem(2, evening, other) with { Rules = [new WithinCapacity([2])] }).Status);
    }

    [Theory]
    [InlineData(false, 999, 999)] // below 1,000: none
    [InlineData(false, 1000, 900)] // 10 % of all
    [InlineData(false, 2000, 1600)] // 20 % of all
    [InlineData(true, 1000, 1000)]
    [InlineData(true, 1999, 1900)] // 10 % of 999, rounded down
    [InlineData(true, 3000, 2700)] // 10 % of 1,000, and 20 % of 1,000
    public void ADiscountFromAValue_IsOfAllOrOfWhatExceedsIt(bool isMarginal, long price, long paid) =>
        Assert.Equal(paid, Assert.Single(Solve(Problem(1, new AwardBid(0, [new(0)], price)) with
        {
            Discounts = [new(0, 0, 1000, 1000, isMarginal), new(0, 0, 2000, 2000, isMarginal)],
        }).Optimal).Paid);

    [Fact]
    public void PackageAtTheSumOfItsSingles_IsTheSameAward()
    {
        var answer = Solve(Problem(2, new AwardBid(0, [new(0)], 10), new AwardBid(0, [new(1)], 20), new AwardBid(0, [new(0), new(1)], 30)));

        Assert.Equal([2], Assert.Single(answer.Optimal).Bids);
    }

    [Fact]
    public void BurdensCount_AndAreNotPaid_AndTheLadderAsksWhatIsPaid()
    {
        var answer = Solve(Problem(1, new AwardBid(0, [new(0, 0)], 100), new AwardBid(0, [new(0, 1)], 60) { Burden = 40 }));

        Assert.Equal([(100L, 100L), (100L, 60L)], answer.Optimal.Select(award => (award.Total, award.Paid)));
        Assert.Equal(60, TieLadder.Settle(answer.Optimal, [TieRule.LowestTotal], null).Winner!.Paid);
    }

    [Fact]
    public void MoreTiesThanAreToldApart_AreNoAward()
    {
        var problem = Problem(4, [.. Enumerable.Range(0, 8).Select(i => new AwardBid(i / 4, [new(i % 4)], 10))]);

        Assert.Equal(16, Solve(problem).Optimal.Count);
        Assert.Equal(AwardStatus.TooManyTies, AwardSolver.Solve(problem, new AwardLimits(200, 15), default).Status);
    }

    [Fact]
    public void WithoutWork_ThereIsNoAward()
    {
        var random = new SplitMix64(7);
        var problem = Problem(40, [.. Enumerable.Range(0, 400).Select(i => new AwardBid(
            i % 20, [.. Enumerable.Range(0, 4).Select(_ => random.Below(40)).Distinct().Select(item => new ItemChoice(item))], 900 + random.Below(200)))]);

        Assert.Equal(AwardStatus.NotProved, AwardSolver.Solve(problem, new AwardLimits(1e-6, 10), default).Status);
    }

    [Fact]
    public void ADraw_FavorsNobody()
    {
        var counts = Enumerable.Range(0, 6000).GroupBy(number => TieLadder.Drawn(6, (ulong)number)).Select(drawn => drawn.Count()).ToList();

        Assert.Equal(6, counts.Count);
        Assert.All(counts, count => Assert.InRange(count, 880, 1120)); // 1,000 with a standard deviation of 29
    }

    [Fact]
    public void AConflict_NamesWhatCannotBeKeptTogether_AndNothingElse()
    {
        var problem = Problem(3, new AwardBid(0, [new(0)], 10), new AwardBid(0, [new(1)], 10), new AwardBid(1, [new(2)], 10)) with
        {
            Rules = [new MaximumItems(2), new MinimumWinners(2), new MaximumItems(1, 0), new MaximumTotal(1000)],
        };

        var conflict = AwardConflicts.Find(problem, AwardLimits.Usual, default)!;

        Assert.Equal([2], conflict.Rules);
        Assert.Equal([0, 1], conflict.Items);
        Assert.Null(AwardConflicts.Find(problem with { Rules = [] }, AwardLimits.Usual, default));
    }

    [Fact]
    public void AProblemThatIsNone_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Solve(Problem(1, new AwardBid(0, [new(1)], 10))));

    private static AwardAnswer Solve(AwardProblem problem) => AwardSolver.Solve(problem, AwardLimits.Usual, default);

    private static AwardProblem Problem(int items, params AwardBid[] bids) => new()
    {
        ItemCount = items,
        BidderCount = bids.Max(bid => bid.Bidder) + 1,
        Bids = bids,
    };
}
