using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Roads;
using Korevagt.Store;

namespace Korevagt.Batches.Computing;

/// <summary>What came of the wish to see runs side by side.</summary>
public abstract record RunComparison
{
    private RunComparison()
    {
    }

    /// <summary>They are side by side.</summary>
    /// <param name="Comparison">The runs' scenarios beside their one baseline, differences paired.</param>
    /// <param name="Map">Their road map; null where the plans bring their own driving times.</param>
    public sealed record Assembled(Comparison Comparison, RoadMap? Map) : RunComparison;

    /// <summary>They cannot be compared; the place of a fault is the run's among those asked for: <c>$.runs[1]</c>.</summary>
    /// <param name="Faults">Why.</param>
    public sealed record Refused(IReadOnlyList<Fault> Faults) : RunComparison;

    /// <summary>Some of them are not done yet.</summary>
    /// <param name="Runs">Their identities.</param>
    public sealed record NotDone(IReadOnlyList<string> Runs) : RunComparison;

    /// <summary>The replications of some were cleared away, or are damaged: they can be computed again.</summary>
    /// <param name="Runs">Their identities.</param>
    /// <param name="Blocks">The blocks that are missing.</param>
    public sealed record ClearedAway(IReadOnlyList<string> Runs, IReadOnlyList<(string Simulation, BlockRange Range)> Blocks) : RunComparison;
}
