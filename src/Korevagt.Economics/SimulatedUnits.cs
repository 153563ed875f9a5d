using Korevagt.Domain.Time;

namespace Korevagt.Economics;

/// <summary>How many units of each kind one simulated year had.</summary>
/// <param name="Kilometers">Kilometers driven by all cars, 0 or more.</param>
/// <param name="MovedToDaytime">Visits that a scenario moved to the daytime practice before they arose, 0 or more.</param>
/// <param name="Visits">What became of the visits that were ordered in recurring whole hours; of all, where null.</param>
public sealed record SimulatedUnits(double Kilometers, long MovedToDaytime, Func<RecurringHours?, VisitUnits> Visits);
