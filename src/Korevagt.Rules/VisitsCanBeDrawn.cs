using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>No more visits have to be drawn for a year than memory holds.</summary>
internal sealed class VisitsCanBeDrawn : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        var path = DrawnVisitsLimit.PathOf(plan.Demand);
        if (scope.Has(plan.Demand is ConstantDemand ? "$.areas[*].visitsPerHour" : path) && DrawnVisitsLimit.Beyond(plan) is var (found, expected))
        {
            yield return new PlacedFault(path, found, expected);
        }
    }
}
