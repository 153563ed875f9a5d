using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Planning.Texts;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.UseCases;

/// <summary>A plan with the road map that its cars drive on, ready to be simulated in any year.</summary>
/// <param name="Loaded">The plan.</param>
/// <param name="Tables">Driving tables of its road map; null where the plan brings its own driving times.</param>
public sealed record PlanWithRoads(LoadedPlan Loaded, DrivingTables? Tables)
{
    /// <summary>The plan itself.</summary>
    public Plan Plan => Loaded.Plan;

    /// <summary>Loads both.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline or a scenario.</param>
    /// <param name="mapFile">Another road map than the plan's, or null.</param>
    /// <param name="threads">How many threads at most compute a table.</param>
    /// <param name="cacheFolder">A folder that keeps travel times, or null.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <returns>Both, or every fault of plan and map.</returns>
    public static Outcome<PlanWithRoads> Load(
        IFileSource files, string planFile, string? mapFile, int threads, string? cacheFolder, CancellationToken cancellation = default) =>
        PlanLoader.Load(files, planFile).Then(plan => (plan.Plan.MapFile, mapFile) switch
        {
            (null, null) => new PlanWithRoads(plan, Tables: null),
            (null, _) => Fault.OfSetting<EvaluationSettings>(
                nameof(EvaluationSettings.MapFile), SettingTexts.OwnDrivingTimes(planFile), SettingTexts.NoRoadMap),
            var (own, other) => files.LoadMap(other ?? own, cancellation: cancellation)
                .Then<PlanWithRoads>(map => new PlanWithRoads(plan, new DrivingTables(map, threads, cacheFolder))),
        });

    /// <summary>The model of a year.</summary>
    /// <returns>The model, or the places of the files that the road map cannot reach.</returns>
    public Outcome<SimulationModel> In(DutyYear year)
    {
        var model = new ModelBuilder(Tables).Build(Plan, year);
        return model.Succeeded
            ? model
            : Outcome<SimulationModel>.Failure([
                .. model.Faults.Select(fault => UnreachedPlace.In(
                    Plan, Loaded.File, Loaded.AreasFile, fault, isBaseline: Loaded.Ancestry.Count == 1)),
            ]);
    }
}
