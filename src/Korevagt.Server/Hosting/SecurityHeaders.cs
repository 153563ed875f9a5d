using Korevagt.Http.Responses;
using Korevagt.Server.Documentation;
using Korevagt.Server.Jobs;
using Korevagt.Server.Pages;

namespace Korevagt.Server.Hosting;

/// <summary>Headers that tell browsers to trust nothing that is not ours.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    // A report is one page with all it needs in it. In a sandbox its origin is nobody's: it can ask for nothing.
    private const string Report =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; "
        + "base-uri 'none'; form-action 'none'; sandbox allow-scripts";

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
        headers.ContentSecurityPolicy = PolicyOf(context);
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

    private static string PolicyOf(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(DocumentationHosting.PagePath, StringComparison.Ordinal))
        {
            return DocumentationHosting.PagePolicy;
        }

        // The path as it was asked for: while the page is made, its own part of it counts as the base.
        var asked = context.Request.PathBase.Add(context.Request.Path);
        if (asked.StartsWithSegments(JobsPage.Path, StringComparison.OrdinalIgnoreCase))
        {
            return JobsPage.Policy;
        }

        if (PlannersPage.IsAt(asked))
        {
            return PlannersPage.Policy;
        }

        return context.Response.ContentType?.StartsWith(MediaTypes.Html, StringComparison.Ordinal) == true ? Report : Nothing;
    }
}
