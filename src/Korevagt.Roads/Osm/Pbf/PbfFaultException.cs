namespace Korevagt.Roads.Osm.Pbf;

/// <summary>Something in a PBF file that breaks the format; becomes a fault at the door of the reader.</summary>
internal sealed class PbfFaultException(string message, string? expected = null) : Exception(message)
{
    /// <summary>What would have been right, or null where the message already says so.</summary>
    public string? Expected { get; } = expected;
}
