using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Responses;

/// <summary>Versions of what is shown: <c>ETag</c>, and 304 where the caller has it already.</summary>
public static class ETags
{
    /// <summary>States the version of the answer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="version">
    /// The version without quotes: letters, digits, <c>.</c>, <c>-</c>; for instance the hash of the content.
    /// </param>
    public static void SetVersion(this HttpResponse response, string version)
    {
        response.Headers.ETag = $"\"{version}\"";
        // Private data: may be kept by the caller alone, and asked about each time.
        response.Headers.CacheControl = "private, no-cache";
    }

    /// <summary>
    /// Whether the caller has this version: <see cref="TypedResults.StatusCode(int)"/> 304 is then the whole answer.
    /// </summary>
    public static bool Has(this HttpRequest request, string version)
    {
        var header = request.Headers.IfNoneMatch;
        return header.Count > 0
            && EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags)
            && tags.Any(
                tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.Equals($"\"{version}\"", StringComparison.Ordinal));
    }
}
