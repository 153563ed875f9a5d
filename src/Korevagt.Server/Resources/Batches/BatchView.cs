using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server.Resources.Batches;

/// <summary>A batch of runs, with its state and how many of them are done.</summary>
/// <param name="Id">Its number; later ones have higher ones.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Description">What it is about; may be empty.</param>
/// <param name="Priority">Whose turn it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SubmittedBy">Who submitted it.</param>
/// <param name="SubmittedAt">When, UTC.</param>
/// <param name="FinishedAt">When its last run was settled, UTC; absent before.</param>
/// <param name="Runs">Number of its runs.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Failed">How many of them failed.</param>
/// <param name="Progress">How far its blocks of simulated years have come; absent in lists.</param>
/// <param name="Jobs">
/// A page of the job engine that computes it, for people; absent in lists, and for who may not open it.
/// </param>
public sealed record BatchView(
    long Id, string Name, string Description, BatchPriority Priority, BatchState State, string SubmittedBy, Instant SubmittedAt,
    Instant? FinishedAt, int Runs, int Done, int Failed, ProgressView? Progress = null, string? Jobs = null)
{
    /// <summary>What is shown of a batch.</summary>
    public static BatchView Of(StoredBatch batch, BatchProgress? progress = null, string? jobs = null) => new(
        batch.Id, batch.Name, batch.Description, batch.Priority, batch.State, batch.SubmittedBy, batch.Submitted, batch.Finished,
        batch.Runs, batch.Done, batch.Failed, progress is null ? null : ProgressView.Of(progress), jobs);
}
