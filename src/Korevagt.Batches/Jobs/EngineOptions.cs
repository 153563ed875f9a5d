using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Korevagt.Batches.Jobs;

/// <summary>How a job engine behaves.</summary>
/// <param name="Slots">How many calls of <see cref="IJobWork.WorkAsync"/> this process runs at the same time, at least 1; ticks come on top.</param>
public sealed record EngineOptions(int Slots)
{
    /// <summary>Between two ticks, over all processes together.</summary>
    public TimeSpan TickEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a process on PostgreSQL says that it lives.</summary>
    public TimeSpan CheckInEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How late a process may say so before the others take over its calls. A live process that is taken for dead costs calls
    /// that find nothing to do, no more; processes whose clocks differ by more than this take each other for dead.
    /// </summary>
    public TimeSpan DeadWhenLateBy { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>
    /// The waits before a call that threw is fired again; after the last of them it is given up, and the next tick makes up for
    /// it. A call that ends because it was asked to is not fired again on this process.
    /// </summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; init; } =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30),
        TimeSpan.FromSeconds(60),
    ];

    /// <summary>
    /// How many calls of one priority may wait, over all processes together. A wish for more is met by those that wait already:
    /// each works until there is nothing left to do.
    /// </summary>
    public int MostWaiting { get; init; } = Math.Max(64, 4 * Slots);

    /// <summary>Where the engine says what it does; nowhere by default.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;
}
