using Korevagt.Domain.Faults;
using Korevagt.Json;

namespace Korevagt.Files.Nights;

/// <summary>Loads the settings of the nightly re-evaluation.</summary>
public static class NightlyLoader
{
    /// <summary>
    /// Reads the settings, or tells all that is wrong with their file. Whether the files and folders that they name are
    /// there and sound shows on each night.
    /// </summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    public static Outcome<NightlySettings> Load(IFileSource files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        return JsonFile<NightlyFile>.Read(files, path).Then(file => Judge(files, path, file));
    }

    private static Outcome<NightlySettings> Judge(IFileSource files, string path, JsonFile<NightlyFile> file)
    {
        var (content, faults) = (file.Content, file.Faults);
        var schedule = faults.IsSound("$.cron") ? CronExpression.Parse(path, "$.cron", content.Cron) : null;
        foreach (var fault in schedule?.Faults ?? [])
        {
            faults.Add(fault.Place, fault.Message, fault.Expected);
        }

        var baseline = new NightlyPlan(content.Baseline, Resolved("$.baseline", content.Baseline));
        var scenarios = content.Scenarios.Select((named, i) => new NightlyPlan(named, Resolved(ScenarioPlace(i), named))).ToList();
        JudgeScenarios(files.NameComparer, baseline, scenarios, faults);
        var (logs, reports) = (Resolved("$.logs", content.Logs), Resolved("$.reports", content.Reports));
        var mapping = content.Mapping is null ? null : Resolved("$.mapping", content.Mapping);
        var borders = content.Borders is null ? null : Resolved("$.borders", content.Borders);
        return faults.IsEmpty
            ? new NightlySettings
            {
                Name = content.Name,
                Cron = schedule!.Value,
                Baseline = baseline,
                Scenarios = scenarios,
                Logs = logs,
                Mapping = mapping,
                Borders = borders,
                QuietMinutes = content.QuietMinutes,
                HistoryFrom = content.HistoryFrom,
                Year = content.Year,
                Replications = content.Replications,
                Seed = (ulong)content.Seed,
                DemandUncertainty = content.DemandUncertainty,
                Alerts = Thresholds(content.Alerts),
                Reports = reports,
                KeepNights = content.KeepNights,
            }
            : faults.InOrder();

        string Resolved(string place, string named)
        {
            if (faults.IsSound(place) && !files.IsPossible(named))
            {
                faults.Add(
                    place, new($"{Quoted.Text(named)} er ikke en sti", $"{Quoted.Text(named)} is no path"), FileTexts.PathBeside);
            }

            return faults.IsSound(place) ? files.Beside(path, named) : "";
        }
    }

    private static string ScenarioPlace(int index) => FormattableString.Invariant($"$.scenarios[{index}]");

    private static void JudgeScenarios(StringComparer names, NightlyPlan baseline, List<NightlyPlan> scenarios, FaultLog faults)
    {
        var seen = new HashSet<string>(names);
        foreach (var (i, scenario) in scenarios.Index().Where(scenario => faults.IsSound(ScenarioPlace(scenario.Index))))
        {
            if (!seen.Add(scenario.File))
            {
                faults.Add(ScenarioPlace(i), FileTexts.Twice(scenario.Named), new("hvert scenarie én gang", "each scenario once"));
            }
            else if (names.Equals(scenario.File, baseline.File) && faults.IsSound("$.baseline"))
            {
                faults.Add(
                    ScenarioPlace(i),
                    new($"{Quoted.Text(scenario.Named)} er den nuværende ordning", $"{Quoted.Text(scenario.Named)} is the baseline"),
                    new("scenarier, der ændrer den", "scenarios that change it"));
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
