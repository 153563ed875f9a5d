using Korevagt.Store;

namespace Korevagt.Batches.Working;

/// <summary>Waits for a store that is away, and has it told once.</summary>
internal sealed class Patience(StoreAttendance attendance)
{
    /// <summary>Does something until the store answers.</summary>
    /// <param name="action">What to do; it is one transaction, or may be done twice.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<T> Until<T>(Func<Task<T>> action, CancellationToken cancellation) => StoreRetry.UntilAnsweredAsync(
        async () =>
        {
            var answer = await action();
            attendance.Back();
            return answer;
        },
        attendance.Away, cancellation);

    /// <summary>Does something until the store answers.</summary>
    public Task<bool> Until(Func<Task> action, CancellationToken cancellation) => Until(
        async () =>
        {
            await action();
            return true;
        },
        cancellation);
}
