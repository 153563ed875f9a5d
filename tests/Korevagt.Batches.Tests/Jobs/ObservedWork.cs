using System.Collections.Concurrent;
using Korevagt.Batches.Jobs;
using Microsoft.Extensions.Logging;

namespace Korevagt.Batches.Tests.Jobs;

/// <summary>Work that counts its calls, and the ear for what the engine says about them.</summary>
/// <param name="call">What a call does; nothing by default.</param>
/// <param name="tick">What a tick does; nothing by default.</param>
internal sealed class ObservedWork(Func<CancellationToken, Task>? call = null, Func<CancellationToken, Task>? tick = null)
    : IJobWork, ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> firedQueues = new();
    private int calls;
    private int ended;
    private int ticks;

    /// <summary>How many calls have begun.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>How many calls have ended, in whatever way.</summary>
    public int Ended => Volatile.Read(ref ended);

    /// <summary>How many ticks have begun.</summary>
    public int Ticks => Volatile.Read(ref ticks);

    /// <summary>The queues of the tickets in the order in which they were fired.</summary>
    public IReadOnlyList<string> FiredQueues => [.. firedQueues];

    /// <summary>A call that lasts until it is asked to end.</summary>
    public static Task UntilCancelled(CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation);

    public async Task WorkAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref calls);
        try
        {
            await (call?.Invoke(cancellation) ?? Task.CompletedTask);
        }
        finally
        {
            Interlocked.Increment(ref ended);
        }
    }

    public async Task TickAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref ticks);
        await (tick?.Invoke(cancellation) ?? Task.CompletedTask);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is IEnumerable<KeyValuePair<string, object?>> values
            && values.ToDictionary(value => value.Key, value => value.Value) is var said
            && said.TryGetValue("Queue", out var queue))
        {
            firedQueues.Enqueue((string)queue!);
        }
    }

    public void Dispose()
    {
    }
}
