using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Logs;

namespace Korevagt.Planning.UseCases;

/// <summary>Reads a visit log for a plan.</summary>
public static class ImportLog
{
    /// <summary>Reads a log.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="logFile">The log, a CSV file.</param>
    /// <param name="planFile">The baseline or scenario whose areas and urgencies it uses.</param>
    /// <param name="mappingFile">The log's names of things, or null for the product's own format.</param>
    /// <param name="bordersFile">GeoJSON with the borders of the areas, or null to go by their middle and radius.</param>
    /// <param name="rules">What the log may hold.</param>
    /// <param name="onFault">Gets all that is wrong with rows as it is found, or null where the first faults are enough.</param>
    /// <returns>What was read, or all that is wrong with the files.</returns>
    public static Outcome<ImportedLog> Run(
        IFileSource files, string logFile, string planFile, string? mappingFile, string? bordersFile, LogRules rules,
        Action<RowFault>? onFault = null)
    {
        var faults = FaultsOf(rules);
        var source = files.OpenLog(logFile);
        faults.AddRange(source.Faults);
        var loaded = PlanLoader.Load(files, planFile);
        faults.AddRange(loaded.Faults);
        if (!loaded.Succeeded)
        {
            return faults;
        }

        var plan = loaded.Value.Plan;
        var logs = LogsOfPlan.Load(files, plan, mappingFile, bordersFile);
        faults.AddRange(logs.Faults);
        return faults.Count > 0
            ? faults
            : logs.Value.Read(source.Value, rules, onFault).Then<ImportedLog>(import => new ImportedLog(import, plan, logs.Value.BordersPassedOver));
    }

    private static List<Fault> FaultsOf(LogRules rules)
    {
        var faults = new List<Fault>();
        AddShare(nameof(LogRules.MostRejected), rules.MostRejected);
        AddShare(nameof(LogRules.MostRepeated), rules.MostRepeated);
        if (rules.From is { } from && rules.To is { } to && to <= from)
        {
            faults.Add(Fault.OfSetting<LogRules>(
                nameof(LogRules.To),
                new($"{to:uuuu-MM-dd} ligger ikke efter {from:uuuu-MM-dd}", $"{to:uuuu-MM-dd} is not after {from:uuuu-MM-dd}"),
                new("den første dato efter perioden", "the first date after the period")));
        }

        return faults;

        void AddShare(string property, double share)
        {
            if (share is not (>= 0 and <= 1))
            {
                faults.Add(Fault.OfSetting<LogRules>(
                    property,
                    new(FormattableString.Invariant($"{share} er ikke en andel"), FormattableString.Invariant($"{share} is no share")),
                    new("et tal fra 0 til 1; 0.01 er 1 %", "a number from 0 to 1; 0.01 is 1 %")));
            }
        }
    }
}
