using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;
using Korevagt.Simulation.Tests.Statistics;

namespace Korevagt.Simulation.Tests.Engine;

public sealed class BlockSimulatorTests
{
    private const int Replications = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(Replications)]
    public void BlocksInAnyOrderOnAnySimulator_AreTheRangeInOneGo(int size)
    {
        var @case = Case();
        BlockSimulator[] slots = [new(@case), new(@case)];
        var firsts = Enumerable.Range(0, Replications).Where(number => number % size == 0).ToList();

        var blocks = firsts.AsEnumerable().Reverse().Select((first, turn) =>
            (first, slots[turn % 2].Simulate(first, Math.Min(size, Replications - first)))).ToList();

        SameResult.Assert(
            SimulationRunner.Run([@case], 0, Replications, threads: 1)[0],
            CaseResult.Join(blocks.OrderBy(block => block.first).Select(block => block.Item2)));
    }

    [Fact]
    public void ABlock_StaysAsItWasWhenTheNextIsSimulated()
    {
        var simulator = new BlockSimulator(Case());

        var first = simulator.Simulate(0, 3);
        simulator.Simulate(3, 3);

        SameResult.Assert(new BlockSimulator(Case()).Simulate(0, 3), first);
    }

    [Fact]
    public void ACancelledBlock_StopsBeforeItsNextReplication_AndTheSimulatorGoesOnAsIfNothingWere()
    {
        using var cancellation = new CancellationTokenSource();
        var drawn = 0;
        var @case = new SimulationCase(DrawnCase.Model(cars: 1), () => (number, visits) =>
        {
            DrawnCase.Draw(number, visits);
            if (++drawn == 2)
            {
                cancellation.Cancel();
            }
        });
        var simulator = new BlockSimulator(@case);

        Assert.Throws<OperationCanceledException>(() => simulator.Simulate(0, 1_000, cancellation.Token));

        Assert.Equal(2, drawn);
        SameResult.Assert(new BlockSimulator(Case()).Simulate(0, 4), simulator.Simulate(0, 4));
    }

    private static SimulationCase Case() => new(DrawnCase.Model(cars: 1), () => DrawnCase.Draw);
}
