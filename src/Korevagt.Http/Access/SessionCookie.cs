using Korevagt.Store.Access;
using Microsoft.AspNetCore.Authorization;

namespace Korevagt.Http.Access;

/// <summary>
/// What a browser shows on its own: no script sees it, no foreign page makes the browser send it, and with TLS it is sent to
/// this very host only.
/// </summary>
internal static class SessionCookie
{
    private const string Plain = "korevagt";
    private const string Secure = "__Host-korevagt";

    /// <summary>
    /// The secret that a request shows; null where it has none, has a key or token beside it, or asks for what is open to all.
    /// </summary>
    public static string? Of(HttpContext context) =>
        context.Request.Headers.Authorization.Count == 0 && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
            ? context.Request.Cookies[NameFor(context.Request)]
            : null;

    /// <summary>Gives a session to the browser.</summary>
    public static void Set(HttpContext context, BegunSession begun) =>
        context.Response.Cookies.Append(NameFor(context.Request), begun.Secret, OptionsFor(context.Request, begun.Session.ExpiresAt.ToDateTimeOffset()));

    /// <summary>Takes it back.</summary>
    public static void Clear(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), OptionsFor(context.Request, null));

    private static string NameFor(HttpRequest request) => request.IsHttps ? Secure : Plain;

    private static CookieOptions OptionsFor(HttpRequest request, DateTimeOffset? end) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        Path = "/",
        Expires = end,
    };
}
