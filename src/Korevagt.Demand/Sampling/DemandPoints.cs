using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;

namespace Korevagt.Demand.Sampling;

/// <summary>
/// The fixed points that stand for the places of visits: in each area the same number of points, spread evenly over its
/// disc along a sunflower spiral (H. Vogel, "A better way to construct the sunflower head", 1979). Point j of area a has
/// index a * pointsPerArea + j.
/// </summary>
public static class DemandPoints
{
    private static readonly double GoldenAngle = Math.PI * (3 - Math.Sqrt(5));

    /// <summary>All points of a plan whose areas have a middle, area after area.</summary>
    public static IReadOnlyList<GeoPoint> Of(Plan plan) =>
        [
            .. plan.Areas.SelectMany(
                area => Enumerable.Range(0, plan.PointsPerArea).Select(j => Point(area, j, plan.PointsPerArea))),
        ];

    private static GeoPoint Point(Area area, int j, int count)
    {
        var radius = area.RadiusKilometers * 1000 * Math.Sqrt((j + 0.5) / count);
        return area.Center!.Value.Offset(radius * Math.Cos(j * GoldenAngle), radius * Math.Sin(j * GoldenAngle));
    }
}
