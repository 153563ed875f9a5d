using System.Globalization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Roads.Snapping;

namespace Korevagt.Roads.UseCases;

/// <summary>Finds what a person means by a place: the name of a place on the map, or <c>latitude,longitude</c>.</summary>
public static class PlaceQuery
{
    private const int NamesOffered = 5;

    /// <summary>Finds a place and snaps it to the road.</summary>
    /// <param name="map">The map.</param>
    /// <param name="text">A name, in any case, or two decimal numbers with a comma between them, latitude first.</param>
    /// <param name="maximumMeters">The farthest that a road may be.</param>
    /// <returns>
    /// The point, or a fault with names that come near. Of several places with one name the most populous is meant.
    /// </returns>
    public static Outcome<SnappedPoint> Find(RoadMap map, string text, double maximumMeters = RoadSnapper.DefaultMaximumMeters)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(text);
        if (TryPosition(text, out var position))
            return map.Snapper.Snap(position, text.Trim(), maximumMeters);
        var name = text.Trim();
        var place = map.Places.Where(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(p => p.Population ?? 0).ThenBy(p => p.OsmId).FirstOrDefault();
        if (place is not null)
            return map.Snapper.Snap(place.Position, place.Name, maximumMeters);
        var near = map.Places.Where(p => p.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(p => p.Population ?? 0).Take(NamesOffered).Select(p => p.Name).ToList();
        return new Fault(
            map.File,
            name,
            "is no place on the map",
            near.Count > 0 ? $"for instance {string.Join(", ", near)}" : "the name of a place, or latitude,longitude");
    }

    private static bool TryPosition(string text, out GeoPoint position)
    {
        position = default;
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 2
            || !double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude))
            return false;
        position = new GeoPoint(latitude, longitude);
        return true;
    }
}
