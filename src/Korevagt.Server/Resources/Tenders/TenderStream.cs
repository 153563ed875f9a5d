using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Http.Events;
using Korevagt.Library.Tenders;
using Korevagt.Server.Resources.Previews;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>Tells how far a reckoning has come and what it comes to, until it is done or who asked has left.</summary>
/// <param name="name">Name of the event that holds the answer.</param>
/// <param name="reckon">Reckons; null where so many wait that there is no turn.</param>
internal sealed class TenderStream(string name, Func<IProgress<EvaluationProgress>, CancellationToken, Task<Outcome<object>?>> reckon) : IResult
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        httpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        httpContext.Response.ContentType = EventStream.ContentType;
        try
        {
            await TellAsync(httpContext.Response, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The caller has left, or the server stops.
        }
    }

    private async Task TellAsync(HttpResponse response, CancellationToken cancellation)
    {
        var (latest, told) = (new Latest(), default(EvaluationProgress));
        var work = reckon(latest, cancellation);
        while (await Task.WhenAny(work, Task.Delay(Between, cancellation)) != work)
        {
            cancellation.ThrowIfCancellationRequested();
            if (latest.Value is { YearsTotal: > 0 } now && now != told)
            {
                told = now;
                await EventWriter.WriteAsync(response, "progress", new { done = now.YearsDone, total = now.YearsTotal }, cancellation);
            }
        }

        var (word, data) = await work switch
        {
            null => ("stopped", (object)new { why = "busy" }),
            { Succeeded: false } faulty => ("faults", new { faults = faulty.Faults.Select(fault => FaultView.Of(fault, TenderProcess.TenderName)) }),
            { } answer => (name, answer.Value),
        };
        await EventWriter.WriteAsync(response, word, data, cancellation);
    }

    // Years are told from any thread; only the last that was told is of interest.
    private sealed class Latest : IProgress<EvaluationProgress>
    {
        private readonly Lock gate = new();
        private EvaluationProgress value;

        public EvaluationProgress Value
        {
            get
            {
                lock (gate)
                {
                    return value;
                }
            }
        }

        public void Report(EvaluationProgress now)
        {
            lock (gate)
            {
                value = now;
            }
        }
    }
}
