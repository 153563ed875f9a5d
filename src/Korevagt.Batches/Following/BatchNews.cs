using Korevagt.Store;

namespace Korevagt.Batches.Following;

/// <summary>What is new about a batch.</summary>
/// <param name="Batch">Where it stands now.</param>
/// <param name="Events">What happened since the last news, oldest first; may be empty.</param>
public sealed record BatchNews(StoredBatch Batch, IReadOnlyList<StoredEvent> Events);
