using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Domain.Faults;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios;

/// <summary>A scenario that nobody has written: from changes to a file, and by the road of all files to a checked plan.</summary>
public static class NewScenario
{
    private static readonly JsonSerializerOptions Written = new(FileJson.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The scenario as a file, in UTF-8.</summary>
    /// <param name="name">Name shown to people.</param>
    /// <param name="description">One or two sentences on what it is.</param>
    /// <param name="baseline">Path of the plan that it changes, relative to where the file is to lie.</param>
    /// <param name="changes">The changes, at least one.</param>
    public static byte[] Write(string name, string description, string baseline, IReadOnlyList<PlanChange> changes) =>
        Write(name, description, baseline, changes.Select(change => change.Change));

    private static byte[] Write(string name, string description, string baseline, IEnumerable<ScenarioChange> changes) =>
    [
        .. JsonSerializer.SerializeToUtf8Bytes(
            new ScenarioFile
            {
                Format = JsonFileKind.FormatOf(typeof(ScenarioFile)).Format,
                Name = name,
                Description = description,
                Baseline = baseline,
                Changes = [.. changes],
            },
            Written),
        (byte)'\n',
    ];

    /// <summary>Applies changes to a plan as if they stood in a file beside it.</summary>
    /// <param name="files">Where files come from, the plan's among them.</param>
    /// <param name="baseline">The plan.</param>
    /// <param name="name">Name of the scenario.</param>
    /// <param name="description">One or two sentences on what it is.</param>
    /// <param name="changes">The changes, at least one.</param>
    /// <returns>The scenario, or every fault that a file with these changes has.</returns>
    public static Outcome<LoadedScenario> Check(
        IFileSource files, LoadedPlan baseline, string name, string description, IReadOnlyList<PlanChange> changes) =>
        Applied(files, baseline, name, description, changes.Select(change => change.Change));

    /// <summary>Applies a change of what a plan assumes, as if it stood in a file beside it.</summary>
    /// <param name="files">Where files come from, the plan's among them.</param>
    /// <param name="baseline">The plan.</param>
    /// <param name="change">The change.</param>
    /// <returns>The scenario, or every fault that a file with this change has.</returns>
    public static Outcome<LoadedScenario> Assume(IFileSource files, LoadedPlan baseline, AssumptionChange change) =>
        Applied(files, baseline, baseline.Plan.Name, baseline.Plan.Description, [change.Change]);

    private static Outcome<LoadedScenario> Applied(
        IFileSource files, LoadedPlan baseline, string name, string description, IEnumerable<ScenarioChange> changes)
    {
        var file = files.Beside(baseline.File, "new-scenario.json");
        var written = Write(name, description, Path.GetFileName(baseline.File), changes);
        return PlanLoader.LoadScenarioAgainst(
            new FilesOnTop(files, [KeyValuePair.Create(file, new ReadOnlyMemory<byte>(written))]), baseline, file);
    }
}
