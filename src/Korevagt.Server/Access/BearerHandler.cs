using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Korevagt.Server.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Server.Access;

/// <summary>Reads <c>Authorization: Bearer</c> and asks who that is. What was shown never gets into a log or an answer.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IEnumerable<IBearerCheck> checks, FailedLogins failures)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "Bearer";

    private const int LongestShown = 8 * 1024;

    private int? secondsToWait;

    private IPAddress Address => Context.Connection.RemoteIpAddress ?? IPAddress.None;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var headers = Request.Headers.Authorization;
        if (headers.Count == 0 || Context.GetEndpoint()?.Metadata.GetMetadata<PublicOperation>() is not null)
        {
            // What everybody may see needs neither a name nor the store that knows it.
            return AuthenticateResult.NoResult();
        }

        var shown = headers.Count == 1 ? Shown(headers[0] ?? "") : null;
        secondsToWait = failures.SecondsToWait(Address, shown ?? "");
        if (secondsToWait is not null)
        {
            return AuthenticateResult.Fail("too many failures from this address");
        }

        var check = shown is null ? null : checks.FirstOrDefault(check => check.IsFor(shown));
        var (caller, refusal) = check is null ? (null, "neither an API key nor a token") : await check.CheckAsync(shown!, Context.RequestAborted).ConfigureAwait(false);
        if (caller is null)
        {
            failures.Add(Address);
            Logger.LogWarning("refused at the door: {Refusal}", refusal);
            return AuthenticateResult.Fail(refusal);
        }

        failures.CameIn(Address, shown!);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new CallerIdentity(caller)), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (secondsToWait is { } seconds)
        {
            return new Problem(ProblemTypes.TooMany, "Too many keys or tokens were tried in vain from this address.", retryAfter: seconds).ExecuteAsync(Context);
        }

        Response.Headers.WWWAuthenticate = Request.Headers.ContainsKey(HeaderNames.Authorization) ? "Bearer error=\"invalid_token\"" : "Bearer";
        return new Problem(ProblemTypes.Unauthenticated).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => new Problem(ProblemTypes.Forbidden).ExecuteAsync(Context);

    private static string? Shown(string header)
    {
        const string before = Scheme + " ";
        var shown = header.StartsWith(before, StringComparison.OrdinalIgnoreCase) ? header[before.Length..].Trim() : "";
        return shown.Length is > 0 and <= LongestShown && !shown.AsSpan().ContainsAnyExceptInRange('!', '~') ? shown : null;
    }
}
