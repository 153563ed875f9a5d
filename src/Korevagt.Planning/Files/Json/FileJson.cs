using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Korevagt.Planning.Files.Json;

/// <summary>How our file types stand in JSON: the one description that the reader and the schemas share.</summary>
internal static class FileJson
{
    public static JsonSerializerOptions Options { get; } = Create();

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
                new LocalTimeConverter(), new AnnualDateConverter(), new LocalDateConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}
