namespace Korevagt.Domain.Plans;

/// <summary>Driving times stated by the plan instead of taken from a road map; the same at every hour.</summary>
/// <param name="Places">
/// The ids of the plan's areas in its order, then those of its stations that no area has: an area and a station with the
/// same id are the same place.
/// </param>
/// <param name="Minutes">
/// Minutes from place f to place t, at [f * places + t]; each from 0 to <see cref="LongestMinutes"/>. From a place to itself
/// is the drive from one patient there to another.
/// </param>
public sealed record TravelMatrix(IReadOnlyList<string> Places, IReadOnlyList<double> Minutes)
{
    /// <summary>The longest drive accepted, in minutes: 18 hours, which the engine keeps in two bytes of seconds.</summary>
    public const double LongestMinutes = 18 * 60;

    /// <summary>The places of areas and stations, each id once, in the order that a matrix has them in.</summary>
    public static IReadOnlyList<string> PlacesOf(IEnumerable<string> areas, IEnumerable<string> stations) =>
        [.. areas.Concat(stations).Distinct(StringComparer.Ordinal)];

    /// <summary>A copy with every driving time multiplied by a factor.</summary>
    /// <param name="factor">Above 0.</param>
    public TravelMatrix Times(double factor) => this with { Minutes = [.. Minutes.Select(minutes => minutes * factor)] };
}
