using System.Text.Json.Nodes;
using Korevagt.Domain.Plans;
using Korevagt.Files;
using Korevagt.Files.Scenarios;

namespace Korevagt.Tests.Plans;

/// <summary>A folder with a small model and its driving times, which a test then spoils or builds on.</summary>
public sealed class ModelFolder : IDisposable
{
    public const string Model = "model.json";
    public const string Times = "times.csv";

    private const string Text = """
        {
          "format": "korevagt-model/1",
          "name": "Prøvemodel",
          "description": "To områder, to vogne.",
          "drivingTimes": "times.csv",
          "stations": [ { "id": "s" }, { "id": "b" } ],
          "areas": [ { "id": "a", "visitsPerHour": 0.5 }, { "id": "b", "name": "By", "visitsPerHour": 0.25 } ],
          "shifts": [
            { "id": "en", "station": "s", "hours": { "days": "everyDay", "from": "00:00", "to": "00:00" }, "cars": 1 },
            { "id": "to", "station": "b", "hours": { "days": "everyDay", "from": "16:00", "to": "23:00" }, "cars": 2 }
          ],
          "process": { "onSite": { "kind": "exponential", "meanMinutes": 30 } },
          "dispatch": {
            "rule": "preferenceList",
            "preferences": [ { "area": "a", "shifts": ["en", "to"] }, { "area": "b", "shifts": ["to", "en"] } ]
          },
          "assumption": "En prøve."
        }
        """;

    private readonly PlanFolder folder = new();

    public ModelFolder() => folder.Write(Model, Text).Write(Times, "fra,a,b,s\na,1,10,5\nb,11,2,7.5\ns,6,8,0\n");

    public string At(string name) => folder.At(name);

    public ModelFolder Write(string name, string text)
    {
        folder.Write(name, text);
        return this;
    }

    public ModelFolder Write(string name, byte[] bytes)
    {
        folder.Write(name, bytes);
        return this;
    }

    public ModelFolder Edit(Action<JsonNode> edit)
    {
        folder.Edit(Model, edit);
        return this;
    }

    public LoadedPlan Load()
    {
        var loaded = PlanLoader.Load(At(Model));
        Assert.True(loaded.Succeeded, string.Join('\n', folder.Shown(loaded.Faults)));
        return loaded.Value;
    }

    public List<string> Faults() => folder.Shown(PlanLoader.Load(At(Model)).Faults);

    /// <summary>Writes a scenario on the model and returns its path.</summary>
    public string Scenario(params string[] changes) =>
        folder.Scenario("scenario.json", changes).Replace("scenario.json", PlanFolder.Baseline, Model).At("scenario.json");

    /// <summary>The plan that changes make of the model.</summary>
    public Plan Apply(params string[] changes)
    {
        var scenario = PlanLoader.LoadScenario(Scenario(changes));
        Assert.True(scenario.Succeeded, string.Join('\n', folder.Shown(scenario.Faults)));
        return scenario.Value.Plan;
    }

    /// <summary>The faults of changes to the model.</summary>
    public List<string> FaultsOf(params string[] changes) => folder.Shown(PlanLoader.LoadScenario(Scenario(changes)).Faults);

    public void Dispose() => folder.Dispose();
}
