using System.Globalization;
using System.Text;
using Korevagt.Batches.Events;
using Korevagt.Domain.Texts;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Korevagt.Http.Events;

/// <summary>
/// Server-sent events to one listener (<c>text/event-stream</c>, as the HTML standard has it). Not
/// <c>TypedResults.ServerSentEvents</c>, which can write no comments: the heartbeat is one, and no listener is told of it.
/// </summary>
internal sealed class EventStream(
    EventTopics topics, string topicName, EventSource source, long after, TimeSpan heartbeat) : IResult
{
    public const string ContentType = "text/event-stream";

    private static readonly byte[] Beginning = "retry: 2000\n\n"u8.ToArray();
    private static readonly byte[] Heartbeat = ":\n\n"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var topic = topics.Enter(topicName, source);
        if (topic is null)
        {
            await new Problem(
                ProblemTypes.TooMany,
                new("Der er allerede for mange, der lytter efter hændelser.", "Too many listen to events already."),
                retryAfter: 5).ExecuteAsync(httpContext);
            return;
        }

        try
        {
            await TellAsync(httpContext, topic);
        }
        catch (OperationCanceledException)
        {
            // The client has left or the server stops: the listener comes back with what it saw last.
        }
        finally
        {
            topics.Leave(topicName, topic);
        }
    }

    private async Task TellAsync(HttpContext context, EventTopic topic)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var position = await BeginningAsync(ending.Token);
        if (position is null)
        {
            // The way of the standard to say: do not come back, there is no more.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        context.Response.ContentType = ContentType;
        if (HeadRequests.IsOne(context))
        {
            return;
        }

        var body = context.Response.Body;
        await body.WriteAsync(Beginning, ending.Token);
        await body.FlushAsync(ending.Token);
        while (true)
        {
            var (events, changed) = await topic.AfterAsync(position.Value, ending.Token);
            foreach (var told in events)
            {
                await body.WriteAsync(Text(told), ending.Token);
                position = told.Id;
                if (told.IsLast)
                {
                    return;
                }
            }

            if (events.Count == 0 && !await HappensAsync(changed, ending.Token))
            {
                await body.WriteAsync(Heartbeat, ending.Token);
            }

            await body.FlushAsync(ending.Token);
        }
    }

    /// <summary>
    /// Where to go on: after the event that was seen last, from the beginning where there is none of that number, or null where
    /// it was the last of all.
    /// </summary>
    private async Task<long?> BeginningAsync(CancellationToken cancellation) => after == 0
        ? 0
        : await source(after - 1, 1, cancellation) is not [var seen] || seen.Id != after
            ? 0
            : seen.IsLast ? null : after;

    private async Task<bool> HappensAsync(Task changed, CancellationToken cancellation)
    {
        try
        {
            await changed.WaitAsync(heartbeat, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static byte[] Text(ServerEvent told) =>
        Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"id: {told.Id}\nevent: {told.Name}\ndata: {told.Data.ReplaceLineEndings(" ")}\n\n"));
}
