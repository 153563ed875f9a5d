using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Korevagt.Domain.Plans;
using Korevagt.Json;
using NodaTime.Text;

namespace Korevagt.Tenders.Loading;

/// <summary>The hash by which a tender is locked when it is published.</summary>
/// <remarks>
/// Of a file it counts what is said, not how it is written: blanks, the order of properties, escapes and the way in which a
/// number is written make no difference, nor does <c>$schema</c>. Everything else does, the order of lists included. Of the
/// plan the shifts of the lots count: hours, cars, station and vehicle.
/// </remarks>
internal static class TenderLock
{
    /// <summary><c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static string Of(JsonPart tree, IEnumerable<Shift> shifts) => Hash(json =>
    {
        json.WriteStartArray();
        Write(json, tree, isRoot: true);
        foreach (var shift in shifts)
        {
            var time = LocalTimePattern.GeneralIso;
            string[] said =
            [
                shift.Id, shift.Station, shift.Hours.Days.ToString(), time.Format(shift.Hours.From), time.Format(shift.Hours.To),
                shift.Cars.ToString(CultureInfo.InvariantCulture), shift.Vehicle ?? "",
            ];
            json.WriteStartArray();
            Array.ForEach(said, json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    });

    /// <summary>The same of a file alone.</summary>
    public static string Of(JsonPart tree) => Hash(json => Write(json, tree, isRoot: true));

    private static string Hash(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }

        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, JsonPart part, bool isRoot = false)
    {
        switch (part.Kind)
        {
            case JsonPartKind.Object:
                json.WriteStartObject();
                foreach (var member in part.Members.OrderBy(member => member.Name, StringComparer.Ordinal).Where(member => !isRoot || member.Name != "$schema"))
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonPartKind.Array:
                json.WriteStartArray();
                part.Items.ForEach(item => Write(json, item));
                json.WriteEndArray();
                break;
            case JsonPartKind.Number when decimal.TryParse(part.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                json.WriteNumberValue(number / 1.0000000000000000000000000000m);
                break;
            default:
                part.WriteTo(json);
                break;
        }
    }
}
