using NodaTime;

namespace Korevagt.Store;

/// <summary>Something that happened to an optimisation.</summary>
/// <param name="Id">Its number; later events have higher ones.</param>
/// <param name="At">When, by the store's clock.</param>
/// <param name="Kind">One of <see cref="OptimisationEventKind"/>.</param>
/// <param name="Text">What there is to say: who did it, which fault, or what can be said at a barrier, as JSON.</param>
public sealed record OptimisationEvent(long Id, Instant At, string Kind, string Text);
