using System.Net;
using Korevagt.Http.Problems;
using Microsoft.AspNetCore.Authentication;

namespace Korevagt.Http.Access;

/// <summary>
/// Authenticates, and limits the rate of failed logins: an address from which too many were tried gets 429 and is not even
/// looked at, whatever the scheme.
/// </summary>
internal sealed class LoginThrottle(RequestDelegate next, FailedLogins failures, ILogger<LoginThrottle> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (BearerCredential.IsShownBy(context))
        {
            var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
            var shown = BearerCredential.Of(context.Request) ?? "";
            if (failures.SecondsToWait(address, shown) is { } seconds)
            {
                await TooMany(seconds).ExecuteAsync(context);
                return;
            }

            // The handler keeps the result for the middleware of authentication, which comes next.
            var result = await context.AuthenticateAsync();
            if (result.Succeeded)
            {
                failures.CameIn(address, shown);
            }
            else
            {
                failures.Add(address);
                log.LogWarning("refused at the door: {Refusal}", result.Failure?.Message);
            }
        }

        await next(context);
    }

    /// <summary>The answer to an address from which too many were tried.</summary>
    /// <param name="seconds">So long it has to wait.</param>
    public static Problem TooMany(int seconds) => new(
        ProblemTypes.TooMany,
        new(
            "For mange nøgler eller tokens er prøvet forgæves fra denne adresse.",
            "Too many keys or tokens were tried in vain from this address."),
        retryAfter: seconds);
}
