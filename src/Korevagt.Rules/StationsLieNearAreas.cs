using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

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
                new(
                    FormattableString.Invariant($"vagtstedet {station.Id} ligger {far:0} km fra det nærmeste område"),
                    FormattableString.Invariant($"station {station.Id} lies {far:0} km from the nearest area")),
                interchanged ? Turned(turned) : new(
                    FormattableString.Invariant($"et sted højst {FarthestKilometers} km fra et område"),
                    FormattableString.Invariant($"a place at most {FarthestKilometers} km from an area")));
        }
    }

    private static Text Turned(GeoPoint turned) => new(
        FormattableString.Invariant($"lat {turned.Latitude} og lon {turned.Longitude}, som ligger blandt områderne (er de byttet om?)"),
        FormattableString.Invariant(
            $"lat {turned.Latitude} and lon {turned.Longitude}, which lie among the areas (are they interchanged?)"));

    private static double Kilometers(GeoPoint from, List<GeoPoint> to) => to.Min(middle => from.MetersTo(middle)) / 1000;
}
