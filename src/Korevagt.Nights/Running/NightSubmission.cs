using System.Data.Common;
using Korevagt.Batches.Optimising;
using Korevagt.Batches.Submitting;
using Korevagt.Store;

namespace Korevagt.Nights.Running;

/// <summary>What a night submits: its batch, and the questions about recommended plans.</summary>
internal sealed class NightSubmission
{
    private readonly NightAtWork work;
    private readonly PreparedBatch batch;
    private readonly IReadOnlyList<SubmittedPlan> plans;
    private readonly IReadOnlyList<(SubmittedQuestion Question, PreparedOptimisation? Optimisation)> questions;

    private NightSubmission(
        NightAtWork work, PreparedBatch batch, IReadOnlyList<SubmittedPlan> plans,
        IReadOnlyList<(SubmittedQuestion Question, PreparedOptimisation? Optimisation)> questions) =>
        (this.work, this.batch, this.plans, this.questions) = (work, batch, plans, questions);

    /// <summary>Prepares it; its input files are stored when this returns.</summary>
    public static async Task<NightSubmission> PrepareAsync(NightAtWork work, CancellationToken cancellation)
    {
        var files = await NightFiles.OfAsync(work, cancellation);
        var (batch, plans) = NightBatch.Prepare(work, files, cancellation);
        var asked = NightQuestions.Prepare(work, files);
        foreach (var bundle in asked.Select(question => question.Optimisation?.Files).Prepend(batch.Files))
        {
            if (bundle is not null)
            {
                await StoredBundle.SaveAsync(work.Store, bundle, cancellation);
            }
        }

        return new NightSubmission(work, batch, plans, asked);
    }

    /// <summary>Takes it in as part of a step. A result that is there is not computed again, unless its blocks are gone, which the figures are made from.</summary>
    /// <returns>The night with it.</returns>
    public async Task<StoredNight> TakeInAsync(DbConnection connection, DbTransaction transaction)
    {
        await Reopening.WithoutBlocksAsync(
            connection, transaction, batch.Batch.Runs.Where(run => run.Work.Succeeded).Select(run => run.Work.Value), work.Store.Now);
        var (number, waiting) = await work.Store.Submissions.SubmitAsync(connection, transaction, batch.Batch);
        var asked = await NightQuestions.SubmitAsync(work.Store, connection, transaction, questions);
        Waiting = new SubmittedBatch(
            number, batch.Batch.Name, waiting + asked.Count(question => question.Optimisation is not null), batch.Batch.Priority);
        return work.Night with
        {
            State = NightState.Submitted,
            Plans = new SubmittedNight(plans, asked).ToJson(),
            Batch = number,
        };
    }

    /// <summary>What processes have to be woken for, once it is taken in.</summary>
    public SubmittedBatch Waiting { get; private set; }
}
