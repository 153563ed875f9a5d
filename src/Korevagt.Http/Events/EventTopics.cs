using System.Collections.Concurrent;
using System.Globalization;
using Korevagt.Batches.Events;
using Korevagt.Http.Problems;
using Korevagt.Settings;

namespace Korevagt.Http.Events;

/// <summary>All topics that somebody listens to.</summary>
public sealed class EventTopics(ServerSettings settings, TimeProvider time, ILogger<EventTopics> log)
{
    /// <summary>The header with which a listener that comes back says what it saw last.</summary>
    public const string LastEventId = "Last-Event-ID";

    private readonly ConcurrentDictionary<string, EventTopic> topics = new(StringComparer.Ordinal);
    private int listeners;

    /// <summary>How many listen now.</summary>
    public int Listeners => Volatile.Read(ref listeners);

    /// <summary>How many topics are polled now.</summary>
    public int Count => topics.Count;

    /// <summary>
    /// Answers with the events of a topic as they happen, until the client leaves, the server stops or the last event is told.
    /// </summary>
    /// <param name="context">The request; its <c>Last-Event-ID</c> says where to go on.</param>
    /// <param name="topic">What is listened to: <c>batches/17</c>. Requests of one topic share one poller.</param>
    /// <param name="source">Reads the topic's events.</param>
    public IResult Stream(HttpContext context, string topic, EventSource source)
    {
        var header = context.Request.Headers[LastEventId];
        var after = 0L;
        if (header.Count > 0
            && !(header.Count == 1 && long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out after)))
        {
            return Problem.Parameter(
                LastEventId,
                new("er ikke nummeret på en hændelse", "is no number of an event"),
                new("id på en hændelse, som denne server har meldt", "the id of an event that this server has told"));
        }

        return new EventStream(this, topic, source, after, TimeSpan.FromSeconds(settings.Limits.HeartbeatSeconds));
    }

    /// <summary>Enters a listener, or returns null where there are too many.</summary>
    internal EventTopic? Enter(string topic, EventSource source)
    {
        if (Interlocked.Increment(ref listeners) > settings.Limits.Listeners)
        {
            Interlocked.Decrement(ref listeners);
            return null;
        }

        while (true)
        {
            var found = topics.GetOrAdd(topic, _ => new EventTopic(source, time, log));
            if (found.TryEnter())
            {
                return found;
            }
        }
    }

    /// <summary>A listener leaves.</summary>
    internal void Leave(string topic, EventTopic left)
    {
        Interlocked.Decrement(ref listeners);
        if (left.Leave())
        {
            topics.TryRemove(KeyValuePair.Create(topic, left));
            left.Dispose();
        }
    }
}
