using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Store;

namespace Korevagt.Batches.Results;

/// <summary>A run of a batch with what came of it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Figures">Its key figures; null where it has no sound result.</param>
/// <param name="Damage">What is wrong with its stored result; null where nothing is.</param>
public sealed record BatchRunResult(StoredBatchRun Run, RunFigures? Figures, string? Damage)
{
    /// <summary>What is wrong with its input; empty where nothing is known to be.</summary>
    public IReadOnlyList<Fault> Faults { get; } = FaultJson.Read(Run.Faults);

    /// <summary>Whether its input is faulty: trying again would not help.</summary>
    public bool IsFaulty => Run.State == RunState.Failed && Run.Faults is not null;

    /// <summary>Whether it failed for a passing reason: it is tried again when the batch is resumed.</summary>
    public bool IsUnlucky => Run.State == RunState.Failed && Run.Faults is null;
}
