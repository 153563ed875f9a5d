using System.Diagnostics;
using Korevagt.Http.Access;

namespace Korevagt.Server.Hosting;

/// <summary>
/// One line per request: what, by whom, how it ended and how long it took. No query, no headers, no bodies: they may hold
/// secrets.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    private const int LongestPath = 200;

    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (log.IsEnabled(LogLevel.Information)
                && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
            {
                log.LogInformation(
                    "{Method} {Path} {Status} in {Milliseconds} ms by {Caller}",
                    context.Request.Method,
                    Plain(context.Request.Path.Value ?? ""),
                    context.Response.StatusCode,
                    (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                    Caller.Find(context)?.Id ?? "nobody");
            }
        }
    }

    // A line break in a path would be a line of its own in a log of text.
    private static string Plain(string path) =>
        string.Create(Math.Min(path.Length, LongestPath), path, static (plain, path) =>
        {
            for (var i = 0; i < plain.Length; i++)
            {
                plain[i] = char.IsControl(path[i]) || path[i] is '\u2028' or '\u2029' ? '?' : path[i];
            }
        });
}
