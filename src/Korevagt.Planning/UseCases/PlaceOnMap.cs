using System.Globalization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Json;
using Korevagt.Roads;

namespace Korevagt.Planning.UseCases;

/// <summary>Understands what a person writes for a place: a name of the map, or a position.</summary>
internal static class PlaceOnMap
{
    /// <summary>The position of <paramref name="text"/>: <c>56.46,10.04</c>, or the name of the largest place so called.</summary>
    public static Outcome<GeoPoint> Find(RoadMap map, string text)
    {
        if (text.Split(',') is [var latitude, var longitude] && Number(latitude) is { } lat && Number(longitude) is { } lon)
        {
            var point = DanishGrid.Holds(lon, lat) ? DanishGrid.PlaceAt(lon, lat) : new GeoPoint(lat, lon);
            return point.IsValid ? point : new Fault(
                text, "", new("er ikke en position", "is no position"),
                new("bredde,længde i grader som 56.46,10.04", "latitude,longitude in degrees, such as 56.46,10.04"));
        }

        var place = map.Places
            .Where(place => string.Equals(place.Name, text, StringComparison.OrdinalIgnoreCase))
            .MaxBy(place => place.Population ?? 0);
        if (place is not null)
        {
            return place.Position;
        }

        var nearest = NearestName.Of(text, map.Places.Select(other => other.Name))
            ?? map.Places.Where(other => other.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).MaxBy(other => other.Population ?? 0)?.Name;
        return new Fault(
            map.File, "",
            new(
                $"stedet \"{text}\" findes ikke{(nearest is null ? "" : $" (mente du \"{nearest}\"?)")}",
                $"there is no place \"{text}\"{(nearest is null ? "" : $" (did you mean \"{nearest}\"?)")}"),
            new("navnet på et sted på kortet eller breddegrad,længdegrad", "the name of a place of the map, or latitude,longitude"));
    }

    private static double? Number(string text) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
