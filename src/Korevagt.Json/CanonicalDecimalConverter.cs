using System.Text.Json;
using System.Text.Json.Serialization;

namespace Korevagt.Json;

/// <summary>Writes 263.10 and 263.1 alike: a decimal remembers its trailing zeros, a price does not have any.</summary>
internal sealed class CanonicalDecimalConverter : JsonConverter<decimal>
{
    // Dividing by 1 with 28 decimals leaves the fewest decimals that hold the value.
    private const decimal One = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value / One);
}
