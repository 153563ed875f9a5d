using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

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
            var (one, named) = (missing.Count == 1, string.Join(", ", missing.Take(MostNamed).Select(Quoted.Text)));
            Text more = missing.Count > MostNamed
                ? new($" og {missing.Count - MostNamed} til", $" and {missing.Count - MostNamed} more")
                : Text.Same("");
            yield return new PlacedFault(
                "$.demandFile",
                new(
                    $"er tilpasset uden {(one ? "området" : "områderne")} {named}{more.Danish}",
                    $"was fitted without {(one ? "the area" : "the areas")} {named}{more.English}"),
                new(
                    "en efterspørgsel, der er tilpasset til en plan med alle områder i denne",
                    "a demand fitted for a plan that has every area of this one"));
        }
    }
}
