using Korevagt.Domain.Faults;
using Korevagt.Domain.Visits;

namespace Korevagt.Logs;

/// <summary>A log that was read to its end.</summary>
/// <param name="Summary">What was read of it.</param>
/// <param name="RowFaults">What is wrong with its rows, in the order of the lines; the first thousand.</param>
/// <param name="Log">The visits, or why the log cannot be used: too many rows rejected or repeated, or none accepted.</param>
public sealed record LogImport(LogSummary Summary, IReadOnlyList<RowFault> RowFaults, Outcome<VisitLog> Log);
