using FsCheck;
using FsCheck.Fluent;
using Korevagt.Simulation.Analysis;

namespace Korevagt.Simulation.Tests.Analysis;

public sealed class HypercubeTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(100);

    [SharedDataFact(QueueingResults.Hypercube)]
    public void EveryFigureOfTheSolvedCases_Agrees()
    {
        var cases = HypercubeCases.Read();
        Assert.NotEmpty(cases);
        foreach (var (expected, system) in cases)
        {
            var result = Hypercube.Solve(system);
            foreach (var figure in expected.EnumerateObject())
            {
                var what = figure.Name;
                switch (what)
                {
                    case "N" or "lam" or "mu" or "pref" or "capacity": break;
                    case "p_states_bitmask_order":
                        Agree(figure.Value.EnumerateArray().Select(p => p.GetDouble()), result.StateProbabilities, what);
                        break;
                    case "workload":
                        Agree(figure.Value.EnumerateArray().Select(p => p.GetDouble()), result.Workloads, what);
                        break;
                    case "fraction_dispatch_unit_by_atom":
                        Agree(
                            figure.Value.EnumerateArray().SelectMany(car => car.EnumerateArray()).Select(p => p.GetDouble()),
                            [.. result.ImmediateDispatches.SelectMany(car => car)], what);
                        break;
                    case "p_queue_tail": Agree([figure.Value.GetDouble()], [result.QueueProbability], what); break;
                    case "check_erlang":
                        Agree([figure.Value.GetProperty("expected").GetDouble()], [result.LossOrWaitProbability], what);
                        break;
                    default: Assert.Fail($"The case has a figure that is not compared: {what}"); break;
                }
            }
        }
    }

    [Fact]
    public void TwoCarsWithoutALine_ByHand()
    {
        // One visit an hour for each of two cars, each first at home: 0, 1 or 2 are busy with 2/5, 2/5 and 1/5.
        var result = Hypercube.Solve(RandomSystems.Of([0.5, 0.5], [1, 1], [[0, 1], [1, 0]], LineCapacity.Zero));

        Agree([0.4, 0.2, 0.2, 0.2], result.StateProbabilities, "states");
        Agree([0.4, 0.4], result.Workloads, "workloads");
        // Sent to its own atom when free: 0.5 * (0.4 + 0.2), to the other's when that one is busy: 0.5 * 0.2; of 0.8 served.
        Agree([0.375, 0.125], result.ImmediateDispatches[0], "dispatches");
        Assert.Equal([0.0, 0.0], result.QueuedDispatches[0]);
        Agree([0.2], [result.LossOrWaitProbability], "loss");
    }

    [Fact]
    public void OneFastAndOneSlowCarWithALine_ByHand()
    {
        // All go to car 0 (rate 2) while it is free, else to car 1 (rate 1); one visit an hour. Balance by hand:
        // p00 = 2 p01 + p10, 3 p01 = p00 + p11, 2 p10 = 2 p11, and half of the full state is in line again: r = 1/3.
        // With p11 = 1: p10 = 1, p01 = t, p00 = 2 t + 1, 3 t = 2 t + 1 + 1, so t = 2 and p00 = 5; the line has 1/2.
        var result = Hypercube.Solve(RandomSystems.Of([1], [2, 1], [[0, 1]], LineCapacity.Infinite));

        Agree([5 / 9.5, 2 / 9.5, 1 / 9.5, 1 / 9.5], result.StateProbabilities, "states");
        Agree([0.5 / 9.5], [result.QueueProbability], "line");
        Agree([3.5 / 9.5, 2.5 / 9.5], result.Workloads, "workloads");
        Agree([1.5 / 9.5 / 2], [result.MeanWait], "wait");
        Agree([1.5 / 9.5 * 2 / 3], result.QueuedDispatches[0], "sent from the line");
    }

    [Fact]
    public void ProbabilitiesSumToOne_AndWhatFlowsInFlowsOut() => Check.One(Config, Prop.ForAll(RandomSystems.Seeds(), seed =>
    {
        var system = RandomSystems.Draw(seed, 1, 8, equalCars: false);
        var result = Hypercube.Solve(system);
        var served = system.TotalArrivalRate
            * (system.Capacity == LineCapacity.Zero ? 1 - result.LossOrWaitProbability : 1);
        var ended = result.Workloads.Zip(system.ServiceRates, (busy, rate) => busy * rate).Sum();
        Agree([1], [result.StateProbabilities.Sum() + result.QueueProbability], "sum");
        Agree([served], [ended], "served and ended");
        Agree([1], [result.ImmediateDispatches.Concat(result.QueuedDispatches).Sum(car => car.Sum())], "dispatches");
        for (var car = 0; car < system.CarCount; car++)
        {
            var sent = (result.ImmediateDispatches[car].Sum() + result.QueuedDispatches[car].Sum()) * served;
            Agree([sent], [result.Workloads[car] * system.ServiceRates[car]], "sent and ended by a car");
        }

        Assert.True(result.Residual <= 1e-14);
    }));

    [Fact]
    public void WithEqualCars_TheNumberBusyIsErlangs_WhateverTheLists() => Check.One(
        Config, Prop.ForAll(RandomSystems.Seeds(), seed =>
    {
        var system = RandomSystems.Draw(seed, 1, 9, equalCars: true);
        var result = Hypercube.Solve(system);
        var (cars, load) = (system.CarCount, system.TotalArrivalRate);
        if (system.Capacity == LineCapacity.Zero)
        {
            Agree([Erlang.LossProbability(cars, load)], [result.LossOrWaitProbability], "loss");
            return;
        }

        Agree([Erlang.WaitProbability(cars, load)], [result.LossOrWaitProbability], "wait");
        Agree([Erlang.MeanWait(cars, load, 1)], [result.MeanWait], "mean wait");
    }));

    [Theory]
    [InlineData(LineCapacity.Zero)]
    [InlineData(LineCapacity.Infinite)]
    public void TwelveCarsInARing_AreEquallyBusy(LineCapacity capacity)
    {
        int[][] lists =
            [.. Enumerable.Range(0, 12).Select(atom => Enumerable.Range(0, 12).Select(k => (atom + k) % 12).ToArray())];

        var result = Hypercube.Solve(
            RandomSystems.Of([.. Enumerable.Repeat(0.7, 12)], [.. Enumerable.Repeat(1.0, 12)], lists, capacity));

        var mean = capacity == LineCapacity.Zero ? 0.7 * (1 - Erlang.LossProbability(12, 8.4)) : 0.7;
        Agree(Enumerable.Repeat(mean, 12), result.Workloads, "workloads");
        Assert.True(result.Residual <= 1e-14);
    }

    [Theory]
    [InlineData(1e-60)]
    [InlineData(1e60)]
    public void NextToNoVisitsOrFarTooMany_AreNoTrouble(double rate)
    {
        int[] list = [.. Enumerable.Range(0, 8)];

        var result = Hypercube.Solve(RandomSystems.Of([rate], [.. Enumerable.Repeat(1.0, 8)], [list], LineCapacity.Zero));

        Agree([Erlang.LossProbability(8, rate)], [result.LossOrWaitProbability], "loss");
        Agree([1], [result.StateProbabilities.Sum()], "sum");
    }

    [Fact]
    public void ThirteenCars_AreRefused()
    {
        int[] list = [.. Enumerable.Range(0, 13)];
        var system = RandomSystems.Of([1], [.. Enumerable.Repeat(1.0, 13)], [list], LineCapacity.Zero);

        var refusal = Assert.Throws<ArgumentException>(() => Hypercube.Solve(system));

        Assert.Contains("13 cars", refusal.Message, StringComparison.Ordinal);
    }

    private static void Agree(IEnumerable<double> expected, IReadOnlyList<double> actual, string what)
    {
        double[] figures = [.. expected];
        Assert.Equal(figures.Length, actual.Count);
        for (var index = 0; index < figures.Length; index++)
        {
            Agreement.Agrees(figures[index], actual[index], $"{what}[{index}]");
        }
    }
}
