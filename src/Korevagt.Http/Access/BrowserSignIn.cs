using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Access;

/// <summary>
/// Lets people in where they look at pages, for a browser cannot be told to send a bearer token: it is asked for a name and a
/// password (HTTP Basic), and the password is the API key or token, which goes through the same door as everywhere. The
/// browser keeps it until it is closed and sends it to these pages only; there is no cookie, no session, and nothing to forge.
/// </summary>
internal sealed class BrowserSignIn(RequestDelegate next)
{
    private const string Scheme = "Basic ";

    /// <summary>Marks what is opened in browsers; without it nobody is asked, and Basic is no way in.</summary>
    public static readonly object Mark = new Marked();

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Marked>() is not null)
        {
            if (context.Request.Headers.Authorization is [{ } header] && PasswordIn(header) is { } shown)
            {
                context.Request.Headers.Authorization = "Bearer " + shown;
            }

            context.Response.OnStarting(Ask, context);
        }

        return next(context);
    }

    private static Task Ask(object state)
    {
        var response = ((HttpContext)state).Response;
        if (response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            response.Headers[HeaderNames.WWWAuthenticate] =
                StringValues.Concat("Basic realm=\"Korevagt\", charset=\"UTF-8\"", response.Headers[HeaderNames.WWWAuthenticate]);
        }

        return Task.CompletedTask;
    }

    // The name is not looked at: the key says who it is.
    private static string? PasswordIn(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var coded = header[Scheme.Length..].Trim();
        var bytes = new byte[coded.Length];
        return Convert.TryFromBase64String(coded, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var password]
            ? password
            : null;
    }

    private sealed class Marked;
}
