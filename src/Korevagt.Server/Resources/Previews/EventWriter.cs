using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Http.Responses;

namespace Korevagt.Server.Resources.Previews;

/// <summary>Writes events that are an answer themselves: nobody comes back to them, so they have no numbers.</summary>
internal static class EventWriter
{
    // Who reads a figure wants to see that there is none.
    private static readonly JsonSerializerOptions Options = new(ServerJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>Writes an event and sends it off.</summary>
    /// <param name="response">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="data">What it says.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WriteAsync(HttpResponse response, string name, object data, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\ndata: "), cancellation);
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(data, data.GetType(), Options), cancellation);
        await response.Body.WriteAsync("\n\n"u8.ToArray(), cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
