using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;

namespace Korevagt.Logs.Places;

/// <summary>
/// Finds areas where the plan knows their middle and radius only. Discs overlap: a town lies in its surroundings. Of the
/// discs that hold a position the one with most inhabitants per square kilometer is taken, since a visit there most probably
/// belongs to it. A position in no disc goes to the nearest edge within <see cref="MarginMeters"/>.
/// </summary>
public sealed class DiscLocator : IAreaLocator
{
    /// <summary>How far outside a disc a position may lie, in meters: discs do not cover a region without gaps.</summary>
    public const double MarginMeters = 5_000;

    private const double MetersPerDegree = GeoPoint.EarthRadiusMeters * Math.PI / 180;

    private readonly Disc[] discs;

    /// <summary>Takes the areas of a plan; one that lies nowhere holds no position.</summary>
    public DiscLocator(IReadOnlyList<Area> areas) => discs = [.. areas.Select(DiscOf).OfType<Disc>()];

    /// <inheritdoc/>
    public int Locate(GeoPoint position)
    {
        var (densest, nearest, least) = (-1, -1, MarginMeters);
        for (var i = 0; i < discs.Length; i++)
        {
            if (!discs[i].MayHold(position))
            {
                continue;
            }

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

        var found = densest >= 0 ? densest : nearest;
        return found >= 0 ? discs[found].Area : -1;
    }

    private static Disc? DiscOf(Area area, int index) => area.Center is not { } center ? null : new Disc(
        index, center, area.RadiusKilometers * 1000, Math.Cos(double.DegreesToRadians(center.Latitude)),
        area.Population / (area.RadiusKilometers * area.RadiusKilometers));

    /// <summary>A disc on the local tangent plane; good to 0.1 % within 30 km.</summary>
    private readonly record struct Disc(int Area, GeoPoint Center, double RadiusMeters, double CosLatitude, double Density)
    {
        /// <summary>False for most discs, without a root: they lie too far north or south.</summary>
        public bool MayHold(GeoPoint position) =>
            Math.Abs(position.Latitude - Center.Latitude) * MetersPerDegree <= RadiusMeters + MarginMeters;

        public double MetersOutside(GeoPoint position)
        {
            var north = (position.Latitude - Center.Latitude) * MetersPerDegree;
            var east = (position.Longitude - Center.Longitude) * MetersPerDegree * CosLatitude;
            return Math.Sqrt(north * north + east * east) - RadiusMeters;
        }
    }
}
