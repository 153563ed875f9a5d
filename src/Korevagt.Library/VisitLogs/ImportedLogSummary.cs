using Korevagt.Logs;

namespace Korevagt.Library.VisitLogs;

/// <summary>What was read of a log.</summary>
/// <param name="Rows">Rows below the header.</param>
/// <param name="Accepted">Rows that are visits.</param>
/// <param name="Rejected">Rows that are not.</param>
/// <param name="Repeated">Rows that repeat an earlier one byte for byte.</param>
/// <param name="RejectedByKind">The rejected rows by what is wrong with each first.</param>
/// <param name="From">The first local date, or null where the log cannot be used.</param>
/// <param name="To">The first local date after it, or null.</param>
/// <param name="FaultCount">How many faults its rows have; the first thousand are listed.</param>
public sealed record ImportedLogSummary(
    long Rows, long Accepted, long Rejected, long Repeated, IReadOnlyDictionary<RowFaultKind, long> RejectedByKind, string? From, string? To, long FaultCount);
