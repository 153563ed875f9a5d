namespace Korevagt.Store;

/// <summary>A run of a batch, as it stands in the store.</summary>
public sealed record StoredBatchRun
{
    /// <summary>Its place in the batch, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The run's identity; null where its files are faulty.</summary>
    public required string? Run { get; init; }

    /// <summary>The scenario; empty for the baseline alone.</summary>
    public required string Scenario { get; init; }

    /// <summary>Name of the demand case, or null.</summary>
    public required string? DemandCase { get; init; }

    /// <summary>Name of the price reading, or null.</summary>
    public required string? PriceReading { get; init; }

    /// <summary>Seed of the random streams.</summary>
    public required string Seed { get; init; }

    /// <summary>Simulated years per plan.</summary>
    public required int Replications { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunState State { get; init; }

    /// <summary>Why it failed, as JSON: a list of faults; null where it did not, or failed for a passing reason.</summary>
    public required string? Faults { get; init; }

    /// <summary>What the last failing block said; null where none failed.</summary>
    public required string? Message { get; init; }
}
