namespace Korevagt.Library.VisitLogs;

/// <summary>A demand that was fitted and put into the library.</summary>
/// <param name="Item">Its id there.</param>
/// <param name="File">The name by which a baseline beside it names it.</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="Visits">Visits of the log.</param>
/// <param name="Dispersion">Pearson's chi-square of the day totals over its degrees of freedom: 1 where days vary by chance alone.</param>
public sealed record FittedDemandSummary(string Item, string File, string Hash, int Visits, double Dispersion);
