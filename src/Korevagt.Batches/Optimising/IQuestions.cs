using Korevagt.Domain.Faults;
using Korevagt.Optimization.Years;
using Korevagt.Store;

namespace Korevagt.Batches.Optimising;

/// <summary>Questions as workers know them: the store says which, this knows how they are simulated and answered.</summary>
internal interface IQuestions
{
    /// <summary>The build that answers here.</summary>
    string Build { get; }

    /// <summary>Makes a question ready; one that was used lately is kept.</summary>
    /// <param name="optimisation">The optimisation that asks it.</param>
    /// <param name="cancellation">Stops waiting; others may wait for the same.</param>
    /// <returns>The question, or its faults.</returns>
    Task<Outcome<IReadyQuestion>> ReadyAsync(StoredOptimisation optimisation, CancellationToken cancellation);
}

/// <summary>A question that can be simulated and answered; for any number of threads at once.</summary>
internal interface IReadyQuestion
{
    /// <summary>How many figures a year has.</summary>
    int Figures { get; }

    /// <summary>Simulates a piece of a round on this thread.</summary>
    IReadOnlyList<double[]> Simulate(IReadOnlyList<YearsWanted> wanted, CancellationToken cancellation);

    /// <summary>Answers the question on this thread.</summary>
    /// <param name="rounds">Where figures come from.</param>
    /// <param name="atBarrier">Told what can be said whenever a round is finished.</param>
    /// <param name="cancellation">Ends it by an <see cref="OperationCanceledException"/>.</param>
    StoredAnswer Answer(SimulateRound rounds, Action<OptimisationStanding> atBarrier, CancellationToken cancellation);
}
