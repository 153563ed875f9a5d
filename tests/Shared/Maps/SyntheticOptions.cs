namespace Korevagt.Tests.Maps;

/// <summary>What a made-up country is to be like.</summary>
internal sealed record SyntheticOptions
{
    /// <summary>About so many junctions.</summary>
    public required int Junctions { get; init; }

    /// <summary>Seed of everything that is random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Share of the junctions that lie in towns.</summary>
    public double TownShare { get; init; } = 0.6;

    /// <summary>Points of shape on a road between two junctions, on average.</summary>
    public double ShapePoints { get; init; } = 3;

    /// <summary>Buildings per junction: ways that no car drives, to make a file as a real one is.</summary>
    public double Buildings { get; init; }
}
