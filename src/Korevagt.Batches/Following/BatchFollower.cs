using Korevagt.Batches.Notices;
using System.Runtime.CompilerServices;
using Korevagt.Domain.Texts;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Batches.Following;

/// <summary>Follows a batch through the events of the store, whoever computes it.</summary>
/// <param name="store">The store.</param>
/// <param name="onAway">Told once each time that the store is found away; the follower waits for it to come back. May be null.</param>
public sealed class BatchFollower(RunStore store, Action<Text>? onAway = null)
{
    private const int EventsAtATime = 1000;

    /// <summary>Between two looks at the store.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>All events of the batch from its submission on, and then what happens, until it is in one of some states.</summary>
    /// <param name="batch">The batch's number.</param>
    /// <param name="until">The states in which there is nothing more to follow.</param>
    /// <param name="cancellation">Stops following.</param>
    /// <returns>At least one piece of news, unless there is no batch of that number; the last has the state that ends it.</returns>
    public async IAsyncEnumerable<BatchNews> FollowAsync(
        long batch, IReadOnlyCollection<BatchState> until, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var last = 0L;
        while (true)
        {
            // The batch first: what is in the events after it has ended is then complete.
            if (await Patiently(() => store.Batches.FindAsync(batch, cancellation), cancellation) is not { } found)
            {
                yield break;
            }

            var events = new List<StoredEvent>();
            IReadOnlyList<StoredEvent> read;
            do
            {
                read = await Patiently(() => store.Events.AfterAsync(batch, last, EventsAtATime, cancellation), cancellation);
                events.AddRange(read);
                last = read.Count > 0 ? read[^1].Id : last;
            }
            while (read.Count == EventsAtATime);

            yield return new BatchNews(found, events);
            if (until.Contains(found.State))
            {
                yield break;
            }

            await Task.Delay(LookEvery, cancellation);
        }
    }

    private Task<T> Patiently<T>(Func<Task<T>> action, CancellationToken cancellation) => StoreRetry.UntilAnsweredAsync(
        action, away => onAway?.Invoke(NoticeTexts.Waiting(away)), cancellation);
}
