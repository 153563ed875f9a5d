using Korevagt.Domain.Texts;
using Korevagt.Routes.Judging;
using Korevagt.Routes.Matrices;

namespace Korevagt.Routes.Driving;

/// <summary>Driving by the tables that a file brings.</summary>
internal static class DrivingOfFile
{
    /// <summary>Takes the tables over.</summary>
    /// <param name="profiles">The file's tables, all sound.</param>
    /// <param name="vehicles">The vehicles.</param>
    /// <param name="warnings">Takes what is allowed and seldom meant.</param>
    public static RouteDriving Of(IReadOnlyDictionary<string, FileMatrix> profiles, IReadOnlyList<JudgedVehicle> vehicles, List<Text> warnings)
    {
        List<string> names = [.. profiles.Keys.Order(StringComparer.Ordinal)];
        var tables = new List<RouteTable>();
        foreach (var name in names)
        {
            var (durations, distances, costs) = (profiles[name].Durations!, profiles[name].Distances, profiles[name].Costs);
            tables.Add(new RouteTable(name, durations.Count, durations.Values, distances?.Values ?? new int[durations.Values.Length], costs?.Values));
            if (TriangleCheck.WarningOf($"$.matrices.{name}.durations", durations) is { } warning)
            {
                warnings.Add(warning);
            }
        }

        return new RouteDriving { Tables = tables, TableOfVehicle = [.. vehicles.Select(vehicle => names.IndexOf(vehicle.Content.Profile))] };
    }
}
