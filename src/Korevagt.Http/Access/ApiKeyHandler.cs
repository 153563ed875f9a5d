using System.Security.Claims;
using System.Text.Encodings.Web;
using Korevagt.Http.Problems;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Access;

/// <summary>
/// Authenticates by API key, and refuses whatever is neither a key nor a token. Its challenge and its refusal are those of the
/// whole server: problem details. What was shown never gets into a log or an answer.
/// </summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!BearerCredential.IsShownBy(Context))
        {
            return AuthenticateResult.NoResult();
        }

        if (BearerCredential.Of(Request) is not { } shown || BearerCredential.IsToken(shown))
        {
            return AuthenticateResult.Fail("neither an API key nor a token");
        }

        var (key, refusal) = await keys.CheckAsync(shown, Context.RequestAborted);
        return key is null
            ? AuthenticateResult.Fail($"API key {refusal}")
            : AuthenticateResult.Success(new AuthenticationTicket(
                new ClaimsPrincipal(new CallerIdentity(new Caller($"key:{key.Id}", key.Name, key.Role, key.Permissions))),
                Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Request.Headers.ContainsKey(HeaderNames.Authorization)
            ? "Bearer error=\"invalid_token\""
            : "Bearer";
        return new Problem(ProblemTypes.Unauthenticated).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        new Problem(ProblemTypes.Forbidden).ExecuteAsync(Context);
}
