using Korevagt.Demand.Fitting;
using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Files.Demands;
using Korevagt.Json;
using Korevagt.Logs;

namespace Korevagt.Planning.UseCases;

/// <summary>Fits a demand and service times to a visit log.</summary>
public static class FitDemand
{
    /// <summary>Reads a log and fits to it.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="logFile">The log, a CSV file.</param>
    /// <param name="planFile">The baseline or scenario whose areas and urgencies it uses.</param>
    /// <param name="mappingFile">The log's names of things, or null for the product's own format.</param>
    /// <param name="bordersFile">GeoJSON with the borders of the areas, or null to go by their middle and radius.</param>
    /// <param name="rules">What the log may hold.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <returns>What was fitted, or all that is wrong with the files.</returns>
    public static Outcome<FittedLog> Run(
        IFileSource files,
        string logFile,
        string planFile,
        string? mappingFile,
        string? bordersFile,
        LogRules rules,
        IProgress<FitStage>? progress = null)
    {
        progress?.Report(FitStage.ReadingLog);
        return ImportLog.Run(files, logFile, planFile, mappingFile, bordersFile, rules).Then(imported =>
            imported.Import.Log.Then(log =>
                files.ContentHash(logFile, FileTexts.CsvFile).Then(hash => Fit(files, logFile, hash, imported, log, progress))));
    }

    /// <summary>Fits to a log that was read already.</summary>
    /// <param name="files">Where the plan's road map comes from.</param>
    /// <param name="logFile">What faults call the log.</param>
    /// <param name="hash">SHA-256 of the log.</param>
    /// <param name="imported">What was read.</param>
    /// <param name="log">The visits.</param>
    /// <param name="progress">Told what is being done.</param>
    internal static Outcome<FittedLog> Fit(
        IFileSource files, string logFile, string hash, ImportedLog imported, VisitLog log, IProgress<FitStage>? progress = null)
    {
        progress?.Report(FitStage.FittingDemand);
        return DemandFit.Of(log, imported.Plan, new DemandFitSettings { LogName = logFile, LogHash = hash }).Then(model =>
        {
            var file = FittedDemandWriter.Bytes(model.Demand);
            var readBack = FittedDemandLoader.Parse(logFile, file);
            return readBack.Succeeded ? Complete(files, imported, log, model, file, progress) : Outcome<FittedLog>.Failure(readBack.Faults);
        });
    }

    private static Outcome<FittedLog> Complete(
        IFileSource files, ImportedLog imported, VisitLog log, FittedDemandModel model, byte[] file, IProgress<FitStage>? progress)
    {
        progress?.Report(FitStage.FittingServiceTimes);
        var serviceTimes = LoggedServiceTimes.Of(log);
        progress?.Report(FitStage.ComparingDrives);
        return new FittedLog
        {
            Plan = imported.Plan,
            Summary = imported.Import.Summary,
            Log = log,
            Model = model,
            File = file,
            ServiceTimes = serviceTimes,
            Driving = LoggedDrives.Compare(files, log, imported.Plan),
        };
    }
}
