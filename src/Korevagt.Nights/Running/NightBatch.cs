using Korevagt.Batches.Submitting;
using Korevagt.Files.Batches;
using Korevagt.Files.Settings;

namespace Korevagt.Nights.Running;

/// <summary>The batch of a night: the baseline alone, then every live scenario of the settings and of the store's library, all under the demand of the night.</summary>
internal static class NightBatch
{
    /// <summary>Who submits it.</summary>
    public const string By = "nightly";

    /// <summary>Prepares the batch; a plan with faulty files has its faults there, and the others do not mind.</summary>
    /// <returns>The batch, and its plans in the order of its runs.</returns>
    public static (PreparedBatch Batch, IReadOnlyList<SubmittedPlan> Plans) Prepare(
        NightAtWork work, NightFiles files, CancellationToken cancellation)
    {
        var settings = work.Settings;
        var demand = files.Demand is { } file ? new BatchCase(work.Night.Id, file) : BatchCase.OfBaseline;
        var evaluation = new EvaluationSettings(work.Year, settings.Replications, settings.Seed, Threads: 1) { DemandUncertainty = settings.DemandUncertainty };
        var request = new BatchRequest(
            $"{settings.Name} {work.Night.Id}", "", settings.Baseline.File,
            [.. files.Plans.Select((plan, place) => new RunRequest(place == 0 ? null : plan.File, demand, BatchCase.OfBaseline, evaluation))],
            RequestedPriority.Night);
        return (
            BatchPreparation.Of(files.Files, request, By, cancellation: cancellation),
            [.. files.Plans.Select(plan => new SubmittedPlan(plan.Named, files.HashOf(plan)))]);
    }
}
