using Korevagt.Domain.Demand;

namespace Korevagt.Demand.Backtesting;

/// <summary>One held-out year.</summary>
/// <param name="Year">The calendar year that was predicted.</param>
/// <param name="Fitted">The demand fitted to what the log has before it.</param>
/// <param name="Cells">The groups of the year, kind by kind.</param>
public sealed record BacktestYear(
    int Year, FittedDemand Fitted, IReadOnlyDictionary<BacktestCells, IReadOnlyList<HeldOutCell>> Cells);
