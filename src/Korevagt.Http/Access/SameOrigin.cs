using Korevagt.Http.Problems;

namespace Korevagt.Http.Access;

/// <summary>
/// Refuses changes that a foreign page makes a signed-in browser ask for. The cookie is not sent along by such pages anyway; this
/// holds where a browser does not know that, and for pages of other ports and names of the same site.
/// </summary>
internal sealed class SameOrigin(RequestDelegate next)
{
    private const string FetchSite = "Sec-Fetch-Site";

    public Task InvokeAsync(HttpContext context) =>
        Caller.Find(context)?.Session is null || IsLooking(context.Request.Method) || IsSaid(context.Request)
            ? next(context)
            : new Problem(ProblemTypes.ForeignOrigin).ExecuteAsync(context);

    /// <summary>Whether a request says that it comes from a page of this server.</summary>
    public static bool IsSaid(HttpRequest request) => request.Headers.Origin.Count > 0
        ? IsOwn(request)
        : request.Headers[FetchSite] is ["same-origin"];

    /// <summary>Whether a request says that it comes from a page of another server; programs say nothing.</summary>
    public static bool IsForeign(HttpRequest request) => request.Headers.Origin.Count > 0
        ? !IsOwn(request)
        : request.Headers[FetchSite] is { Count: > 0 } and not (["same-origin"] or ["none"]);

    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool IsLooking(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
