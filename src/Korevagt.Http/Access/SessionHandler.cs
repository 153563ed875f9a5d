using System.Security.Claims;
using System.Text.Encodings.Web;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Korevagt.Http.Access;

/// <summary>Authenticates browsers by their session: its caller is who began the session, by a key or by the issuer.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, BrowserSessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Of(Context) is not { } secret)
        {
            return AuthenticateResult.NoResult();
        }

        return await sessions.FindAsync(secret, Context.RequestAborted) is { Owner: var owner } session
            ? AuthenticateResult.Success(new AuthenticationTicket(
                new ClaimsPrincipal(new CallerIdentity(new Caller(owner.Id, owner.Name, owner.Role, owner.Permissions, session.Id))), Scheme.Name))
            : AuthenticateResult.Fail("no such session, or no more");
    }
}
