using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;

namespace Korevagt.Demand.Logs.Places;

/// <summary>
/// Finds areas where the plan knows their middle and radius only. Discs overlap: a town lies in its surroundings. Of the
/// discs that hold a position the one with most inhabitants per square kilometre is taken, since a visit there most probably
/// belongs to it. A position in no disc goes to the nearest edge within <see cref="MarginMeters"/>.
/// </summary>
public sealed class DiscLocator : IAreaLocator
{
    /// <summary>How far outside a disc a position may lie, in metres: discs do not cover a region without gaps.</summary>
    public const double MarginMeters = 5_000;

    private const double MetersPerDegree = GeoPoint.EarthRadiusMeters * Math.PI / 180;

    private readonly Disc[] discs;

    /// <summary>Takes the areas of a plan.</summary>
    public DiscLocator(IReadOnlyList<Area> areas) => discs =
    [
        .. areas.Select(area => new Disc(
            area.Center, area.RadiusKilometers * 1000, Math.Cos(double.DegreesToRadians(area.Center.Latitude)),
            area.Population / (area.RadiusKilometers * area.RadiusKilometers))),
    ];

    /// <inheritdoc/>
    public int Locate(GeoPoint position)
    {
        var (densest, nearest, least) = (-1, -1, MarginMeters);
        for (var i = 0; i < discs.Length; i++)
        {
            var outside = discs[i].MetersOutside(position);
            if (outside <= 0)
            {
                densest = densest < 0 || discs[i].Density > discs[densest].Density ? i : densest;
            }
            else if (outside < least)
            {
                (nearest, least) = (i, outside);
            }
        }

        return densest >= 0 ? densest : nearest;
    }

    /// <summary>A disc on the local tangent plane; good to 0.1 % within 30 km.</summary>
    private readonly record struct Disc(GeoPoint Center, double RadiusMeters, double CosLatitude, double Density)
    {
        public double MetersOutside(GeoPoint position)
        {
            var north = (position.Latitude - Center.Latitude) * MetersPerDegree;
            var east = (position.Longitude - Center.Longitude) * MetersPerDegree * CosLatitude;
            return Math.Sqrt(north * north + east * east) - RadiusMeters;
        }
    }
}
