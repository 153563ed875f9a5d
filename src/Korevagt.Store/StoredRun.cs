using NodaTime;

namespace Korevagt.Store;

/// <summary>A run as it stands in the store.</summary>
public sealed record StoredRun
{
    /// <summary>Its identity.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of the list of its input files.</summary>
    public required string Bundle { get; init; }

    /// <summary>What is asked of them, as JSON.</summary>
    public required string Request { get; init; }

    /// <summary>The simulation of the baseline.</summary>
    public required string Baseline { get; init; }

    /// <summary>The simulation of the scenario, or null.</summary>
    public required string? Scenario { get; init; }

    /// <summary>Replications of each.</summary>
    public required int Replications { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunState State { get; init; }

    /// <summary>Why it failed: faults as JSON; null where it did not, or failed for a passing reason.</summary>
    public required string? Faults { get; init; }

    /// <summary>Milliseconds since 1970 at which it was first asked for.</summary>
    public required long AddedAt { get; init; }

    /// <summary>Milliseconds since 1970 at which it was done or failed, or null.</summary>
    public required long? FinishedAt { get; init; }

    /// <summary>When it was first asked for.</summary>
    public Instant Added => Instant.FromUnixTimeMilliseconds(AddedAt);

    /// <summary>When it was done or failed, or null.</summary>
    public Instant? Finished => FinishedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
}
