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

        var listened = new ListenedTopic(topic, source, after);
        return new EventStream(
            this, [listened], () => listened.Position.ToString(CultureInfo.InvariantCulture), TimeSpan.FromSeconds(settings.Limits.HeartbeatSeconds));
    }

    /// <summary>
    /// Answers with the events of several topics as they happen, until the client leaves, the server stops or the last event of each is
    /// told. An event's id says how far the listener has got in each topic: <c>batches/17=3;optimisations/4=9</c>.
    /// </summary>
    /// <param name="context">The request; its <c>Last-Event-ID</c> says where to go on in each topic that it names.</param>
    /// <param name="wanted">What is listened to, each name once.</param>
    public IResult Stream(HttpContext context, IReadOnlyList<(string Topic, EventSource Source)> wanted)
    {
        ArgumentNullException.ThrowIfNull(context);
        var header = context.Request.Headers[LastEventId];
        if (header.Count > 1 || Positions(header.ToString()) is not { } seen)
        {
            return Problem.Parameter(
                LastEventId,
                new("er ikke id på en hændelse", "is no id of an event"),
                new("id på en hændelse, som denne server har meldt: \"batches/17=3\"", "the id of an event that this server has told: \"batches/17=3\""));
        }

        List<ListenedTopic> listened = [.. wanted.Select(each => new ListenedTopic(each.Topic, each.Source, seen.GetValueOrDefault(each.Topic)))];
        return new EventStream(
            this, listened, () => string.Join(
                ';', listened.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Name}={each.Position}"))),
            TimeSpan.FromSeconds(settings.Limits.HeartbeatSeconds));
    }

    /// <summary>Numbers of the last events seen, by topic; null where the text is no such list.</summary>
    private static Dictionary<string, long>? Positions(string text)
    {
        var positions = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var each in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (each.Split('=') is not [var topic, var number]
                || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var position) || !positions.TryAdd(topic, position))
            {
                return null;
            }
        }

        return positions;
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
