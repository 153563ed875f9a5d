using NodaTime;

namespace Korevagt.Store.Housekeeping;

/// <summary>How long a store keeps what is finished.</summary>
/// <param name="KeepBlocks">
/// How long the blocks of finished runs are kept. Results stay without them; they are needed only to compute longer runs of
/// the same plans from where the shorter ended, or to lay runs side by side anew. So are the simulated years of optimisations.
/// </param>
/// <param name="KeepBatches">How long finished and cancelled batches are kept, with results that nothing else refers to; null for ever.</param>
/// <param name="KeepDrafts">How long drafts of scenarios are kept that nobody changes; null for ever.</param>
public sealed record RetentionRules(Duration KeepBlocks, Duration? KeepBatches, Duration? KeepDrafts = null)
{
    /// <summary>Blocks for thirty days, drafts for ninety, batches and results for ever.</summary>
    public static RetentionRules Default { get; } = new(Duration.FromDays(30), KeepBatches: null, Duration.FromDays(90));
}
