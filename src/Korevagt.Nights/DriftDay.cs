using NodaTime;

namespace Korevagt.Nights;

/// <summary>One day of duty: what the forecast made before it had one expect, and what came.</summary>
/// <param name="Date">The date on which the day of duty began.</param>
/// <param name="Expected">Expected visits, 0 or more.</param>
/// <param name="Came">Visits that came.</param>
public readonly record struct DriftDay(LocalDate Date, double Expected, int Came);
