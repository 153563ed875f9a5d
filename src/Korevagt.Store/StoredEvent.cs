using NodaTime;

namespace Korevagt.Store;

/// <summary>Something that happened.</summary>
/// <param name="Id">Its number; later events have higher ones.</param>
/// <param name="At">When, by the store's clock.</param>
/// <param name="Batch">The batch it is about, or null.</param>
/// <param name="Run">The run it is about, or null.</param>
/// <param name="Kind">One of <see cref="EventKind"/>.</param>
/// <param name="Text">What there is to say: who did it, which fault.</param>
public sealed record StoredEvent(long Id, Instant At, long? Batch, string? Run, string Kind, string Text);
