using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Evaluation;

/// <summary>A run to which replications are added: in batches or in one go, the results are the same.</summary>
/// <param name="cases">What is simulated.</param>
/// <param name="threads">How many threads at most.</param>
/// <param name="progress">Told after each simulated year; the total grows with each batch. May be null.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class GrowingRun(
    IReadOnlyList<SimulationCase> cases, int threads, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
{
    private int yearsDone;

    /// <summary>The results by case; none before the first batch.</summary>
    public IReadOnlyList<CaseResult> Results { get; private set; } = [];

    /// <summary>Replications run.</summary>
    public int Replications { get; private set; }

    /// <summary>Runs the replications that are missing.</summary>
    /// <param name="replications">How many there are to be, more than there are.</param>
    public void GrowTo(int replications)
    {
        var batch = SimulationRunner.Run(
            cases, Replications, replications - Replications, threads,
            () => progress?.Report(new EvaluationProgress(Interlocked.Increment(ref yearsDone), cases.Count * replications)),
            cancellation);
        Results = Replications == 0 ? batch : SimulationRunner.Join(Results, batch);
        Replications = replications;
    }
}
