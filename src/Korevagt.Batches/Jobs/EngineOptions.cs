using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Korevagt.Batches.Jobs;

/// <summary>How a job engine behaves.</summary>
/// <param name="Slots">
/// How many calls of <see cref="IJobWork.WorkAsync"/> this process runs at the same time, at least 1; ticks come on top.
/// </param>
public sealed record EngineOptions(int Slots)
{
    /// <summary>Between two ticks, over all processes together.</summary>
    public TimeSpan TickEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a ticket that was worked off is still shown to who looks at the tickets.</summary>
    internal static readonly TimeSpan DoneIsShownFor = TimeSpan.FromHours(1);

    /// <summary>How often a process on PostgreSQL says that it lives.</summary>
    public TimeSpan CheckInEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How late a process may say so before the others take over its calls, five seconds after its last sign of life at the
    /// earliest, and ticks in its place. A live process that is taken for dead costs calls that find nothing to do, no more.
    /// </summary>
    public TimeSpan DeadWhenLateBy { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>
    /// The waits, in whole seconds, before a call that threw is fired again; after the last of them it is given up, and the next
    /// tick makes up for it. A call that ends because it was asked to is not fired again on this process.
    /// </summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; init; } =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60),
    ];

    /// <summary>
    /// How many calls of one priority may wait, over all processes together. A wish for more is met by those that wait already:
    /// each works until there is nothing left to do. Each takes some milliseconds to ask for on PostgreSQL.
    /// </summary>
    public int MostWaiting { get; init; } = Math.Max(16, 4 * Slots);

    /// <summary>Where the engine says what it does; nowhere by default.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;
}
