using System.Text;
using Korevagt.Batches.Working;
using Korevagt.Domain.Faults;
using Korevagt.Store;

namespace Korevagt.Batches.Tests.Working;

/// <summary>Computes names, where and when a test lets it.</summary>
/// <param name="before">Called before each block is computed; may be null.</param>
/// <param name="beforeResult">Called before each result is made; may be null.</param>
internal sealed class GivenComputation(Func<StoredSimulation, int, Task>? before = null, Func<Task>? beforeResult = null) : IComputation
{
    public async Task<Outcome<byte[]>> BlockAsync(StoredSimulation simulation, int first, int count, CancellationToken cancellation)
    {
        await (before?.Invoke(simulation, first) ?? Task.CompletedTask).WaitAsync(cancellation);
        return Encoding.UTF8.GetBytes($"{simulation.Id} {first} {count}");
    }

    public async Task<RunConclusion> ResultAsync(StoredRun run, SimulationData baseline, SimulationData? scenario, CancellationToken cancellation)
    {
        await (beforeResult?.Invoke() ?? Task.CompletedTask).WaitAsync(cancellation);
        return new RunConclusion.Result(Encoding.UTF8.GetBytes($"result of {run.Id}"));
    }
}
