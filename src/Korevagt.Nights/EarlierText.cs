using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Domain.Texts;

namespace Korevagt.Nights;

/// <summary>Reads words as nights before this one were written: one text, in English.</summary>
internal sealed class EarlierText : JsonConverter<Text>
{
    public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Text.Same(reader.GetString()!) : JsonSerializer.Deserialize<Text>(ref reader);

    public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value);
}
