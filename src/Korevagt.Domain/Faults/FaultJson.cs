using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Domain.Texts;

namespace Korevagt.Domain.Faults;

/// <summary>Faults as a store keeps them.</summary>
public static class FaultJson
{
    private static readonly JsonSerializerOptions Reading = new() { Converters = { new LenientText() } };

    /// <summary>Writes faults.</summary>
    public static string Write(IReadOnlyList<Fault> faults) => JsonSerializer.Serialize(faults);

    /// <summary>Reads faults, those too that were stored before they were said in two languages.</summary>
    /// <param name="json">What was written, or null for none.</param>
    public static IReadOnlyList<Fault> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<Fault>>(json, Reading) ?? [];

    // A message used to be one string, in English.
    private sealed class LenientText : JsonConverter<Text>
    {
        public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Text.Same(reader.GetString()!) : JsonSerializer.Deserialize<Text>(ref reader);

        public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value);
    }
}
