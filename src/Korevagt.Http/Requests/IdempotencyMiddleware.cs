using Korevagt.Domain.Texts;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Store;

namespace Korevagt.Http.Requests;

/// <summary>
/// Idempotency: carries out requests with an Idempotency-Key once. What holds when the process dies is written down at
/// <see cref="IdempotentRequests"/>; here is the order: claim, effect with its mark, answer stored, answer sent.
/// </summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, IdempotentRequests requests, ILogger<IdempotencyMiddleware> log)
{
    private const string Replayed = "Idempotency-Replayed";

    public async Task InvokeAsync(HttpContext context)
    {
        var header = context.Request.Headers[IdempotentOperation.Header];
        if (header.Count == 0 || context.GetEndpoint()?.Metadata.GetMetadata<IdempotentOperation>() is null
            || Caller.Find(context) is not { } caller)
        {
            await next(context);
            return;
        }

        if (header.Count > 1 || header[0] is not { Length: > 0 and <= IdempotentOperation.LongestKey } key
            || key.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            await Problem.Parameter(
                IdempotentOperation.Header,
                new("er ikke en nøgle", "is no key"),
                new(
                    $"én tekst på 1 til {IdempotentOperation.LongestKey} ASCII-tegn",
                    $"one text of 1 to {IdempotentOperation.LongestKey} ASCII characters")).ExecuteAsync(context);
            return;
        }

        var body = await RequestBytes.OfAsync(context);
        if (body.Problem is { } unreadable)
        {
            await unreadable.ExecuteAsync(context);
            return;
        }

        var fingerprint = await RequestFingerprint.OfAsync(context.Request, body.Bytes, context.RequestAborted);
        var start = await requests.BeginAsync(caller.Id, key, fingerprint, context.RequestAborted);
        await (start.State switch
        {
            RequestStartState.New => CarryOutAsync(context, start.Claim!),
            RequestStartState.Answered => ReplayAsync(context, start.Response!),
            RequestStartState.Happened => PointAsync(context, start.Reference!),
            RequestStartState.Running => new Problem(ProblemTypes.Running, retryAfter: 1).ExecuteAsync(context),
            _ => new Problem(ProblemTypes.RequestReused).ExecuteAsync(context),
        });
    }

    private async Task CarryOutAsync(HttpContext context, RequestClaim claim)
    {
        context.Features.Set(claim);
        var (response, sink) = (context.Response, context.Response.Body);
        using var kept = new MemoryStream();
        response.Body = kept;
        var isDone = false;
        try
        {
            await next(context);
            isDone = response.StatusCode is >= 200 and < 400;
            if (isDone)
            {
                if (!claim.IsMarked && response.StatusCode is StatusCodes.Status201Created or StatusCodes.Status202Accepted)
                {
                    log.LogError(
                        "{Operation} has made something and not marked its request: after a crash it could make it twice",
                        context.GetEndpoint()?.DisplayName);
                }

                // Not given up with the client: it has its effect, and the next attempt is to have its answer.
                await requests.FinishAsync(claim, KeptOf(context, kept), CancellationToken.None);
            }
        }
        finally
        {
            response.Body = sink;
            if (!isDone)
            {
                await ReleaseAsync(claim);
            }
        }

        kept.Position = 0;
        await kept.CopyToAsync(sink, context.RequestAborted);
    }

    private async Task ReleaseAsync(RequestClaim claim)
    {
        try
        {
            await requests.ReleaseAsync(claim, CancellationToken.None);
        }
        catch (IOException away)
        {
            // The claim is taken over when it is old enough.
            log.LogWarning("a claim could not be released: {Message}", away.Message);
        }
    }

    private static KeptResponse KeptOf(HttpContext context, MemoryStream body)
    {
        var headers = context.Response.Headers;
        var secretless = context.Features.Get<ReplayBody>()?.Bytes ?? body.ToArray();
        return new KeptResponse(
            context.Response.StatusCode, context.Response.ContentType, headers.Location, headers.ETag, secretless);
    }

    private static async Task ReplayAsync(HttpContext context, KeptResponse kept)
    {
        var response = context.Response;
        response.StatusCode = kept.Status;
        response.ContentType = kept.ContentType;
        response.Headers[Replayed] = "true";
        if (kept.Location is not null)
        {
            response.Headers.Location = kept.Location;
        }

        if (kept.ETag is not null)
        {
            response.Headers.ETag = kept.ETag;
        }

        if (kept.Status == StatusCodes.Status202Accepted)
        {
            // How it stands by now is for its own address to say.
            response.Headers.RetryAfter = "0";
        }

        // An answer that may have no body (204) does not even take an empty one.
        if (kept.Body.Length > 0)
        {
            await response.Body.WriteAsync(kept.Body, context.RequestAborted);
        }
    }

    // The effect is there and its answer was lost: see for yourself what it made.
    private static Task PointAsync(HttpContext context, string reference)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{ApiPath.Root}/{reference}";
        context.Response.Headers[Replayed] = "true";
        return Task.CompletedTask;
    }
}
