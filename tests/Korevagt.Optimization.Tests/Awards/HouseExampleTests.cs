using Korevagt.Optimization.Awards;

namespace Korevagt.Optimization.Tests.Awards;

public sealed class HouseExampleTests
{
    public static TheoryData<string, AwardProblem, long, string> Cases => new()
    {
        { "no rules", HouseExample.With(), 5730, "V1:RS V2:HT" },
        { "capacity", HouseExample.With(HouseExample.Capacity), 5750, "V3:RSHT" },
        { "at most two lots", HouseExample.With(HouseExample.AtMostTwo), 5730, "V1:RS V2:HT" },
        { "declared", HouseExample.Declared, 5810, "V1:RS V3:H V5:T" },
        { "declared, no packages", NoPackages, 5940, "V1:R V3:H V4:S V5:T" },
        { "declared, one lot each", HouseExample.With(HouseExample.Capacity, HouseExample.AtMostTwo, new MaximumItems(1)), 5940, "V1:R V3:H V4:S V5:T" },
        {
            "declared, 40 % of what is awarded at most",
            HouseExample.With(HouseExample.Capacity, HouseExample.AtMostTwo, new MaximumShare(4000, ShareBase.AwardedPrices)),
            5940, "V1:R V3:H V4:S V5:T"
        },
        { "cheapest of each lot", NoPackages with { Rules = [] }, 5940, "V1:R V3:H V4:S V5:T" },
        { "V1 out", Without(1), 5990, "V3:RH V4:S V5:T" },
        { "V2 out", Without(2), 5810, "V1:RS V3:H V5:T" },
        { "V3 out", Without(3), 5860, "V1:RS V2:H V5:T" },
        { "V4 out", Without(4), 5810, "V1:RS V3:H V5:T" },
        { "V5 out", Without(5), 5840, "V1:RS V2:T V3:H" },
        { "without the night, no limit of lots", HouseExample.WithoutNight(HouseExample.Capacity), 5260, "V3:RSHT" },
    };

    private static AwardProblem NoPackages =>
        HouseExample.Declared with { Bids = [.. HouseExample.Declared.Bids.Where(bid => bid.Items.Count == 1)] };

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheAward_IsTheOneThatWasEnumerated(string rules, AwardProblem problem, long total, string award)
    {
        var answer = AwardSolver.Solve(problem, AwardLimits.Usual, default);

        Assert.True(answer.Status == AwardStatus.Proved, rules);
        Assert.Equal((total, award), (answer.Optimal[0].Total, HouseExample.Name(Assert.Single(answer.Optimal))));
    }

    [Fact]
    public void TheNextBest_FollowInOrder() =>
        Assert.Equal(
            ["5810 V1:RS V3:H V5:T", "5840 V1:RS V2:T V3:H", "5860 V1:RS V2:H V5:T"],
            AwardSolver.Near(HouseExample.Declared, within: 50, most: 20, AwardLimits.Usual, default).Optimal
                .Select(award => $"{award.Total} {HouseExample.Name(award)}"));

    [Fact]
    public void WithoutTheNight_TwoAwardsAreEquallyGood_AndOnlyTheDrawDecides()
    {
        var problem = HouseExample.WithoutNight(HouseExample.Capacity, HouseExample.AtMostTwo);

        var answer = AwardSolver.Solve(problem, AwardLimits.Usual, default);

        Assert.Equal(["5420 V1:R V3:SH V5:T", "5420 V1:RS V3:H V5:T"], answer.Optimal
            .Select(award => $"{award.Total} {HouseExample.Name(award)}").Order(StringComparer.Ordinal));
        TieRule[] ladder = [TieRule.LowestTotal, TieRule.MostWinners, TieRule.Draw];
        var waiting = TieLadder.Settle(answer.Optimal, ladder, draw: null);
        Assert.True(waiting.WaitsForDraw);
        Assert.Null(waiting.Winner);
        Assert.Equal([new TieStep(TieRule.LowestTotal, 2, 2), new TieStep(TieRule.MostWinners, 2, 2)], waiting.Steps);
        var drawn = Enumerable.Range(0, 40)
            .Select(number => HouseExample.Name(TieLadder.Settle(answer.Optimal, ladder, (ulong)number).Winner!)).Distinct();
        Assert.Equal(2, drawn.Count());
        var third = AwardSolver.Near(problem, within: 10, most: 20, AwardLimits.Usual, default).Optimal;
        Assert.Equal([5420, 5420, 5430], third.Select(award => award.Total));
    }

    private static AwardProblem Without(int bidder) =>
        HouseExample.Declared with { Bids = [.. HouseExample.Declared.Bids.Where(bid => bid.Bidder != bidder - 1)] };
}
