using Korevagt.Domain.Geography;
using NodaTime;

namespace Korevagt.Routes.Converting;

/// <summary>The vehicles of a file of trips: equal, from one depot.</summary>
/// <param name="Count">How many, 1 to 2,000.</param>
/// <param name="Depot">Where they start and end; null where nobody said.</param>
/// <param name="Capacity">Seats, 1 or more.</param>
/// <param name="From">Local time from which they may be on tour.</param>
/// <param name="To">Local time until which.</param>
/// <param name="RideFactor">Most of a ride as a multiple of the direct drive; null for no limit.</param>
/// <param name="RideAtLeastMinutes">Minutes that the factor always allows.</param>
public sealed record TripVehicles(int Count, GeoPoint? Depot, int Capacity, LocalTime From, LocalTime To, double? RideFactor, int RideAtLeastMinutes);
