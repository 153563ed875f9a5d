using Korevagt.Domain.Faults;
using Korevagt.Store;

namespace Korevagt.Batches.Working;

/// <summary>What a worker has computed: the store knows when and for whom, this knows how.</summary>
public interface IComputation
{
    /// <summary>Computes a block.</summary>
    /// <param name="simulation">The simulation that it is of.</param>
    /// <param name="first">Number of its first replication.</param>
    /// <param name="count">Number of its replications.</param>
    /// <param name="cancellation">Stops before the next replication.</param>
    /// <returns>The block's data, or why its plan cannot be simulated.</returns>
    Task<Outcome<byte[]>> BlockAsync(StoredSimulation simulation, int first, int count, CancellationToken cancellation);

    /// <summary>Makes a run's result of its blocks.</summary>
    /// <param name="run">The run.</param>
    /// <param name="baseline">The simulation of the baseline with its blocks' data.</param>
    /// <param name="scenario">The same of the scenario, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<RunConclusion> ResultAsync(StoredRun run, SimulationData baseline, SimulationData? scenario, CancellationToken cancellation);
}
