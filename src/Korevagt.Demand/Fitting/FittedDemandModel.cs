using Korevagt.Domain.Demand;

namespace Korevagt.Demand.Fitting;

/// <summary>A demand fitted to a visit log, and how it fits.</summary>
/// <param name="Demand">The demand, ready to stand in a plan.</param>
/// <param name="Diagnostics">How it fits the log.</param>
public sealed record FittedDemandModel(FittedDemand Demand, DemandDiagnostics Diagnostics);
