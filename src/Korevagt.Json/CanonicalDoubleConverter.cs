using System.Text.Json;
using System.Text.Json.Serialization;

namespace Korevagt.Json;

/// <summary>Writes -0 and 0 alike.</summary>
internal sealed class CanonicalDoubleConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value == 0 ? 0.0 : value);
}
