using FsCheck;
using FsCheck.Fluent;
using Korevagt.Simulation.Analysis;

namespace Korevagt.Simulation.Tests.Analysis;

public sealed class ErlangTests
{
    [Theory]
    [InlineData(1, 1.0, 1 / 2.0)]
    [InlineData(2, 1.0, 1 / 5.0)]
    [InlineData(2, 2.0, 2 / 5.0)]
    [InlineData(3, 1.0, 1 / 16.0)]
    [InlineData(5, 0.0, 0.0)]
    public void Loss_ByHand(int cars, double offeredLoad, double expected) =>
        Agreement.Agrees(expected, Erlang.LossProbability(cars, offeredLoad), "B");

    [Theory]
    [InlineData(1, 0.5, 1 / 2.0)]
    [InlineData(2, 1.0, 1 / 3.0)]
    [InlineData(3, 1.0, 1 / 11.0)]
    [InlineData(3, 2.0, 4 / 9.0)]
    public void Wait_ByHand(int cars, double offeredLoad, double expected) =>
        Agreement.Agrees(expected, Erlang.WaitProbability(cars, offeredLoad), "C");

    [Fact]
    public void MeanWaits_ByHand()
    {
        // Two cars, one visit an hour each way: a third waits, on average 1 / (2 - 1) hours.
        Agreement.Agrees(1 / 3.0, Erlang.MeanWait(2, 1, 1), "M/M/2");
        Agreement.Agrees(1 / 3.0, Erlang.MeanQueueLength(2, 1, 1), "queue of M/M/2");
        Agreement.Agrees(Math.Exp(-2) / 3, Erlang.WaitExceeds(2, 1, 1, 2), "tail of M/M/2");
        Agreement.Agrees(0.5, GeneralService.PollaczekKhinchineMeanWait(0.5, 1, 0), "M/D/1");
        Agreement.Agrees(1.0, GeneralService.PollaczekKhinchineMeanWait(0.5, 1, 1), "M/M/1");
        Agreement.Agrees(1 / 6.0, GeneralService.AllenCunneenMeanWait(2, 1, 1, 0), "M/D/2, approximately");
    }

    [Fact]
    public void AThousandCars_NeitherOverflowNorCancel()
    {
        // B of an equal load tends to sqrt(2 / (pi c)).
        Assert.Equal(Math.Sqrt(2 / (Math.PI * 1_000)), Erlang.LossProbability(1_000, 1_000), 3);
        Assert.Equal(0, Erlang.LossProbability(1_000, 1));
    }

    [Fact]
    public void MoreCarsLoseFewer_AndWaitingIsLikelierThanLoss() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(300),
        Prop.ForAll(
            Gen.Choose(1, 60).Zip(Gen.Choose(1, 999)).ToArbitrary(),
            draw =>
            {
                var (cars, permille) = draw;
                var load = cars * permille / 1_000.0;
                return Erlang.LossProbability(cars + 1, load) < Erlang.LossProbability(cars, load)
                    && Erlang.WaitProbability(cars, load) >= Erlang.LossProbability(cars, load)
                    && Erlang.WaitProbability(cars, load) < 1;
            }));

    [Fact]
    public void OneCar_IsTheSameByPollaczekKhinchineAllenCunneenAndErlang() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(300),
        Prop.ForAll(
            Gen.Choose(1, 990).Zip(Gen.Choose(0, 500)).ToArbitrary(),
            draw =>
            {
                var (rate, variability) = (draw.Item1 / 1_000.0, draw.Item2 / 100.0);
                Agreement.Agrees(
                    GeneralService.PollaczekKhinchineMeanWait(rate, 1, variability),
                    GeneralService.AllenCunneenMeanWait(1, rate, 1, variability), "M/G/1");
                Agreement.Agrees(
                    GeneralService.PollaczekKhinchineMeanWait(rate, 1, 1), Erlang.MeanWait(1, rate, 1), "M/M/1");
            }));

    [Fact]
    public void WhatNoQueueCanHave_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.LossProbability(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.LossProbability(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.LossProbability(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.WaitProbability(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.MeanWait(2, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Erlang.WaitExceeds(2, 1, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneralService.PollaczekKhinchineMeanWait(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneralService.PollaczekKhinchineMeanWait(0.5, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneralService.AllenCunneenMeanWait(2, 2, 1, 1));
    }
}
