using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Korevagt.Json;

/// <summary>How our file types stand in JSON: the one description that the reader and the schemas share.</summary>
public static class FileJson
{
    /// <summary>Camel case names, enumerations and NodaTime as text, unknown members refused by the reader; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>A member's or enumeration value's name as JSON has it: camel case.</summary>
    public static string Name(string memberName) => JsonNamingPolicy.CamelCase.ConvertName(memberName);

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectNullableAnnotations = true,
            AllowOutOfOrderMetadataProperties = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            MaxDepth = JsonText.MaximumDepth,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new LocalTimeConverter(), new AnnualDateConverter(), new LocalDateConverter(), new InstantConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}
