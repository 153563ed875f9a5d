using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Planning.Evaluation;
using Korevagt.Planning.Files;
using Korevagt.Planning.Modelling;
using Korevagt.Planning.Scenarios;
using Korevagt.Roads;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.UseCases;

/// <summary>A plan with the road map that its cars drive on, ready to be simulated in any year.</summary>
/// <param name="Loaded">The plan.</param>
/// <param name="Tables">Driving tables of its road map.</param>
public sealed record PlanOnMap(LoadedPlan Loaded, DrivingTables Tables)
{
    /// <summary>The plan itself.</summary>
    public Plan Plan => Loaded.Plan;

    /// <summary>Loads both.</summary>
    /// <param name="planFile">Path of a baseline or a scenario.</param>
    /// <param name="mapFile">Another road map than the plan's, or null.</param>
    /// <param name="threads">How many threads at most compute a table.</param>
    /// <param name="cacheFolder">A folder that keeps travel times, or null.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <returns>Both, or every fault of plan and map.</returns>
    public static Outcome<PlanOnMap> Load(
        string planFile, string? mapFile, int threads, string? cacheFolder, CancellationToken cancellation = default) =>
        PlanLoader.Load(planFile).Then(plan => RoadMap.Load(mapFile ?? plan.Plan.MapFile, cancellation: cancellation)
            .Then<PlanOnMap>(map => new PlanOnMap(plan, new DrivingTables(map, threads, cacheFolder))));

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
