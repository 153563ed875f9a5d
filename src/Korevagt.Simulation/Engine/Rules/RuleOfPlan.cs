using System.Diagnostics;
using Korevagt.Domain.Service;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>Finds the rule that a plan names.</summary>
internal static class RuleOfPlan
{
    public static IDispatchRule Create(DispatchRule rule, Situation situation) => rule switch
    {
        DispatchRule.DistrictFirst => new DistrictFirst(situation),
        DispatchRule.FirstToArrive => new FirstToArrive(situation),
        DispatchRule.StrictDistrict => new StrictDistrict(situation),
        DispatchRule.UrgencyReserve => new UrgencyReserve(situation),
        DispatchRule.LookAhead => new LookAhead(situation),
        _ => throw new UnreachableException($"The rule {rule} has no type."),
    };
}
