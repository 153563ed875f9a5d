namespace Korevagt.Library.VisitLogs;

/// <summary>What was asked for beside plan and log.</summary>
/// <param name="Name">What the log is called by people.</param>
/// <param name="Today">The local date on which it was sent, as <c>2026-11-22</c>: later visits lie in the future.</param>
/// <param name="MostRejected">Largest share of rows that may be rejected, 0 to 1.</param>
/// <param name="MostRepeated">Largest share of rows that may repeat another, 0 to 1.</param>
/// <param name="Item">Id of the demand that a fit puts into the library; null for an import.</param>
public sealed record DemandJobRequest(string Name, string Today, double MostRejected, double MostRepeated, string? Item = null);
