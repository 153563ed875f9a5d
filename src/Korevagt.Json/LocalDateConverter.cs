using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Json;

/// <summary>Dates as <c>"2017-05-01"</c>.</summary>
internal sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    public static LocalDatePattern Pattern => LocalDatePattern.Iso;

    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Pattern.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Pattern.Format(value));
}
