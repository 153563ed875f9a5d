using Korevagt.Server.Documentation;

namespace Korevagt.Server.Hosting;

/// <summary>Headers that tell browsers to trust nothing that is not ours.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private const string HalfYear = "max-age=15552000";

    public Task InvokeAsync(HttpContext context)
    {
        // When the answer starts, for an answer to a fault begins with empty headers.
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(DocumentationHosting.PagePath, StringComparison.Ordinal)
            ? DocumentationHosting.PagePolicy
            : Nothing;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = HalfYear;
        }

        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
