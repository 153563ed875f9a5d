using Korevagt.Batches.Events;

namespace Korevagt.Http.Events;

/// <summary>A topic that one listener follows, and how far he has got.</summary>
/// <param name="name">Its name, such as <c>batches/17</c>; one without <c>=</c> and <c>;</c>.</param>
/// <param name="source">Reads its events.</param>
/// <param name="after">Number of the last event that the listener saw; 0 for none.</param>
internal sealed class ListenedTopic(string name, EventSource source, long after)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Reads its events.</summary>
    public EventSource Source => source;

    /// <summary>Number of the last event that was told or seen.</summary>
    public long Position { get; private set; } = after;

    /// <summary>Whether its last event was told: there is no more.</summary>
    public bool IsOver { get; private set; }

    /// <summary>An event was told.</summary>
    public void Tell(ServerEvent told) => (Position, IsOver) = (told.Id, told.IsLast);

    /// <summary>
    /// Finds where to go on: after the event that was seen last, from the beginning where there is none of that number; and it is over
    /// where that was the last of all.
    /// </summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        if (Position > 0 && await source(Position - 1, 1, cancellation) is [var seen] && seen.Id == Position)
        {
            IsOver = seen.IsLast;
        }
        else
        {
            Position = 0;
        }
    }
}
