using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

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
                    new(
                        $"{Inherits(inheritance, heir).Danish}, og det ser reglen ikke på",
                        $"{Inherits(inheritance, heir).English}, which the rule does not look at"),
                    new(
                        "reglen planAhead, eller setShiftDistricts i stedet for inheritedBy",
                        "the rule planAhead, or setShiftDistricts in place of inheritedBy"));
            }
            else if (!plan.Shifts.Any(shift => shift.Id == heir))
            {
                yield return new PlacedFault(
                    "$.shifts",
                    new(
                        $"{Inherits(inheritance, heir).Danish}, men er ikke en kørevagt",
                        $"{Inherits(inheritance, heir).English} and is no shift"),
                    NearestName.Expectation(heir, [.. plan.Shifts.Select(shift => shift.Id)]));
            }
        }
    }

    private static Text Inherits(Inheritance inheritance, string heir) => new(
        $"{Quoted.Text(heir)} overtager køreområdet fra {Quoted.Text(inheritance.Shift)}",
        $"{Quoted.Text(heir)} inherits from {Quoted.Text(inheritance.Shift)}");
}
