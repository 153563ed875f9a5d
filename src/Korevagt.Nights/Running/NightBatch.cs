using Korevagt.Batches.Submitting;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Batches;
using Korevagt.Files.Nights;
using Korevagt.Files.Settings;
using Korevagt.Nights;
using Korevagt.Store;

namespace Korevagt.Nights.Running;

/// <summary>The batch of a night: the baseline alone, then every live scenario of the settings and of the store's library, all under the demand of the night.</summary>
internal static class NightBatch
{
    /// <summary>Who submits it.</summary>
    public const string By = "nightly";

    private const string DemandFile = "demand-of-the-night.json";

    /// <summary>Prepares the batch; a plan with faulty files has its faults there, and the others do not mind.</summary>
    /// <returns>The batch, and its plans in the order of its runs.</returns>
    public static async Task<(PreparedBatch Batch, IReadOnlyList<SubmittedPlan> Plans)> PrepareAsync(
        NightAtWork work, CancellationToken cancellation)
    {
        var (settings, files, baseline) = (work.Settings, work.Files, work.Settings.Baseline.File);
        var top = new Dictionary<string, ReadOnlyMemory<byte>>(files.NameComparer);
        List<NightlyPlan> plans = [settings.Baseline, .. settings.Scenarios];

        // Every plan is read once: what its hash is of is what is evaluated.
        foreach (var plan in plans)
        {
            if (files.Read(plan.File) is { Succeeded: true, Value: var content })
            {
                top[files.FullName(plan.File)] = content;
            }
        }

        foreach (var scenario in await LiveScenario.OfAsync(work.Store, settings.Baseline, cancellation))
        {
            // One that the settings name too is taken from its file.
            var plan = new NightlyPlan(scenario.Named, files.Beside(baseline, scenario.Named));
            if (!plans.Exists(other => files.NameComparer.Equals(files.FullName(other.File), files.FullName(plan.File))))
            {
                top[files.FullName(plan.File)] = scenario.Content;
                plans.Add(plan);
            }
        }

        var demand = BatchCase.OfBaseline;
        if (work.Night.Demand is { } hash)
        {
            demand = new BatchCase(work.Night.Id, files.Beside(baseline, DemandFile));
            top[files.FullName(demand.File!)] = await NightFitting.DocumentAsync(work.Store, hash, cancellation);
        }

        var evaluation = new EvaluationSettings(work.Year, settings.Replications, settings.Seed, Threads: 1) { DemandUncertainty = settings.DemandUncertainty };
        var request = new BatchRequest(
            $"{settings.Name} {work.Night.Id}", "", baseline,
            [.. plans.Select((plan, place) => new RunRequest(place == 0 ? null : plan.File, demand, BatchCase.OfBaseline, evaluation))],
            RequestedPriority.Night);
        return (
            BatchPreparation.Of(new FilesOnTop(files, top), request, By, cancellation: cancellation),
            [.. plans.Select(plan => new SubmittedPlan(plan.Named, top.TryGetValue(files.FullName(plan.File), out var content) ? Documents.HashOf(content.Span) : ""))]);
    }
}
