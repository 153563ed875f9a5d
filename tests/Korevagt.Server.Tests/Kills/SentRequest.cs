using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Korevagt.Server.Tests.Resources;

namespace Korevagt.Server.Tests.Kills;

/// <summary>A request with an Idempotency-Key that can be sent again as it was.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path.</param>
/// <param name="Type">Media type of the body.</param>
/// <param name="Body">The body.</param>
/// <param name="Key">The Idempotency-Key.</param>
/// <param name="IfMatch">The version it is based on, or null.</param>
internal sealed record SentRequest(HttpMethod Method, string Path, string Type, string Body, string Key, string? IfMatch = null)
{
    public async Task<GivenAnswer> SendAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(Method, Calls.At(Path))
        {
            Content = new StringContent(Body, Encoding.UTF8, MediaTypeHeaderValue.Parse(Type)),
        };
        request.Headers.Add("Idempotency-Key", Key);
        if (IfMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", IfMatch);
        }

        using var answer = await client.SendAsync(request);
        return new GivenAnswer(
            answer.StatusCode, answer.Headers.ETag?.Tag, answer.Headers.Location?.ToString(),
            await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sent again, it gets the answer that it got.</summary>
    public async Task IsAnsweredAgainAsync(HttpClient client, GivenAnswer first)
    {
        Assert.InRange((int)first.Status, (int)HttpStatusCode.OK, (int)HttpStatusCode.Accepted);
        Assert.Equal(first, await SendAsync(client));
    }
}
