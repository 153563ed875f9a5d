using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Korevagt.Http.Problems;
using Korevagt.Settings;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NodaTime;

namespace Korevagt.Http.Access;

/// <summary>
/// Signs a browser in by its account with the issuer: the authorization code flow of OpenID Connect with a proof key (OpenID Connect
/// Core 1.0, 3.1; RFC 7636). What is under way is of this process only, ten minutes long, and tied to the browser that began it; the
/// tokens are looked at and thrown away.
/// </summary>
internal sealed class IssuerSignIn(
    ServerSettings settings, BrowserSessions sessions, FailedLogins failures, IClock clock, ILogger<IssuerSignIn> log) : IDisposable
{
    /// <summary>Where a browser begins.</summary>
    public const string Start = "/log-ind/konto";

    /// <summary>Where the issuer sends it back; to be registered there.</summary>
    public const string Back = "/log-ind/svar";

    private const string Cookie = "korevagt-konto";
    private const int MostUnderWay = 10_000;
    private const int SecretBytes = 32;
    private static readonly Duration Lifetime = Duration.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, UnderWay> open = new(StringComparer.Ordinal);
    private readonly HttpClient client = new() { Timeout = Patience, MaxResponseContentBufferSize = 1024 * 1024 };
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? metadata =
        settings.Oidc is { ClientId: not null } oidc ? TokenAuthentication.MetadataOf(oidc) : null;

    /// <summary>Whether browsers sign in so.</summary>
    public bool IsOffered => metadata is not null;

    /// <summary>Sends the browser to the issuer.</summary>
    public async Task BeginAsync(HttpContext context)
    {
        if (metadata is null || settings.Oidc is not { ClientId: { } clientId })
        {
            await new Problem(ProblemTypes.NotFound).ExecuteAsync(context);
            return;
        }

        if (await AddressesAsync(context.RequestAborted) is not { AuthorizationEndpoint: { Length: > 0 } endpoint })
        {
            Refuse(context, "udsteder");
            return;
        }

        Forget();
        var (state, browser) = (Secret(), Secret());
        var begun = new UnderWay(HashOf(browser), Secret(), Secret(), clock.GetCurrentInstant() + Lifetime);
        open[state] = begun;

        // Lax, since the issuer's answer comes as a step from its page to ours.
        context.Response.Cookies.Append(Cookie, browser, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/log-ind",
            MaxAge = Lifetime.ToTimeSpan(),
        });
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(QueryHelpers.AddQueryString(endpoint, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = clientId,
            ["redirect_uri"] = BackTo(context.Request),
            ["scope"] = "openid profile",
            ["state"] = state,
            ["nonce"] = begun.Nonce,
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(begun.Verifier))),
            ["code_challenge_method"] = "S256",
        }));
    }

    /// <summary>Takes the issuer's answer, and begins the session of whom it vouches for.</summary>
    public async Task EndAsync(HttpContext context)
    {
        if (!IsOffered)
        {
            await new Problem(ProblemTypes.NotFound).ExecuteAsync(context);
            return;
        }

        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        var (state, code, browser) = (context.Request.Query["state"].ToString(), context.Request.Query["code"].ToString(), context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/log-ind" });
        if (failures.SecondsToWait(address, state) is not null || browser is null || code.Length == 0 || !open.TryRemove(state, out var begun)
            || begun.End <= clock.GetCurrentInstant() || begun.Browser != HashOf(browser))
        {
            failures.Add(address);
            Refuse(context, "afvist");
            return;
        }

        var (who, fault) = await VouchedForAsync(context, code, begun);
        if (who is null)
        {
            failures.Add(address);
            log.LogWarning("a browser was not signed in by the issuer: {Fault}", fault);
            Refuse(context, "afvist");
            return;
        }

        if (who.Roles.Count == 0)
        {
            Refuse(context, "rolle");
            return;
        }

        var author = new Author($"oidc:{who.Subject}", who.Name, Problem.TraceOf(context));
        SessionCookie.Set(context, await sessions.BeginAsync(who.Subject, who.Name, who.Roles, author, context.RequestAborted));

        // The session's cookie is sent along by steps from our own pages only, and a redirect would still be one from the issuer's.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            """<!doctype html><html lang="da"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Korevagt</title></head><body><a href="/">Korevagt</a></body></html>""");
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<(VouchedFor? Who, string Fault)> VouchedForAsync(HttpContext context, string code, UnderWay begun)
    {
        var oidc = settings.Oidc!;
        if (await AddressesAsync(context.RequestAborted) is not { TokenEndpoint: { Length: > 0 } endpoint } issuer)
        {
            return (null, "the issuer cannot be reached");
        }

        var asked = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = BackTo(context.Request),
            ["client_id"] = oidc.ClientId!,
            ["code_verifier"] = begun.Verifier,
        };
        if (oidc.ClientSecret is { } secret)
        {
            asked["client_secret"] = secret;
        }

        string? token;
        try
        {
            using var form = new FormUrlEncodedContent(asked);
            using var answer = await client.PostAsync(new Uri(endpoint), form, context.RequestAborted);
            token = answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<Tokens>(context.RequestAborted))?.IdToken : null;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException or System.Text.Json.JsonException && !context.RequestAborted.IsCancellationRequested)
        {
            return (null, $"the code was not exchanged: {away.GetType().Name}");
        }

        var parameters = TokenAuthentication.ParametersOf(oidc, oidc.ClientId!, clock);
        parameters.IssuerSigningKeys = issuer.SigningKeys;
        var judged = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token ?? "", parameters);
        if (!judged.IsValid)
        {
            return (null, $"the token is not valid: {judged.Exception?.GetType().Name}");
        }

        // One that was made for another sign-in is not taken for this one.
        return judged.ClaimsIdentity.FindFirst("nonce")?.Value == begun.Nonce
            ? VouchedFor.By(judged.ClaimsIdentity.Claims, oidc)
            : (null, "the token is of another sign-in");
    }

    private async Task<OpenIdConnectConfiguration?> AddressesAsync(CancellationToken cancellation)
    {
        try
        {
            return await metadata!.GetConfigurationAsync(cancellation);
        }
        catch (Exception away) when (away is InvalidOperationException or IOException or HttpRequestException)
        {
            log.LogWarning("the issuer's metadata cannot be read: {Fault}", away.GetType().Name);
            return null;
        }
    }

    private static string BackTo(HttpRequest request) => $"{request.Scheme}://{request.Host}{Back}";

    private static void Refuse(HttpContext context, string why) => context.Response.Redirect($"/log-ind#fejl={why}");

    private static string Secret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private void Forget()
    {
        var now = clock.GetCurrentInstant();
        foreach (var (state, begun) in open)
        {
            if (begun.End <= now || open.Count >= MostUnderWay)
            {
                open.TryRemove(state, out _);
            }
        }
    }

    private sealed record UnderWay(string Browser, string Verifier, string Nonce, Instant End);

    private sealed record Tokens([property: JsonPropertyName("id_token")] string? IdToken);
}
