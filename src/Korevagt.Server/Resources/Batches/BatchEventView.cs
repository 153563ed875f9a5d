using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server.Resources.Batches;

/// <summary>The data of an event of a batch; its kind is the event's name.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Run">The run that it is about; absent where it is about the batch.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">What there is to say: who did it, which fault; may be empty.</param>
/// <param name="State">Where the batch stands when this is told.</param>
/// <param name="Runs">Number of its runs.</param>
/// <param name="Done">How many of them are done when this is told.</param>
/// <param name="Failed">How many of them failed.</param>
public sealed record BatchEventView(
    long Batch, string? Run, Instant At, string Text, BatchState State, int Runs, int Done, int Failed);
