using System.Text.Json.Nodes;

namespace Korevagt.Tests.Batches;

/// <summary>
/// A folder with a store and batch files on the bundled queue of three cars, whose simulated year takes a few milliseconds:
/// <c>fire-vogne</c> and <c>to-vogne</c> are sound scenarios on it, <c>ukendt-vagt</c> is a faulty one.
/// </summary>
public sealed class BatchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-batch-");

    public BatchFolder()
    {
        foreach (var name in new[] { "mm3.json", "one-place.csv" })
        {
            File.Copy(Repository.Scenario(Path.Combine("models", name)), PathOf(name));
        }

        WriteScenario("fire-vogne", "vogne", 4);
        WriteScenario("to-vogne", "vogne", 2);
        WriteScenario("ukendt-vagt", "natbil", 2);
    }

    /// <summary>The store, as an option names it.</summary>
    public string Store => PathOf("korevagt.db");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>The names of what lies in the folder and begins so.</summary>
    public IReadOnlyList<string> Names(string beginning) =>
        [.. folder.EnumerateFileSystemInfos(beginning + "*").Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>Writes a batch of scenarios on the queue and returns its path.</summary>
    public string Batch(int replications, params string[] scenarios)
    {
        var path = PathOf($"batch-{replications}-{string.Join('-', scenarios)}.json");
        File.WriteAllText(path, new JsonObject
        {
            ["format"] = "korevagt-batch/1",
            ["name"] = "Hvor mange vogne?",
            ["baseline"] = "mm3.json",
            ["scenarios"] = new JsonArray([.. scenarios.Select(name => (JsonNode)(name + ".json"))]),
            ["replications"] = replications,
        }.ToJsonString());
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void WriteScenario(string name, string shift, int cars) => File.WriteAllText(PathOf(name + ".json"), $$"""
        {
          "format": "korevagt-scenario/1", "name": "{{name}}", "description": "{{cars}} vogne.", "baseline": "mm3.json",
          "changes": [ { "change": "setShiftCars", "shift": "{{shift}}", "cars": {{cars}} } ]
        }
        """);
}
