using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Korevagt.Roads.GeoJson;

namespace Korevagt.Exports.GeoJson;

/// <summary>A layer of the map as a program asks for it: no white space, positions to a tenth of a metre.</summary>
internal static class MapLayer
{
    private const int Decimals = 6;

    /// <summary>The bytes of a layer.</summary>
    /// <param name="write">Writes its features.</param>
    public static byte[] Of(Action<GeoJsonWriter> write)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        using (var features = new GeoJsonWriter(stream, Decimals, options))
        {
            write(features);
        }

        return stream.ToArray();
    }
}
