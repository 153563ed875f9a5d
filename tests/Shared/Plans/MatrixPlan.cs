using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Files;

namespace Korevagt.Tests.Plans;

/// <summary>A baseline whose cars drive by a table, so that it is simulated without a road map.</summary>
internal static class MatrixPlan
{
    private const double MinutesBetween = 12;

    public static LoadedPlan Of(LoadedPlan loaded)
    {
        var places = TravelMatrix.PlacesOf(loaded.Plan.Areas.Select(area => area.Id), loaded.Plan.Stations.Select(station => station.Id));
        var plan = loaded.Plan with
        {
            MapFile = null,
            TravelMatrix = new TravelMatrix(places, [.. Enumerable.Repeat(MinutesBetween, places.Count * places.Count)]),
            PointsPerArea = 1,
            Driving = DrivingConditions.WithoutRoads,
        };
        return loaded with { Plan = plan, Hash = PlanHash.Of(plan) };
    }
}
