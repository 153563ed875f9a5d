using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Planning.Texts;
using Korevagt.Roads;
using Korevagt.Rules;

namespace Korevagt.Planning.UseCases;

/// <summary>
/// The main job: loads a baseline and scenarios, checks everything, then simulates, prices and compares. Nothing is
/// simulated while anything is wrong with any file.
/// </summary>
public static class CompareScenarios
{
    /// <summary>Compares.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="baselineFile">Name of a baseline, or of a scenario that serves as one.</param>
    /// <param name="scenarioFiles">Names of scenarios on it; may be empty.</param>
    /// <param name="settings">Year, replications, seed and threads.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The comparison with its road map, or every fault of settings, files and map.</returns>
    public static Outcome<ComparedOnMap> Run(
        IFileSource files,
        string baselineFile,
        IReadOnlyList<string> scenarioFiles,
        EvaluationSettings settings,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var faults = FaultsOf(settings);
        var baseline = PlanLoader.Load(files, baselineFile);
        faults.AddRange(baseline.Faults);
        if (!baseline.Succeeded)
        {
            // The scenarios cannot be applied, but what is wrong with each file on its own is told all the same.
            faults.AddRange(scenarioFiles.SelectMany(file => PlanLoader.LoadScenario(files, file).Faults).Except(faults));
            return faults;
        }

        var scenarios = scenarioFiles.Select(file => PlanLoader.LoadScenarioAgainst(files, baseline.Value, file)).ToList();
        faults.AddRange(scenarios.SelectMany(scenario => scenario.Faults));
        List<(string File, Plan Plan)> plans =
        [
            (baseline.Value.File, baseline.Value.Plan),
            .. scenarios.Where(scenario => scenario.Succeeded).Select(scenario => (scenario.Value.File, scenario.Value.Plan)),
        ];
        faults.AddRange(FaultsOfDemand(settings, plans));
        faults.AddRange(PrecisionRule.FaultsOfPrices(settings, plans));
        var map = MapOf(files, baseline.Value, settings, faults, cancellation);
        if (faults.Count > 0)
        {
            return faults;
        }

        return new Comparer(map is null ? null : new DrivingTables(map, settings.Threads, settings.CacheFolder), settings)
            .Compare(baseline.Value, [.. scenarios.Select(scenario => scenario.Value)], progress, cancellation)
            .Then<ComparedOnMap>(comparison => new ComparedOnMap(comparison, map));
    }

    /// <summary>The road map; null where the plan brings its own driving times, or after noting why there is none.</summary>
    internal static RoadMap? MapOf(
        IFileSource files, LoadedPlan baseline, EvaluationSettings settings, List<Fault> faults, CancellationToken cancellation)
    {
        if (baseline.Plan.MapFile is not { } mapFile)
        {
            if (settings.MapFile is not null)
            {
                faults.Add(Fault.OfSetting<EvaluationSettings>(
                    nameof(EvaluationSettings.MapFile), SettingTexts.OwnDrivingTimes(baseline.File), SettingTexts.NoRoadMap));
            }

            return null;
        }

        var map = files.LoadMap(settings.MapFile ?? mapFile, cancellation: cancellation);
        faults.AddRange(map.Faults);
        return map.Succeeded ? map.Value : null;
    }

    /// <summary>Plans that have more visits in the year than can be drawn, and those that are to be taken as uncertain and are sure.</summary>
    public static IEnumerable<Fault> FaultsOfDemand(EvaluationSettings settings, IEnumerable<(string File, Plan Plan)> plans)
    {
        foreach (var (file, plan) in plans)
        {
            if (DrawnVisitsLimit.BeyondIn(settings.Year, plan) is var (found, expected))
            {
                yield return new Fault(file, "", SettingTexts.InYear(found, settings.Year), expected);
            }

            if (settings.DemandUncertainty && plan.Demand is not FittedDemand)
            {
                yield return Fault.OfSetting<EvaluationSettings>(
                    nameof(EvaluationSettings.DemandUncertainty),
                    new(
                        $"efterspørgslen i {file} er ikke tilpasset en besøgslog, så det vides ikke, hvor sikker den er",
                        $"the demand of {file} is not fitted to a visit log, so nothing says how sure it is"),
                    new("planer, hvis efterspørgsel er tilpasset en log", "plans whose demand is fitted to a log"));
            }
        }
    }

    /// <summary>What is wrong with the settings of a simulation.</summary>
    internal static List<Fault> FaultsOf(EvaluationSettings settings)
    {
        var faults = YearRule.FaultsOf(settings.Year);
        if (settings.Replications is < 2 or > EvaluationSettings.MostReplications)
        {
            faults.Add(Fault.OfSetting<EvaluationSettings>(
                nameof(EvaluationSettings.Replications),
                SettingTexts.OutOfRange(settings.Replications),
                SettingTexts.Replications(EvaluationSettings.MostReplications)));
        }

        if (settings.Threads < 1)
        {
            faults.Add(Fault.OfSetting<EvaluationSettings>(
                nameof(EvaluationSettings.Threads), SettingTexts.OutOfRange(settings.Threads), SettingTexts.OneOrMore));
        }

        faults.AddRange(PrecisionRule.FaultsOf(settings));
        return faults;
    }
}
