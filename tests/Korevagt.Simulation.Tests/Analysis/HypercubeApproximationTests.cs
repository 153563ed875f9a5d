using FsCheck;
using FsCheck.Fluent;
using Korevagt.Simulation.Analysis;

namespace Korevagt.Simulation.Tests.Analysis;

public sealed class HypercubeApproximationTests
{
    [Fact]
    public void Corrections_AreThoseOfTheTextbook()
    {
        // Larson and Odoni, section 5.5.3: three cars at half load, with a line.
        var corrections = HypercubeApproximation.Corrections(3, 1.5, LineCapacity.Infinite);

        Agreement.Agrees(1, corrections[0], "Q(0)");
        Agreement.Agrees(14 / 19.0, corrections[1], "Q(1)");
        Agreement.Agrees(12 / 19.0, corrections[2], "Q(2)");
    }

    [SharedDataFact(QueueingResults.Hypercube)]
    public void Workloads_AreWithinTwoPercentOfTheSolvedCases() => Assert.All(
        HypercubeCases.Read(),
        solved => Assert.All(
            solved.Case.GetProperty("workload").EnumerateArray().Select(workload => workload.GetDouble())
                .Zip(HypercubeApproximation.Solve(solved.System).Workloads),
            pair => Assert.InRange(pair.Second, pair.First - 0.02, pair.First + 0.02)));

    /// <summary>
    /// Nearest car first: 99 in a hundred systems are within 0.02 in every car's workload, the worst of 3,000 was 0.031
    /// off (docs/analysis.md).
    /// </summary>
    [Fact]
    public void OnAMap_NearlyAllWorkloadsAreWithinTwoPercent_AndNoneIsFarOff()
    {
        double[] errors = [.. Enumerable.Range(0, 600).Select(seed => WorstError(RandomSystems.DrawOnAMap(seed * 7_919, 3, 8)))];

        Assert.True(errors.Count(error => error <= 0.02) >= 0.98 * errors.Length,
            $"{errors.Count(error => error > 0.02)} beyond 0.02");
        Assert.True(errors.Max() <= 0.035, $"worst {errors.Max():R}");
        Assert.True(errors.Average() <= 0.007, $"mean {errors.Average():R}");
    }

    /// <summary>Lists in any order, as few as two atoms: the worst of 3,000 was 0.048 off.</summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void WithListsInAnyOrder_MostWorkloadsAreWithinTwoPercent_AndNoneIsFarOff()
    {
        double[] errors =
        [
            .. Enumerable.Range(0, 400).Select(seed => WorstError(RandomSystems.Draw(seed * 7_919, 3, 8, equalCars: true))),
        ];

        Assert.True(errors.Count(error => error <= 0.02) >= 0.9 * errors.Length,
            $"{errors.Count(error => error > 0.02)} beyond 0.02");
        Assert.True(errors.Max() <= 0.05, $"worst {errors.Max():R}");
    }

    [Fact]
    public void OneCarOrTwoAlike_AreExact()
    {
        foreach (var capacity in Enum.GetValues<LineCapacity>())
        {
            var one = RandomSystems.Of([0.2, 0.5], [1], [[0], [0]], capacity);
            var two = RandomSystems.Of([0.7, 0.7], [1, 1], [[0, 1], [1, 0]], capacity);
            Assert.True(WorstError(one) < 1e-12);
            Assert.True(WorstError(two) < 1e-12);
        }
    }

    [Fact]
    public void TheMeanWorkloadAndTheSharesServed_AreErlangs_ForManyCarsToo() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(20170416UL, 2017UL).WithMaxTest(50),
        Prop.ForAll(RandomSystems.Seeds(), seed =>
        {
            var system = RandomSystems.Draw(seed, 1, 60, equalCars: true);
            var result = HypercubeApproximation.Solve(system);
            var (cars, load) = (system.CarCount, system.TotalArrivalRate);
            var zero = system.Capacity == LineCapacity.Zero;
            var allBusy = zero ? Erlang.LossProbability(cars, load) : Erlang.WaitProbability(cars, load);
            Agreement.Agrees(allBusy, result.LossOrWaitProbability, "all busy");
            Agreement.Agrees(load * (zero ? 1 - allBusy : 1), result.Workloads.Sum(), "workloads");
            Agreement.Agrees(zero ? 1 : 1 - allBusy, result.ImmediateDispatches.Sum(car => car.Sum()), "dispatches");
            Assert.All(result.Workloads, workload => Assert.InRange(workload, 0, 1));
        }));

    [Fact]
    public void SystemsInWhichFullStepsSwingForEver_Settle()
    {
        var swinging = RandomSystems.Draw(2_040_360_361, 1, 60, equalCars: true);

        Assert.InRange(HypercubeApproximation.Solve(swinging).Iterations, 1, 1_000);
    }

    [Fact]
    public void TwoHundredCarsWithHardlyAnyVisits_AreNoTrouble()
    {
        int[] list = [.. Enumerable.Range(0, 200)];
        var system = RandomSystems.Of([1e-3], [.. Enumerable.Repeat(1.0, 200)], [list], LineCapacity.Infinite);

        var workloads = HypercubeApproximation.Solve(system).Workloads;

        Assert.All(workloads, workload => Assert.True(double.IsFinite(workload)));
        // The first car is a loss queue of its own.
        Assert.Equal(1e-3 / 1.001, workloads[0], 1e-8);
    }

    [Fact]
    public void CarsOfDifferentSpeed_AreRefused() => Assert.Throws<ArgumentException>(
        () => HypercubeApproximation.Solve(RandomSystems.Of([1], [1, 2], [[0, 1]], LineCapacity.Zero)));

    private static double WorstError(HypercubeSystem system) => Hypercube.Solve(system).Workloads
        .Zip(HypercubeApproximation.Solve(system).Workloads, (exact, near) => Math.Abs(exact - near)).Max();
}
