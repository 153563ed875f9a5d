namespace Korevagt.Logs;

/// <summary>How often the same kind of thing is wrong in the same column.</summary>
/// <param name="Kind">What kind of thing is wrong.</param>
/// <param name="Column">Name of the column in the log's header, or empty for rows as a whole.</param>
/// <param name="Faults">How many rows have it.</param>
/// <param name="First">The first of them.</param>
public sealed record RowFaultCount(RowFaultKind Kind, string Column, long Faults, RowFault First);
