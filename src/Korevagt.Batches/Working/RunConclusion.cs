using Korevagt.Domain.Faults;
using Korevagt.Store;

namespace Korevagt.Batches.Working;

/// <summary>How the making of a run's result ended.</summary>
public abstract record RunConclusion
{
    private RunConclusion()
    {
    }

    /// <summary>The result is there.</summary>
    /// <param name="Bytes">The result as JSON.</param>
    public sealed record Result(byte[] Bytes) : RunConclusion;

    /// <summary>The run's input does not allow one.</summary>
    /// <param name="Faults">Its faults.</param>
    public sealed record Refused(IReadOnlyList<Fault> Faults) : RunConclusion;

    /// <summary>Some blocks are gone or damaged and have to be computed again.</summary>
    /// <param name="Blocks">Which ones.</param>
    public sealed record Damaged(IReadOnlyList<(string Simulation, BlockRange Range)> Blocks) : RunConclusion;
}
