using Polly;
using Polly.Retry;

namespace Korevagt.Store;

/// <summary>Retry with exponential back-off while the store is away, instead of giving up.</summary>
public static class StoreRetry
{
    private static readonly ResiliencePropertyKey<Action<StoreException>> OnAway = new(nameof(OnAway));

    // After 0.1, 0.2, 0.4, 0.8, 1.6 and then every 2 seconds.
    private static readonly ResiliencePipeline Pipeline = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromMilliseconds(100),
        MaxDelay = TimeSpan.FromSeconds(2),
        ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Exception is StoreException { IsPassing: true }),
        OnRetry = tried =>
        {
            if (tried.AttemptNumber == 0 && tried.Context.Properties.TryGetValue(OnAway, out var tell))
            {
                tell((StoreException)tried.Outcome.Exception!);
            }

            return ValueTask.CompletedTask;
        },
    }).Build();

    /// <summary>Does something until the store answers; what does not pass by waiting is thrown.</summary>
    /// <param name="action">What to do; it is one transaction, or may be done twice.</param>
    /// <param name="onAway">Told once when the store is found away; may be null.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="StoreException">It does not pass by waiting.</exception>
    /// <exception cref="OperationCanceledException">The waiting was stopped.</exception>
    public static async Task<T> UntilAnsweredAsync<T>(
        Func<Task<T>> action, Action<StoreException>? onAway = null, CancellationToken cancellation = default)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellation);
        if (onAway is not null)
        {
            context.Properties.Set(OnAway, onAway);
        }

        try
        {
            return await Pipeline.ExecuteAsync(static async (_, action) => await action(), context, action);
        }
        catch (StoreException away) when (away.IsPassing)
        {
            // Where it is stopped during a try, the pipeline gives how that ended.
            throw new OperationCanceledException(away.Message, away, cancellation);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
