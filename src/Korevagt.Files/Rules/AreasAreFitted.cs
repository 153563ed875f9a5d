using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Files.Json;

namespace Korevagt.Files.Rules;

/// <summary>A demand that was fitted to a visit log knows every area of the plan.</summary>
internal sealed class AreasAreFitted : IPlanRule
{
    private const int MostNamed = 20;

    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        if (plan.Demand is not FittedDemand demand || !scope.Has("$.areas[*].id"))
        {
            yield break;
        }

        var missing = plan.Areas.Select(area => area.Id).Except(demand.Areas.Select(area => area.Area), StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            var more = missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : "";
            yield return new PlacedFault(
                "$.demandFile",
                $"was fitted without {(missing.Count == 1 ? "the area" : "the areas")} {string.Join(", ", missing.Take(MostNamed).Select(Quoted.Text))}{more}",
                "a demand fitted for a plan that has every area of this one");
        }
    }
}
