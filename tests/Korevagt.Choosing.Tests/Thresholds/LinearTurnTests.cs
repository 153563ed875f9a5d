using Korevagt.Choosing.Thresholds;

namespace Korevagt.Choosing.Tests.Thresholds;

/// <summary>Where a line of paired years passes 0, and between which prices chance cannot tell it from 0.</summary>
public sealed class LinearTurnTests
{
    private const double Student3 = 3.182446;

    [Fact]
    public void WithoutChance_TheIntervalIsTheThresholdItself() =>
        Assert.Equal(new PriceTurn(3, 3, 3), LinearTurn.Of([6, 6, 6], [-2, -2, -2], least: 0));

    [Fact]
    public void AtTheEndsOfTheInterval_TheMeansOwnIntervalTouchesZero()
    {
        double[] start = [10, 12, 11, 9];
        double[] slope = [-2, -2.5, -1.8, -2.1];
        var turn = LinearTurn.Of(start, slope, least: 0)!;

        Assert.Equal(10.5 / 2.1, turn.At, 12);
        Assert.InRange(turn.At, turn.Low!.Value, turn.High!.Value);
        foreach (var end in new[] { turn.Low.Value, turn.High.Value })
        {
            double[] values = [.. start.Zip(slope, (a, b) => a + end * b)];
            var mean = values.Average();
            var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / 3);
            Assert.Equal(Student3 * deviation / 2, Math.Abs(mean), 5);
        }
    }

    [Fact]
    public void ASlopeThatChanceMayMakeZero_LeavesTheFarEndOpen()
    {
        var turn = LinearTurn.Of([100, 101, 99, 100], [-1, 3, -4, -2], least: 0)!;
        Assert.Equal(100, turn.At);
        Assert.InRange(turn.Low!.Value, 1, 100);
        Assert.Null(turn.High);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public void WhatNeverPassesZeroFromLeastOn_HasNoThreshold(double slope) =>
        Assert.Null(LinearTurn.Of([6, 6, 6], [slope, slope, slope], least: 0));

    [Fact]
    public void BelowZero_TheEndsStandInOrderToo()
    {
        var turn = LinearTurn.Of([1, 1.1, 0.9, 1], [2, 2.1, 1.9, 2], least: -1)!;
        Assert.Equal(-0.5, turn.At, 12);
        Assert.InRange(turn.At, turn.Low!.Value, turn.High!.Value);
        Assert.True(turn.High < 0);
    }
}
