namespace Korevagt.Store;

/// <summary>A simulation as it was submitted.</summary>
public sealed record StoredSimulation
{
    /// <summary>Its identity.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of the list of its input files.</summary>
    public required string Bundle { get; init; }

    /// <summary>Which plan of them it is, as JSON.</summary>
    public required string Request { get; init; }

    /// <summary>Replications in a full block.</summary>
    public required int BlockSize { get; init; }
}
