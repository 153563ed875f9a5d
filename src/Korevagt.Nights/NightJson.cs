using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Results;

namespace Korevagt.Nights;

/// <summary>Nights as JSON for the store: what is written reads back as it was, and the same night gives the same bytes.</summary>
public static class NightJson
{
    /// <summary>Name of the file of <see cref="Schema"/>.</summary>
    public const string SchemaName = "night.schema.json";

    private static readonly JsonSerializerOptions Options = new(FileJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly JsonSerializerOptions Reading = new(Options) { Converters = { new EarlierText() } };

    /// <summary>The JSON schema (draft 2020-12) of a night's record.</summary>
    public static string Schema { get; } = ResultSchemas.Text<NightRecord>("night", Options);

    /// <summary>A night's figures as UTF-8.</summary>
    public static byte[] Write(NightFigures figures) => JsonSerializer.SerializeToUtf8Bytes(figures, Options);

    /// <summary>A night's record as UTF-8.</summary>
    public static byte[] Write(NightRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Options);

    /// <summary>Reads figures, or tells that they are of another version or damaged.</summary>
    /// <param name="name">What faults call them.</param>
    /// <param name="json">UTF-8.</param>
    public static Outcome<NightFigures> ReadFigures(string name, ReadOnlyMemory<byte> json) => Read<NightFigures>(name, json, NightFigures.CurrentFormat);

    /// <summary>Reads a record, or tells that it is of another version or damaged.</summary>
    /// <param name="name">What faults call it.</param>
    /// <param name="json">UTF-8.</param>
    public static Outcome<NightRecord> ReadRecord(string name, ReadOnlyMemory<byte> json) => Read<NightRecord>(name, json, NightRecord.CurrentFormat);

    private static Outcome<T> Read<T>(string name, ReadOnlyMemory<byte> json, string format)
        where T : class
    {
        try
        {
            var found = JsonNode.Parse(json.Span)?["format"]?.ToString();
            return found == format
                ? JsonSerializer.Deserialize<T>(json.Span, Reading)!
                : new Fault(
                    name, "$.format",
                    found is null ? new("formatet mangler", "there is no format") : new($"er \"{found}\"", $"is \"{found}\""),
                    Text.Same($"\"{format}\""));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new Fault(
                name, (exception as JsonException)?.Path ?? "",
                new("natten kan ikke læses: den er beskadiget", "the night cannot be read: it is damaged"),
                new($"en nat som {format}", $"a night as {format}"));
        }
    }
}
