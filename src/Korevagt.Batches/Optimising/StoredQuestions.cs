using Korevagt.Batches.Submitting;
using Korevagt.Choosing.Searching;
using Korevagt.Domain.Faults;
using Korevagt.Store;

namespace Korevagt.Batches.Optimising;

/// <summary>Makes questions ready with nothing but what the store has: the same figures on every machine. Those used last are kept.</summary>
/// <param name="store">The store that has the input files.</param>
/// <param name="threads">Threads for what is not cut into pieces; no figure depends on it.</param>
internal sealed class StoredQuestions(RunStore store, int threads) : IQuestions
{
    private readonly RecentlyUsedCache<string, Outcome<IReadyQuestion>> ready = new(2);

    /// <inheritdoc/>
    public string Build => OptimisationBuild.Current;

    /// <inheritdoc/>
    public Task<Outcome<IReadyQuestion>> ReadyAsync(StoredOptimisation optimisation, CancellationToken cancellation) =>
        ready.GetAsync($"{optimisation.Bundle} {optimisation.Request}", async () =>
        {
            var request = OptimisationRequest.OfJson(optimisation.Request);
            var files = await StoredBundle.LoadAsync(store, optimisation.Bundle);
            return PreparedQuestion.Of(files, request.Question, request.Settings(threads), CancellationToken.None, request.Terms)
                .Then<IReadyQuestion>(prepared => new ReadyQuestion(prepared, request));
        }).WaitAsync(cancellation);
}
