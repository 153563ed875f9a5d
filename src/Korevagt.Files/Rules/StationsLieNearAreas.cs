using System.Globalization;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;

namespace Korevagt.Files.Rules;

/// <summary>
/// A station lies where its cars have something to do: not far outside the country of the areas, as one does whose latitude
/// and longitude were interchanged. The road map is not read for that.
/// </summary>
internal sealed class StationsLieNearAreas : IPlanRule
{
    private const double FarthestKilometers = 50;

    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        List<GeoPoint> middles = [.. plan.Areas.Select(area => area.Center).OfType<GeoPoint>()];
        if (plan.TravelMatrix is not null || middles.Count == 0 || !scope.Has("$.areas[*].center"))
        {
            yield break;
        }

        foreach (var (i, station) in plan.Stations.Index())
        {
            var path = $"$.stations[{i}].position";
            if (!scope.Has(path) || station.Position is not { } position || Kilometers(position, middles) is not (> FarthestKilometers and var far))
            {
                continue;
            }

            var turned = new GeoPoint(position.Longitude, position.Latitude);
            var interchanged = turned.IsValid && Kilometers(turned, middles) <= FarthestKilometers;
            yield return new PlacedFault(
                path,
                string.Create(CultureInfo.InvariantCulture, $"station {station.Id} lies {far:0} km from the nearest area"),
                interchanged
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"lat {turned.Latitude} and lon {turned.Longitude}, which lie among the areas (are they interchanged?)")
                    : string.Create(CultureInfo.InvariantCulture, $"a place at most {FarthestKilometers} km from an area"));
        }
    }

    private static double Kilometers(GeoPoint from, List<GeoPoint> to) => to.Min(middle => from.MetersTo(middle)) / 1000;
}
