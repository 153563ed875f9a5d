using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Json;

/// <summary>Days of the year as <c>"12-24"</c>, the month first.</summary>
internal sealed class AnnualDateConverter : JsonConverter<AnnualDate>
{
    public static AnnualDatePattern Pattern { get; } = AnnualDatePattern.CreateWithInvariantCulture("MM-dd");

    public override AnnualDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Pattern.Parse(reader.GetString()!).Value;

    public override void Write(Utf8JsonWriter writer, AnnualDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Pattern.Format(value));
}
