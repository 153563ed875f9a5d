using System.ComponentModel;
using Korevagt.Results;
using NodaTime;

namespace Korevagt.Nights;

/// <summary>One day of duty: what the forecast made before it had one expect, and what came.</summary>
/// <param name="Date">The date on which the day of duty began.</param>
/// <param name="Expected">Expected visits, 0 or more.</param>
/// <param name="Came">Visits that came.</param>
public readonly record struct DriftDay(
    [property: Description("The date on which the day of duty began.")] LocalDate Date,
    [property: Description("Expected visits, 0 or more.")][property: Unit(Units.Visits)] double Expected,
    [property: Description("Visits that came.")][property: Unit(Units.Visits)] int Came);
