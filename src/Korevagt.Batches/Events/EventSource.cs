namespace Korevagt.Batches.Events;

/// <summary>Reads the events of a topic after a given one, oldest first.</summary>
/// <param name="after">Number of the last event that is known; 0 for none.</param>
/// <param name="most">At most so many.</param>
/// <param name="cancellation">Cancels the work.</param>
public delegate Task<IReadOnlyList<ServerEvent>> EventSource(long after, int most, CancellationToken cancellation);
