using Korevagt.Store;

namespace Korevagt.Batches.Submitting;

/// <summary>A batch in the store whose blocks can be begun.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="WaitingBlocks">How many blocks wait to be computed for it.</param>
/// <param name="Priority">Its priority.</param>
public readonly record struct SubmittedBatch(long Number, string Name, int WaitingBlocks, BatchPriority Priority);
