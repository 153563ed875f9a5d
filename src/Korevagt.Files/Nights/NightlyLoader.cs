using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
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
        var questions = (content.Questions ?? []).Index().Select(asked => (Place: FormattableString.Invariant($"$.questions[{asked.Index}]"), asked.Item))
            .Where(asked => faults.IsSound(asked.Place)).Select(asked => Question(asked.Place, asked.Item)).ToList();
        JudgeQuestions(files.NameComparer, baseline, questions, faults);
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
                Questions = questions,
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

        NightlyPlan Plan(string place, string named) => new(named, Resolved(place, named));

        NightlyQuestion Question(string place, NightlyQuestionFile asked) => new(
            path, place, Plan($"{place}.question", asked.Question), Plan($"{place}.recommended", asked.Recommended),
            [.. (asked.Others ?? []).Select((other, i) => Plan(NightlyQuestion.PlaceOfOther(place, i), other))]);

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

    private static void JudgeQuestions(StringComparer names, NightlyPlan baseline, List<NightlyQuestion> questions, FaultLog faults)
    {
        Text eachOnce = new("hver plan én gang", "each plan once");
        var pairs = new List<(string Question, string Recommended)>();
        foreach (var question in questions.Where(question => faults.IsSound(question.Place)))
        {
            var seen = new HashSet<string>(names) { baseline.File };
            if (!seen.Add(question.Recommended.File))
            {
                faults.Add(
                    $"{question.Place}.recommended",
                    new($"{Quoted.Text(question.Recommended.Named)} er den nuværende ordning", $"{Quoted.Text(question.Recommended.Named)} is the baseline"),
                    new("et scenarie, der ændrer den", "a scenario that changes it"));
            }

            foreach (var (i, other) in question.Others.Index().Where(other => !seen.Add(other.Item.File)))
            {
                faults.Add(
                    NightlyQuestion.PlaceOfOther(question.Place, i),
                    names.Equals(other.File, baseline.File)
                        ? new($"{Quoted.Text(other.Named)} er den nuværende ordning, som altid er med", $"{Quoted.Text(other.Named)} is the baseline, which is always among them")
                        : FileTexts.Twice(other.Named),
                    eachOnce);
            }

            if (pairs.Exists(pair => names.Equals(pair.Question, question.Question.File) && names.Equals(pair.Recommended, question.Recommended.File)))
            {
                faults.Add(question.Place, FileTexts.Twice(question.Question.Named), new("hvert spørgsmål én gang for hver anbefalet plan", "each question once for each recommended plan"));
            }

            pairs.Add((question.Question.File, question.Recommended.File));
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
