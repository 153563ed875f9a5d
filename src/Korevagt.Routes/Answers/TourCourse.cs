using Korevagt.Domain.Geography;

namespace Korevagt.Routes.Answers;

/// <summary>The course of a tour on the ground.</summary>
public static class TourCourse
{
    /// <summary>
    /// From place to place, along the roads where the file is planned on a road map, in straight lines otherwise; empty where fewer
    /// than two places have a position.
    /// </summary>
    public static IReadOnlyList<GeoPoint> Of(PlannedRoutes planned, PlannedRoute route)
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(route);
        var (driving, line, here) = (planned.Of.Driving, new List<GeoPoint>(), (int?)null);
        foreach (var place in route.Steps.Select(step => step.Place).OfType<int>())
        {
            if (planned.Of.Places[place] is not { } there)
            {
                continue;
            }

            if (here is { } from && from != place && driving.Roads is { } roads)
            {
                line.AddRange(roads.Of(driving.TableOfVehicle[route.Vehicle], from, place).Skip(line.Count > 0 ? 1 : 0));
            }
            else if (line.Count == 0 || line[^1] != there)
            {
                line.Add(there);
            }

            here = place;
        }

        return line.Count < 2 ? [] : line;
    }
}
