using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;

namespace Korevagt.Batches.Computing;

/// <summary>The plans that a question speaks of, with the driving tables of their road map.</summary>
/// <param name="Baseline">The baseline under its demand and prices.</param>
/// <param name="Scenario">The scenario on it, or null.</param>
/// <param name="Tables">Driving tables of the road map; null where the plans bring their own driving times.</param>
internal sealed record LoadedQuestion(LoadedPlan Baseline, LoadedScenario? Scenario, DrivingTables? Tables)
{
    /// <summary>Content hash of the road map; empty where there is none.</summary>
    public string MapHash => Tables?.Map.ContentHash ?? "";
}
