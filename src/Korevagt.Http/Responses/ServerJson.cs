using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Http.Responses;

/// <summary>How answers stand in JSON: camel case, enumerations as words, times in UTC, what is null left out.</summary>
public static class ServerJson
{
    /// <summary>The options by which every body is written.</summary>
    public static JsonSerializerOptions Options { get; } = Configured(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Sets options as all answers have them.</summary>
    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.RespectNullableAnnotations = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(FileJson.Options.GetConverter(typeof(Instant)));
        options.Converters.Add(FileJson.Options.GetConverter(typeof(LocalDate)));
        return options;
    }
}
