using System.Text;
using Korevagt.Batches.Events;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Korevagt.Http.Events;

/// <summary>
/// Server-sent events to one listener (<c>text/event-stream</c>, as the HTML standard has it), of one topic or of several as they come. Not
/// <c>TypedResults.ServerSentEvents</c>, which can write no comments: the heartbeat is one, and no listener is told of it.
/// </summary>
internal sealed class EventStream(EventTopics topics, IReadOnlyList<ListenedTopic> listened, Func<string> id, TimeSpan heartbeat) : IResult
{
    public const string ContentType = "text/event-stream";

    private static readonly byte[] Beginning = "retry: 2000\n\n"u8.ToArray();
    private static readonly byte[] Heartbeat = ":\n\n"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        List<(ListenedTopic Listened, EventTopic Topic)> entered = [];
        try
        {
            foreach (var each in listened)
            {
                if (topics.Enter(each.Name, each.Source) is not { } topic)
                {
                    await new Problem(
                        ProblemTypes.TooMany,
                        new("Der er allerede for mange, der lytter efter hændelser.", "Too many listen to events already."),
                        retryAfter: 5).ExecuteAsync(httpContext);
                    return;
                }

                entered.Add((each, topic));
            }

            await TellAsync(httpContext, entered);
        }
        catch (OperationCanceledException)
        {
            // The client has left or the server stops: the listener comes back with what it saw last.
        }
        finally
        {
            foreach (var (each, topic) in entered)
            {
                topics.Leave(each.Name, topic);
            }
        }
    }

    private async Task TellAsync(HttpContext context, IReadOnlyList<(ListenedTopic Listened, EventTopic Topic)> entered)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        foreach (var each in listened)
        {
            await each.BeginAsync(ending.Token);
        }

        if (listened.All(each => each.IsOver))
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
        while (listened.Any(each => !each.IsOver))
        {
            List<Task> changes = [];
            var isQuiet = true;
            foreach (var (each, topic) in entered.Where(each => !each.Listened.IsOver))
            {
                var (events, changed) = await topic.AfterAsync(each.Position, ending.Token);
                changes.Add(changed);
                foreach (var told in events.TakeWhile(_ => !each.IsOver))
                {
                    isQuiet = false;
                    each.Tell(told);
                    await body.WriteAsync(Text(told), ending.Token);
                }
            }

            if (isQuiet && !await HappensAsync(Task.WhenAny(changes), ending.Token))
            {
                await body.WriteAsync(Heartbeat, ending.Token);
            }

            await body.FlushAsync(ending.Token);
        }
    }

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

    // The id says how far the listener has got in all that he follows, so it is asked for after the event was noted.
    private byte[] Text(ServerEvent told) =>
        Encoding.UTF8.GetBytes($"id: {id()}\nevent: {told.Name}\ndata: {told.Data.ReplaceLineEndings(" ")}\n\n");
}
