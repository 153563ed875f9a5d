using System.Diagnostics.CodeAnalysis;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Authorization;

namespace Korevagt.Http.Access;

/// <summary>What a request shows as <c>Authorization: Bearer ...</c>: an API key or a token, valid or not.</summary>
internal static class BearerCredential
{
    private const string Before = "Bearer ";
    private const int Longest = 8 * 1024;

    /// <summary>
    /// Whether a request wants to be known: it has the header, and asks for something that is not open to everybody.
    /// </summary>
    // What everybody may see needs neither a name nor the store that knows it.
    public static bool IsShownBy(HttpContext context) =>
        context.Request.Headers.Authorization.Count > 0 && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;

    /// <summary>The credential, or null where there is none: another scheme, several, too long, not of printable ASCII.</summary>
    public static string? Of(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(Before, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var shown = header[Before.Length..].Trim();
        return shown.Length is > 0 and <= Longest && !shown.AsSpan().ContainsAnyExceptInRange('!', '~') ? shown : null;
    }

    /// <summary>Whether a credential is a token of an issuer rather than an API key.</summary>
    public static bool IsToken([NotNullWhen(true)] string? shown) =>
        shown?.StartsWith(KeyText.Prefix, StringComparison.Ordinal) == false;
}
