using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Files.Json;

namespace Korevagt.Files.Rules;

/// <summary>A shift that is named as heir exists, and the plan's rule reads it.</summary>
internal sealed class NamedHeirs : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        foreach (var inheritance in plan.Inheritances)
        {
            if (inheritance.Heir is not { } heir)
            {
                continue;
            }

            if (plan.Dispatch.Rule != DispatchRule.PlanAhead)
            {
                yield return new PlacedFault(
                    "$.dispatch.rule",
                    $"{Quoted.Text(heir)} inherits from {Quoted.Text(inheritance.Shift)}, which the rule does not look at",
                    "the rule planAhead, or setShiftDistricts in place of inheritedBy");
            }
            else if (!plan.Shifts.Any(shift => shift.Id == heir))
            {
                yield return new PlacedFault(
                    "$.shifts",
                    $"{Quoted.Text(heir)} inherits from {Quoted.Text(inheritance.Shift)} and is no shift",
                    NearestName.Expectation(heir, [.. plan.Shifts.Select(shift => shift.Id)]));
            }
        }
    }
}
