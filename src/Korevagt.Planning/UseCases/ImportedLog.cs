using Korevagt.Domain.Plans;
using Korevagt.Logs;

namespace Korevagt.Planning.UseCases;

/// <summary>A log that was read, and the plan that it was read for.</summary>
/// <param name="Import">What was read.</param>
/// <param name="Plan">The plan.</param>
/// <param name="BordersPassedOver">Borders of areas that the plan does not have.</param>
public sealed record ImportedLog(LogImport Import, Plan Plan, int BordersPassedOver);
