using Korevagt.Batches.Events;
using Korevagt.Http.Events;

namespace Korevagt.Server.Tests.Events;

/// <summary>Events numbered from 1 that a test makes happen; counts how often they are read.</summary>
internal sealed class Happenings
{
    private readonly Lock gate = new();
    private readonly List<ServerEvent> events = [];
    private int reads;

    public Happenings(int count) => Add(count);

    public int Reads => Volatile.Read(ref reads);

    public void Add(int count, bool isLast = false)
    {
        lock (gate)
        {
            for (var i = 1; i <= count; i++)
            {
                events.Add(
                    new ServerEvent(events.Count + 1, "happened", $$"""{"n":{{events.Count + 1}}}""", isLast && i == count));
            }
        }
    }

    public Task<IReadOnlyList<ServerEvent>> ReadAsync(long after, int most, CancellationToken cancellation)
    {
        Interlocked.Increment(ref reads);
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ServerEvent>>([.. events.Where(happened => happened.Id > after).Take(most)]);
        }
    }
}
