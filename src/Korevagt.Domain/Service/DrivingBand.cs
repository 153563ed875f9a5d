using Korevagt.Domain.Geography;
using Korevagt.Domain.Time;

namespace Korevagt.Domain.Service;

/// <summary>Hours in which driving takes the same time.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Hours">The hours.</param>
/// <param name="Factors">Driving time over time at the speed limit, by environment.</param>
public sealed record DrivingBand(string Id, RecurringHours Hours, DrivingFactors Factors);
