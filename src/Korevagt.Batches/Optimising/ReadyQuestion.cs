using System.Text.Json;
using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Archives;
using Korevagt.Choosing.Searching;
using Korevagt.Optimization.Years;
using Korevagt.Store;

namespace Korevagt.Batches.Optimising;

/// <summary>A question of planners, with all that its plans are simulated by.</summary>
internal sealed class ReadyQuestion(PreparedQuestion prepared, OptimisationRequest request) : IReadyQuestion
{
    /// <inheritdoc/>
    public int Figures => prepared.Layout.Count;

    /// <inheritdoc/>
    public IReadOnlyList<double[]> Simulate(IReadOnlyList<YearsWanted> wanted, CancellationToken cancellation) =>
        prepared.Rounds(threads: 1).Simulate(wanted, cancellation);

    /// <inheritdoc/>
    public StoredAnswer Answer(SimulateRound rounds, Action<OptimisationStanding> atBarrier, CancellationToken cancellation)
    {
        var latest = new OptimisationStanding(ChoosingStage.Searching, 0, request.Budget.All, Bound: null, Left: 0);
        var archive = new Archive(Figures, rounds, finished =>
        {
            latest = latest with { YearsDone = finished.YearsUsed };

            // While plans are judged, what the round lets say is told right after it.
            if (latest.Stage != ChoosingStage.Judging)
            {
                atBarrier(latest);
            }
        });
        var run = new ChoosingRun(prepared, archive, request.Budget, progress =>
        {
            // Once plans are judged the bound stays what it was: figures that are told afterwards change none of it.
            var told = OptimisationStanding.Of(progress);
            latest = told.Stage == ChoosingStage.Telling ? told with { Bound = latest.Bound, Left = latest.Left } : told;
            atBarrier(latest);
        });
        return AnswerFiles.Of(run.Run(cancellation), request.Baseline) with
        {
            Archive = JsonSerializer.Serialize(ArchiveHeader.Of(prepared, request.Question)),
        };
    }
}
