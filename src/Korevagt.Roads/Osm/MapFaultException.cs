using Korevagt.Domain.Texts;

namespace Korevagt.Roads.Osm;

/// <summary>Something in the bytes of a map that breaks its format; becomes a fault at the door of the reader.</summary>
internal sealed class MapFaultException(Text words, Text? expected = null) : Exception(words.English)
{
    /// <summary>What is wrong.</summary>
    public Text Words { get; } = words;

    /// <summary>What would have been right, or null where the words already say so.</summary>
    public Text? Expected { get; } = expected;
}
