using Korevagt.Evaluation;

namespace Korevagt.Planning.Replaying;

/// <summary>Simulated beside logged response times of one group of visits.</summary>
public sealed record ReplayGroup
{
    /// <summary>Short name.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Visits whose response time the log tells.</summary>
    public required int Visits { get; init; }

    /// <summary>As logged.</summary>
    public required LoggedFigures Logged { get; init; }

    /// <summary>As simulated.</summary>
    public required SimulatedFigures Simulated { get; init; }

    /// <summary>
    /// Mean over visits of simulated minus logged minutes, with a 95 % interval over nights; null where fewer than two
    /// nights have visits that the simulation made.
    /// </summary>
    public required Estimate? BiasMinutes { get; init; }

    /// <summary>The greatest difference between the two distribution functions, 0 to 1.</summary>
    public required double KolmogorovDistance { get; init; }

    /// <summary>Whether the simulation can be trusted here.</summary>
    public ReplayVerdict Verdict => TrustBounds.Judge(this);
}
