using Korevagt.Choosing.Thresholds;

namespace Korevagt.Choosing.Tests.Thresholds;

/// <summary>The search finds thresholds that are known, and says so where there are none.</summary>
public sealed class ThresholdSearchTests
{
    private static readonly double[] Rising = [1.05, 1.1, 1.2, 1.3, 1.5, 1.75, 2];
    private static readonly double[] Falling = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5];

    // Mean 0, standard deviation 1: the interval of the mean of four is ± 3.182 / 2.
    private static readonly double[] Chance = [Math.Sqrt(1.5), -Math.Sqrt(1.5), 0, 0];
    private const double HalfWidth = 3.182446 / 2;

    [Fact]
    public void ALineThatFalls_TurnsWhereArithmeticSays_AndItsEndsToo()
    {
        // 10 - 40 (x - 1): even at 1.25, its interval touches 0 half a width before and after.
        var side = Search(factor => 10 - 40 * (factor - 1)).Look(Rising);

        Assert.Equal(1.25, side.Even!.Value, 6);
        Assert.Equal(1.25 - HalfWidth / 40, side.SurelyUntil!.Value, 4);
        Assert.Equal(1.25 + HalfWidth / 40, side.SurelyFrom!.Value, 4);
        Assert.Equal(PlanAhead.Second, side.Then);
        Assert.Null(side.BreaksDownAt);
    }

    [Fact]
    public void TheSecondPlan_StaysAhead_UntilArithmeticSays()
    {
        var side = Search(factor => -6 + 20 * (1 - factor)).Look(Falling);

        Assert.Equal(0.7, side.Even!.Value, 6);
        Assert.Equal(0.7 + HalfWidth / 20, side.SurelyUntil!.Value, 4);
        Assert.Equal(0.7 - HalfWidth / 20, side.SurelyFrom!.Value, 4);
        Assert.Equal(PlanAhead.First, side.Then);
    }

    [Fact]
    public void WhereNothingTurns_TheWholeRangeWasLookedAt()
    {
        var search = Search(factor => 10 + factor);
        var side = search.Look(Rising);

        Assert.Equal(new TurningSide(2, null, null, null, PlanAhead.Undecided, null), side);
        Assert.Equal(1 + Rising.Length, search.Points.Count);
    }

    [Fact]
    public void WhatBecomesUnsureAndNeverTurns_IsNoThreshold()
    {
        var side = Search(factor => 4 - 3 * (factor - 1)).Look(Rising);

        Assert.Equal(1 + (4 - HalfWidth) / 3, side.SurelyUntil!.Value, 4);
        Assert.Null(side.Even);
        Assert.Null(side.SurelyFrom);
    }

    [Fact]
    public void PlansThatChanceCannotTellApartToday_AreFollowedUntilOneIsAhead()
    {
        var side = Search(factor => 1 - 10 * (factor - 1)).Look(Rising);

        Assert.Equal(1, side.SurelyUntil);
        Assert.Equal(1.1, side.Even!.Value, 6);
        Assert.Equal(1 + (1 + HalfWidth) / 10, side.SurelyFrom!.Value, 4);
        Assert.Equal(PlanAhead.Second, side.Then);
    }

    [Fact]
    public void APlanThatCannotKeepUp_EndsTheSearch()
    {
        var side = Search(factor => factor > 1.4 ? double.NaN : 5).Look(Rising);
        Assert.Equal(new TurningSide(1.3, null, null, null, PlanAhead.Undecided, 1.5), side);
    }

    private static ThresholdSearch Search(Func<double, double> mean) =>
        new(factor => [.. Chance.Select(chance => mean(factor) + chance)]);
}
