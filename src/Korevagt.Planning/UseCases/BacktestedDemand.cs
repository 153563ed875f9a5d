using Korevagt.Demand.Backtesting;
using Korevagt.Domain.Plans;
using Korevagt.Logs;

namespace Korevagt.Planning.UseCases;

/// <summary>A log that was held against its own past.</summary>
/// <param name="Log">What was read of the log.</param>
/// <param name="Plan">The plan whose areas it has.</param>
/// <param name="Test">The back-test.</param>
public sealed record BacktestedDemand(LogSummary Log, Plan Plan, Backtest Test);
