using Korevagt.Domain.Geography;

namespace Korevagt.Domain.Plans;

/// <summary>Where a shift's car waits (vagtsted).</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Position">
/// Where it lies; null only where the plan has a <see cref="Plan.TravelMatrix"/> and none is stated.
/// </param>
public sealed record Station(string Id, string Name, GeoPoint? Position);
