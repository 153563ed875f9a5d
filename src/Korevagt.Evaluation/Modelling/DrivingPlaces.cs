using System.Text;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;

namespace Korevagt.Evaluation.Modelling;

/// <summary>Where the cars of a plan drive to: its demand points, followed by its stations.</summary>
public sealed class DrivingPlaces
{
    /// <summary>What the name of a demand point begins with.</summary>
    internal const string AreaWord = "area";

    private DrivingPlaces(IReadOnlyList<(GeoPoint Point, string Name)> named, int pointCount, Plan plan)
    {
        Named = named;
        PointCount = pointCount;
        AccessLeg = plan.Driving.AccessLeg;
        MaximumAccessMeters = plan.Driving.MaximumAccessKilometers * 1000;
        Key = KeyOf();
    }

    /// <summary>The places with the names that faults use.</summary>
    public IReadOnlyList<(GeoPoint Point, string Name)> Named { get; }

    /// <summary>Number of demand points; the rest are stations.</summary>
    public int PointCount { get; }

    /// <summary>How a car gets from the road to a place.</summary>
    public AccessLeg AccessLeg { get; }

    /// <summary>The farthest that a place may lie from the road network, in metres.</summary>
    public double MaximumAccessMeters { get; }

    /// <summary>Equal for places between which driving takes the same.</summary>
    public string Key { get; }

    /// <summary>The places of a plan without driving times of its own.</summary>
    public static DrivingPlaces Of(Plan plan)
    {
        var points = DemandPoints.Of(plan);
        var named = points
            .Select((point, index) => (point, $"{AreaWord} {plan.Areas[index / plan.PointsPerArea].Id}"))
            .Concat(NamedStations(plan));
        return new DrivingPlaces([.. named], points.Count, plan);
    }

    /// <summary>The stations alone.</summary>
    public static DrivingPlaces StationsOf(Plan plan) => new([.. NamedStations(plan)], pointCount: 0, plan);

    private static IEnumerable<(GeoPoint Point, string Name)> NamedStations(Plan plan) =>
        plan.Stations.Select(station => (station.Position!.Value, $"station {station.Id}"));

    private string KeyOf()
    {
        var key = new StringBuilder($"{AccessLeg.DetourFactor:R} {AccessLeg.KilometersPerHour:R} {MaximumAccessMeters:R} {PointCount}");
        foreach (var (point, _) in Named)
        {
            key.Append($" {point.Latitude:R},{point.Longitude:R}");
        }

        return key.ToString();
    }
}
