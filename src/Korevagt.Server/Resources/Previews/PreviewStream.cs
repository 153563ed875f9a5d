using Korevagt.Http.Events;
using Korevagt.Library;
using Korevagt.Previews;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Korevagt.Server.Resources.Previews;

/// <summary>Tells a preview to who asked for it, until it is done or he has left.</summary>
internal sealed class PreviewStream(PreviewDesk desk, PreviewQuestion question, string caller) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        httpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        httpContext.Response.ContentType = EventStream.ContentType;
        try
        {
            await desk.AskAsync(
                question, caller, news => TellAsync(httpContext.Response, news, ending.Token), ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The caller has left, or the server stops.
        }
    }

    private static Task TellAsync(HttpResponse response, PreviewNews news, CancellationToken cancellation)
    {
        var (name, data) = news switch
        {
            PreviewNews.Faults found =>
                ("faults", (object)new { faults = found.All.Select(fault => FaultView.Of(fault, LibraryFiles.Unsaved)) }),
            PreviewNews.Prepared prepared => ("prepared", prepared.Plan),
            PreviewNews.Figures figures => ("figures", figures.Answer),
            PreviewNews.Done done => ("done", new { years = done.Years }),
            PreviewNews.Stopped stopped => ("stopped", new { why = stopped.Why }),
            _ => throw new InvalidOperationException($"{news} is told by nobody."),
        };
        return EventWriter.WriteAsync(response, name, data, cancellation);
    }
}
