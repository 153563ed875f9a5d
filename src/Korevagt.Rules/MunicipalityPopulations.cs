using Korevagt.Domain.Plans;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>The populations of a municipality's areas add up to its own.</summary>
internal sealed class MunicipalityPopulations : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        var codes = plan.Municipalities.Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        if (!scope.Has("$.areas[*].population", "$.areas[*].municipality", "$.municipalities[*].code")
            || codes.Count < plan.Municipalities.Count || plan.Areas.Any(area => area.Municipality is null || !codes.Contains(area.Municipality)))
        {
            yield break;
        }

        var sums = plan.Areas.ToLookup(area => area.Municipality!, area => (long)area.Population);
        foreach (var (i, municipality) in plan.Municipalities.Index())
        {
            var path = $"$.municipalities[{i}].population";
            var sum = sums[municipality.Code].Sum();
            if (sum != municipality.Population && scope.Has(path))
            {
                var difference = municipality.Population - sum;
                yield return new PlacedFault(
                    path,
                    new(
                        $"{municipality.Name} ({municipality.Code}) har {municipality.Population} indbyggere og dens områder {sum}",
                        $"{municipality.Name} ({municipality.Code}) has {municipality.Population} inhabitants and its areas {sum}"),
                    new(
                        $"samme antal; områderne har {Math.Abs(difference)} for {(difference > 0 ? "få" : "mange")}",
                        $"the same number; {Math.Abs(difference)} too {(difference > 0 ? "few" : "many")} stand in the areas"));
            }
        }
    }
}
