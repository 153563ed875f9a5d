using System.Collections.Concurrent;
using Korevagt.Evaluation;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Batches.Computing;

/// <summary>A plan ready to be simulated, with simulators for as many threads as ask at a time; their buffers are large, so they are kept.</summary>
internal sealed class SimulatorPool(PreparedPlan plan)
{
    private readonly ConcurrentBag<BlockSimulator> idle = [];

    /// <summary>Simulates a range of replications on this thread.</summary>
    public CaseResult Simulate(int first, int count, CancellationToken cancellation)
    {
        var simulator = idle.TryTake(out var kept) ? kept : plan.NewSimulator();
        var result = simulator.Simulate(first, count, cancellation);

        // One that was stopped in the middle is not kept.
        idle.Add(simulator);
        return result;
    }
}
