using Korevagt.Domain.Texts;

namespace Korevagt.Logs;

/// <summary>Says what is wrong with a value, and what would have been right.</summary>
/// <param name="value">The value in UTF-8.</param>
internal delegate (Text Message, Text? Expected) Wording(ReadOnlySpan<byte> value);
