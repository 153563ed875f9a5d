using System.Globalization;
using Korevagt.Evaluation;
using Korevagt.Results;
using NodaTime;
using NodaTime.Text;
using RunResult = Korevagt.Results.BatchRunResult;

namespace Korevagt.Batches.Results;

/// <summary>A batch and its runs as JSON for other programs: a <see cref="BatchResult"/> as <see cref="ResultJson"/> writes it.</summary>
public static class BatchJson
{
    /// <summary>Writes a batch.</summary>
    public static byte[] Write(BatchOverview overview) => ResultJson.Write(Of(overview));

    /// <summary>A batch as results have it.</summary>
    public static BatchResult Of(BatchOverview overview)
    {
        var batch = overview.Batch;
        return new BatchResult
        {
            Batch = batch.Id,
            Name = batch.Name,
            Description = batch.Description,
            Priority = BatchWords.Of(batch.Priority),
            State = BatchWords.Of(batch.State),
            SubmittedBy = batch.SubmittedBy,
            SubmittedAt = Time(batch.Submitted),
            FinishedAt = batch.Finished is { } finished ? Time(finished) : null,
            RunsTotal = batch.Runs,
            RunsDone = batch.Done,
            RunsFailed = batch.Failed,
            BlocksTotal = overview.Progress.Blocks,
            BlocksDone = overview.Progress.Done,
            Runs = [.. overview.Runs.Select(Of)],
        };
    }

    private static RunResult Of(BatchRunResult result)
    {
        var (run, figures) = (result.Run, result.Figures);
        return new RunResult
        {
            Run = run.Position + 1,
            Identity = run.Run,
            Scenario = run.Scenario,
            DemandCase = run.DemandCase,
            PriceReading = run.PriceReading,
            Seed = ulong.Parse(run.Seed, CultureInfo.InvariantCulture),
            Replications = run.Replications,
            State = BatchWords.Of(run.State),
            CostBeforeDkk = Exactly(figures?.CostBefore),
            CostAfterDkk = Exactly(figures?.CostAfter),
            SavingDkkPerYear = Exactly(figures?.Saving),
            P90BeforeMinutes = figures?.P90Before,
            P90AfterMinutes = figures?.P90After,
            P90ChangeMinutes = Exactly(figures?.P90Change),
            WithinTargetBefore = figures?.WithinTargetBefore,
            WithinTargetAfter = figures?.WithinTargetAfter,
            WithinTargetChange = Exactly(figures?.WithinTargetChange),
            Faults = [.. result.Faults.Select(FaultResult.Of)],
            Message = result.Damage?.English ?? run.Message,
        };
    }

    // The figures are rounded already: they were read from a result.
    private static ExactEstimateResult? Exactly(MoneyEstimate? estimate) => estimate is null
        ? null
        : new() { Mean = estimate.Mean, Low = estimate.Low, High = estimate.High };

    private static ExactEstimateResult? Exactly(Estimate? estimate) => estimate is null
        ? null
        : new() { Mean = (decimal)estimate.Mean, Low = (decimal)estimate.Low, High = (decimal)estimate.High };

    private static string Time(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
