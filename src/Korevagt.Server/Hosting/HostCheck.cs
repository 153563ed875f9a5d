using Korevagt.Http.Problems;
using Korevagt.Settings;

namespace Korevagt.Server.Hosting;

/// <summary>
/// Answers only to its own names. A foreign page whose name was made to point here (DNS rebinding) would have a browser send
/// that page's name.
/// </summary>
internal sealed class HostCheck(RequestDelegate next, ServerSettings settings)
{
    private readonly HashSet<string> hosts = new(settings.Hosts, StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context) => hosts.Contains(context.Request.Host.Host)
        ? next(context)
        : new Problem(ProblemTypes.Host).ExecuteAsync(context);
}
