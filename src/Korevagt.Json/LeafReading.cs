using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>What reading a single value came to.</summary>
/// <param name="Wrong">What is wrong with it, or null.</param>
/// <param name="Value">The value to write on: the one read where it could be read at all, else one that stands in.</param>
internal readonly record struct LeafReading(Text? Wrong, object Value);
