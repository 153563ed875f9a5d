using System.Text;
using System.Text.Json.Nodes;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Scenarios;

namespace Korevagt.Tests.Plans;

/// <summary>A folder of its own with the fixture's baseline and areas, which a test then spoils or builds on.</summary>
public sealed class PlanFolder : IDisposable
{
    public const string Baseline = "baseline.json";
    public const string Areas = "areas.json";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-files-");

    public PlanFolder()
    {
        foreach (var name in new[] { Baseline, Areas })
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Fixtures", name), At(name));
        }
    }

    public string At(string name) => Path.Combine(folder.FullName, name);

    public PlanFolder Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public PlanFolder Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return this;
    }

    /// <summary>Replaces a text that must stand in the file.</summary>
    public PlanFolder Replace(string name, string old, string @new)
    {
        var text = File.ReadAllText(At(name));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(name, text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Changes the JSON of a file.</summary>
    public PlanFolder Edit(string name, Action<JsonNode> edit)
    {
        var root = JsonNode.Parse(File.ReadAllText(At(name)))!;
        edit(root);
        return Write(name, root.ToJsonString());
    }

    /// <summary>Writes a scenario on the baseline with these changes, each a JSON object.</summary>
    public PlanFolder Scenario(string name, params string[] changes) => Write(name, $$"""
        {
          "format": "korevagt-scenario/1",
          "name": "Scenarie {{name}}",
          "description": "Prøve.",
          "baseline": "baseline.json",
          "changes": [
            {{string.Join(",\n    ", changes)}}
          ]
        }
        """);

    public LoadedPlan LoadBaseline() => Sound(BaselineLoader.Load(DiskFiles.Instance, At(Baseline)));

    public List<string> BaselineFaults() => Shown(BaselineLoader.Load(DiskFiles.Instance, At(Baseline)).Faults);

    /// <summary>Applies changes to the baseline.</summary>
    public LoadedScenario Apply(params string[] changes) =>
        Sound(PlanLoader.LoadScenarioAgainst(LoadBaseline(), Scenario("scenario.json", changes).At("scenario.json")));

    /// <summary>The faults of changes applied to the baseline.</summary>
    public List<string> FaultsOf(params string[] changes) =>
        Shown(PlanLoader.LoadScenarioAgainst(LoadBaseline(), Scenario("scenario.json", changes).At("scenario.json")).Faults);

    /// <summary>Faults as a user sees them, without the folder.</summary>
    public List<string> Shown(IEnumerable<Fault> faults, Language language = Language.En) =>
        [.. faults.Select(fault => fault.In(language).Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    public void Dispose()
    {
        folder.Refresh();
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }

    private T Sound<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Succeeded, string.Join('\n', Shown(outcome.Faults)));
        return outcome.Value;
    }
}
