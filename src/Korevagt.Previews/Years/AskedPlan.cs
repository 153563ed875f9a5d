using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;

namespace Korevagt.Previews.Years;

/// <summary>A plan that is to be simulated, and how it is made ready.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Prepare">Makes it ready under settings.</param>
internal sealed record AskedPlan(Plan Plan, Func<EvaluationSettings, Outcome<PreparedPlan>> Prepare)
{
    /// <summary>A baseline with its driving tables.</summary>
    public static AskedPlan Of(LoadedPlan plan, DrivingTables? tables) =>
        new(plan.Plan, settings => PreparedPlan.Of(plan, tables, settings));

    /// <summary>A scenario with its driving tables.</summary>
    public static AskedPlan Of(LoadedScenario scenario, DrivingTables? tables) =>
        new(scenario.Plan, settings => PreparedPlan.Of(scenario, tables, settings));
}
