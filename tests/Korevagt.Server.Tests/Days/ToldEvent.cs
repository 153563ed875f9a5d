using System.Globalization;
using System.Text.Json;

namespace Korevagt.Server.Tests.Days;

/// <summary>An event of a stream as a listener was told it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What kind it is.</param>
/// <param name="Data">What there was to say.</param>
internal sealed record ToldEvent(long Id, string Name, JsonElement Data)
{
    /// <summary>Listens from after an event to the end of the stream.</summary>
    public static async Task<IReadOnlyList<ToldEvent>> ToTheEndAsync(HttpClient client, Uri stream, long? last = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, stream);
        if (last is not null)
        {
            request.Headers.Add("Last-Event-ID", last.Value.ToString(CultureInfo.InvariantCulture));
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        return [.. text.Split("\n\n").Where(told => told.StartsWith("id: ", StringComparison.Ordinal)).Select(Read)];
    }

    private static ToldEvent Read(string told) => told.Split('\n') is [var id, var name, var data]
        ? new ToldEvent(
            long.Parse(id["id: ".Length..], CultureInfo.InvariantCulture),
            name["event: ".Length..],
            JsonElement.Parse(data["data: ".Length..]))
        : throw new FormatException($"This is no event: {told}");
}
