namespace Korevagt.Batches.Events;

/// <summary>Something that listeners are told.</summary>
/// <param name="Id">Its number; later events have higher ones. A listener that comes back says which it saw last.</param>
/// <param name="Name">What kind it is.</param>
/// <param name="Data">What there is to say: JSON on one line.</param>
/// <param name="IsLast">Whether nothing can follow: the stream ends after it.</param>
public sealed record ServerEvent(long Id, string Name, string Data, bool IsLast = false);
