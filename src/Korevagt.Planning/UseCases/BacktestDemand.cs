using Korevagt.Demand.Backtesting;
using Korevagt.Demand.Fitting;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Logs;

namespace Korevagt.Planning.UseCases;

/// <summary>Reads a visit log and predicts each of its years from those before.</summary>
public static class BacktestDemand
{
    /// <summary>Tests.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="logFile">The log, a CSV file.</param>
    /// <param name="planFile">The baseline or scenario whose areas and urgencies it uses.</param>
    /// <param name="mappingFile">The log's names of things, or null for the product's own format.</param>
    /// <param name="bordersFile">GeoJSON with the borders of the areas, or null to go by their middle and radius.</param>
    /// <param name="rules">What the log may hold.</param>
    /// <param name="from">The first year to predict, or null for the first that can be.</param>
    /// <returns>The test, or all that is wrong with files and log.</returns>
    public static Outcome<BacktestedDemand> Run(
        IFileSource files, string logFile, string planFile, string? mappingFile, string? bordersFile, LogRules rules, int? from = null) =>
        ImportLog.Run(files, logFile, planFile, mappingFile, bordersFile, rules).Then(imported => imported.Import.Log
            .Then(log => Backtest.Of(log, imported.Plan, from, new DemandFitSettings { LogName = logFile }))
            .Then<BacktestedDemand>(test => new BacktestedDemand(imported.Import.Summary, imported.Plan, test)));
}
