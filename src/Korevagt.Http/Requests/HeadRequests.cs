namespace Korevagt.Http.Requests;

/// <summary>
/// HEAD wherever GET is (RFC 9110, 9.1 and 9.3.2): the same answer with the same headers, whose body Kestrel leaves out. Load
/// balancers and uptime checks ask so.
/// </summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    /// <summary>Whether only the headers of an answer are asked for.</summary>
    public static bool IsOne(HttpContext context) => context.Features.Get<Mark>() is not null;

    public async Task InvokeAsync(HttpContext context)
    {
        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (isHead)
        {
            context.Request.Method = HttpMethods.Get;
            context.Features.Set(new Mark());
        }

        try
        {
            await next(context);
        }
        finally
        {
            if (isHead)
            {
                context.Request.Method = HttpMethods.Head;
            }
        }

        if (context.Response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } refused
            && refused.Headers.Allow.ToString() is var allowed && allowed.Split(", ") is var methods && methods.Contains(HttpMethods.Get)
            && !methods.Contains(HttpMethods.Head))
        {
            refused.Headers.Allow = $"{allowed}, {HttpMethods.Head}";
        }
    }

    private sealed record Mark;
}
