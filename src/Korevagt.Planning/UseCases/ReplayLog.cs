using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Json;
using Korevagt.Logs;
using Korevagt.Planning.Replaying;
using Korevagt.Planning.Texts;
using Korevagt.Simulation.Model;

namespace Korevagt.Planning.UseCases;

/// <summary>The test of trust: simulates a plan with the visits of a log and compares response times.</summary>
public static class ReplayLog
{
    /// <summary>Replays a log file.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline or a scenario.</param>
    /// <param name="logFile">Name of the log.</param>
    /// <param name="mappingFile">The log's names of things, or null for the product's own format.</param>
    /// <param name="bordersFile">GeoJSON with the borders of the areas, or null to go by their middle and radius.</param>
    /// <param name="rules">What the log may hold.</param>
    /// <param name="settings">Replications, seed, threads and map.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The comparison, or every fault of settings, plan, map and log.</returns>
    public static Outcome<LogReplay> Run(
        IFileSource files,
        string planFile,
        string logFile,
        string? mappingFile,
        string? bordersFile,
        LogRules rules,
        ReplaySettings settings,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var faults = FaultsOf(settings);
        var loaded = PlanWithRoads.Load(files, planFile, settings.MapFile, settings.Threads, settings.CacheFolder, cancellation);
        faults.AddRange(loaded.Faults);
        var imported = ImportLog.Run(files, logFile, planFile, mappingFile, bordersFile, rules);
        faults.AddRange(imported.Faults.Except(faults));
        if (faults.Count > 0)
        {
            return faults;
        }

        var import = imported.Value.Import;
        return import.Log.Then(log => files.ContentHash(logFile, FileTexts.CsvFile).Then(hash =>
            Of(loaded.Value, logFile, log, hash, import.Summary.Rejected, settings, progress, cancellation)));
    }

    /// <summary>Replays a log that has been read.</summary>
    /// <param name="loaded">The plan and its road map.</param>
    /// <param name="logFile">The log as the user named it.</param>
    /// <param name="log">The log.</param>
    /// <param name="logHash">SHA-256 of its bytes.</param>
    /// <param name="rejectedRows">Rows that were left out.</param>
    /// <param name="settings">Replications, seed and threads.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The comparison, or why the log and the plan do not belong together.</returns>
    public static Outcome<LogReplay> Of(
        PlanWithRoads loaded,
        string logFile,
        VisitLog log,
        string logHash,
        long rejectedRows,
        ReplaySettings settings,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default) => LogFit.Check(logFile, log, loaded.Plan).Then<LogReplay>(fitting =>
    {
        var years = new List<(LoggedYear Year, SimulationModel Model)>();
        foreach (var year in LoggedYear.Cut(fitting, loaded.Plan.Calendar))
        {
            var model = loaded.In(year.Year);
            if (!model.Succeeded)
            {
                return Outcome<LogReplay>.Failure(model.Faults);
            }

            years.Add((year, model.Value));
        }

        var replayed = Replayer.Run(loaded.Plan, fitting, years, settings, progress, cancellation);
        return ReplayComparer.Compare(
            replayed,
            new ReplayProvenance(EngineVersion.Current, loaded.Loaded.Hash, loaded.Tables?.Map.ContentHash, logHash, settings.Seed),
            rejectedRows);
    });

    private static List<Fault> FaultsOf(ReplaySettings settings)
    {
        var faults = new List<Fault>();
        if (settings.Replications is < 2 or > EvaluationSettings.MostReplications)
        {
            faults.Add(Fault.OfSetting<ReplaySettings>(
                nameof(ReplaySettings.Replications),
                SettingTexts.OutOfRange(settings.Replications),
                SettingTexts.Replications(EvaluationSettings.MostReplications)));
        }

        if (settings.Threads < 1)
        {
            faults.Add(Fault.OfSetting<ReplaySettings>(
                nameof(ReplaySettings.Threads), SettingTexts.OutOfRange(settings.Threads), SettingTexts.OneOrMore));
        }

        return faults;
    }
}
