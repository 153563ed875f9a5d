using Korevagt.Domain.Faults;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;

namespace Korevagt.Planning.UseCases;

/// <summary>A plan to be looked at alone, with the driving tables of its road map.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Tables">Driving tables; null where the plan brings its own driving times.</param>
internal sealed record PlanOnRoads(LoadedPlan Plan, DrivingTables? Tables)
{
    /// <summary>Loads it.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline, a model or a scenario.</param>
    /// <param name="settings">Year, replications, threads and map.</param>
    /// <param name="cancellation">Stops the loading of the map.</param>
    /// <returns>The plan, or every fault of settings, file and map.</returns>
    public static Outcome<PlanOnRoads> Load(
        IFileSource files, string planFile, EvaluationSettings settings, CancellationToken cancellation)
    {
        var faults = CompareScenarios.FaultsOf(settings);
        var loaded = PlanLoader.Load(files, planFile);
        faults.AddRange(loaded.Faults);
        if (!loaded.Succeeded)
        {
            return faults;
        }

        faults.AddRange(CompareScenarios.FaultsOfDemand(settings, [(loaded.Value.File, loaded.Value.Plan)]));
        var map = CompareScenarios.MapOf(files, loaded.Value, settings, faults, cancellation);
        return faults.Count > 0
            ? faults
            : new PlanOnRoads(loaded.Value, map is null ? null : new DrivingTables(map, settings.Threads, settings.CacheFolder));
    }
}
