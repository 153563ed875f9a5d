using System.Diagnostics;
using Korevagt.Domain.Service;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine.Rules;

/// <summary>Finds the rule that a plan names.</summary>
internal static class RuleOfPlan
{
    public static IDispatchRule Create(SimulationModel model, Situation situation) => model.Dispatch.Rule switch
    {
        DispatchRule.DistrictFirst => new DistrictFirst(situation),
        DispatchRule.FirstToArrive => new FirstToArrive(situation),
        DispatchRule.StrictDistrict => new StrictDistrict(situation),
        DispatchRule.UrgencyReserve => new UrgencyReserve(situation),
        DispatchRule.LookAhead => new LookAhead(situation),
        DispatchRule.PreferenceList => new PreferenceList(model, situation),
        _ => throw new UnreachableException($"The rule {model.Dispatch.Rule} has no type."),
    };
}
