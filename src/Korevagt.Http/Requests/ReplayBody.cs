using System.Text.Json;
using Korevagt.Http.Responses;

namespace Korevagt.Http.Requests;

/// <summary>The body that is kept to be given again where it differs from the one given now: secrets are shown once.</summary>
internal sealed record ReplayBody(byte[] Bytes)
{
    public static void Set<T>(HttpContext context, T body) =>
        context.Features.Set(new ReplayBody(JsonSerializer.SerializeToUtf8Bytes(body, ServerJson.Options)));
}
