using Korevagt.Domain.Faults;
using Korevagt.Planning.Files.Json;
using Korevagt.Planning.Nights;

namespace Korevagt.Planning.Files.Nights;

/// <summary>Loads the settings of the nightly re-evaluation.</summary>
public static class NightlyLoader
{
    /// <summary>
    /// Reads the settings, or tells all that is wrong with their file. Whether the files and folders that they name are
    /// there and sound shows on each night.
    /// </summary>
    /// <param name="path">Path of the file.</param>
    public static Outcome<NightlySettings> Load(string path) => JsonFile<NightlyFile>.Read(path).Then<NightlySettings>(file =>
    {
        var content = file.Content;
        var schedule = file.Faults.IsSound("$.cron") ? CronExpression.Parse(path, "$.cron", content.Cron) : null;
        foreach (var fault in schedule?.Faults ?? [])
        {
            file.Faults.Add(fault.Place, fault.Message, fault.Expected);
        }

        var plans = content.Scenarios.Select((named, i) => (Path: FilePaths.Beside(path, named), Place: FormattableString.Invariant($"$.scenarios[{i}]"))).ToList();
        JudgePlans(FilePaths.Beside(path, content.Baseline), plans, file.Faults);
        return file.Faults.IsEmpty
            ? new NightlySettings
            {
                Name = content.Name,
                Schedule = new NightSchedule(schedule!.Value),
                Baseline = FilePaths.Beside(path, content.Baseline),
                Scenarios = [.. plans.Select(plan => plan.Path)],
                Logs = FilePaths.Beside(path, content.Logs),
                Mapping = content.Mapping is { } mapping ? FilePaths.Beside(path, mapping) : null,
                Borders = content.Borders is { } borders ? FilePaths.Beside(path, borders) : null,
                QuietMinutes = content.QuietMinutes,
                HistoryFrom = content.HistoryFrom,
                Year = content.Year,
                Replications = content.Replications,
                Seed = (ulong)content.Seed,
                DemandUncertainty = content.DemandUncertainty,
                Alerts = Thresholds(content.Alerts),
                Reports = FilePaths.Beside(path, content.Reports),
                KeepNights = content.KeepNights,
            }
            : file.Faults.InOrder();
    });

    private static void JudgePlans(string baseline, List<(string Path, string Place)> scenarios, FaultLog faults)
    {
        var seen = new HashSet<string>(FilePaths.Comparer);
        foreach (var (path, place) in scenarios.Where(scenario => faults.IsSound(scenario.Place)))
        {
            if (!seen.Add(path))
            {
                faults.Add(place, $"{Quoted.Text(path)} stands here a second time", "each scenario once");
            }
            else if (FilePaths.Comparer.Equals(path, baseline) && faults.IsSound("$.baseline"))
            {
                faults.Add(place, $"{Quoted.Text(path)} is the baseline", "scenarios that change it");
            }
        }
    }

    private static AlertThresholds Thresholds(NightlyAlertsFile file) => new()
    {
        P90RiseMinutes = file.P90RiseMinutes,
        FewestVisitsPerYear = file.FewestVisitsPerYear,
        SavingChangeDkk = file.SavingChangeDkk,
        DriftFalseAlarmRate = file.DriftFalseAlarmRate,
        ForecastDays = file.ForecastDays,
    };
}
