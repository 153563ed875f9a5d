using System.Net;
using Korevagt.Domain.Faults;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources;

/// <summary>Signing a browser in and out.</summary>
internal static class SessionResource
{
    private const int LongestBody = 4 * 1024;

    /// <summary>Adds the operations.</summary>
    public static void MapSession(this RouteGroupBuilder api)
    {
        api.MapGet("/session", Ways).WithTags("Me").WithName("getSignInWays").WithSummary("How a browser can sign in.")
            .WithDescription(
                "A key always lets in. Where the server is known to an issuer of accounts (OpenID Connect), `account` is the address on "
                + "this server that a browser opens to sign in there.")
            .AllowAnonymous().ProducesProblems(ProblemTypes.NotAcceptable).WithResponseExample(new SignInWays(IssuerSignIn.Start));
        api.MapPost("/session", BeginAsync).WithTags("Me").WithName("signIn")
            .WithSummary("Signs a browser in with an API key, or with the link that the start has shown.")
            .WithDescription(
                "The answer sets a cookie, which lets in as the key does until its end, 12 hours at most. Changes that are asked for "
                + "by cookie have to come from a page of this server (`Origin`). Failures count like others.")
            .AllowAnonymous().WithBodyLimit(LongestBody)
            .ProducesProblems(ProblemTypes.Unauthenticated, ProblemTypes.ForeignOrigin, ProblemTypes.NotAcceptable)
            .WithRequestExample(new NewSession { Key = "kv_1f0c8e5b7a92_..." })
            .WithResponseExample(new SessionView(
                "key:1f0c8e5b7a92", "anna", Role.Planner, ["read", "previews"], Instant.FromUtc(2026, 11, 23, 6, 41)));
        api.MapDelete("/session", EndAsync).WithTags("Me").WithName("signOut").WithSummary("Signs the browser out.")
            .WithDescription("Of a caller without a session nothing is ended.").RequirePermission(Permission.Read);
    }

    private static Ok<SignInWays> Ways(IssuerSignIn issuer) => TypedResults.Ok(new SignInWays(issuer.IsOffered ? IssuerSignIn.Start : null));

    private static async Task<Results<Ok<SessionView>, Problem>> BeginAsync(
        JsonBody<NewSession> body, SignInLinks links, ApiKeys keys, BrowserSessions sessions, FailedLogins failures, HttpContext context,
        CancellationToken cancellation)
    {
        if (SameOrigin.IsForeign(context.Request))
        {
            return new Problem(ProblemTypes.ForeignOrigin);
        }

        if ((body.Value.Link is null) == (body.Value.Key is null))
        {
            return Problem.Input([new Fault(
                "body", "$", new("har ikke én af \"link\" og \"key\"", "has not one of \"link\" and \"key\""),
                new("præcis én af dem", "exactly one of them"))]);
        }

        var (address, shown) = (context.Connection.RemoteIpAddress ?? IPAddress.None, body.Value.Link ?? body.Value.Key!);
        if (failures.SecondsToWait(address, shown) is { } seconds)
        {
            return LoginThrottle.TooMany(seconds);
        }

        var key = body.Value.Key is not null ? (await keys.CheckAsync(shown, cancellation)).Key
            : links.Use(shown) is { } id ? await keys.UsableAsync(id, cancellation)
            : null;
        if (key is null)
        {
            failures.Add(address);
            return new Problem(ProblemTypes.Unauthenticated);
        }

        var begun = await sessions.BeginAsync(key, new Author($"key:{key.Id}", key.Name, Problem.TraceOf(context)), cancellation);
        SessionCookie.Set(context, begun);
        return TypedResults.Ok(new SessionView(
            $"key:{key.Id}", key.Name, key.Role, [.. Permissions.All.Where(key.Permissions.Contains).Select(Permissions.NameOf)],
            begun.Session.ExpiresAt));
    }

    private static async Task<NoContent> EndAsync(BrowserSessions sessions, HttpContext context, CancellationToken cancellation)
    {
        if (SessionCookie.Of(context) is { } secret)
        {
            await sessions.EndAsync(secret, Caller.Author(context), cancellation);
            SessionCookie.Clear(context);
        }

        return TypedResults.NoContent();
    }
}
