using System.Text;
using System.Text.Json.Nodes;

namespace Korevagt.Cli.Tests.Support;

/// <summary>A copy of the bundled scenarios and maps, which a test spoils, with a folder for what a command writes.</summary>
public sealed class WorkingCopy : IDisposable
{
    public const string BaselineName = "midtjylland-2016.json";

    public const string AreasName = "midtjylland-2016-areas.json";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-cli-");

    public WorkingCopy()
    {
        folder.CreateSubdirectory("written");
        foreach (var kind in new[] { "scenarios", "maps" })
        {
            folder.CreateSubdirectory(kind);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, kind)))
            {
                File.Copy(file, Path.Combine(folder.FullName, kind, Path.GetFileName(file)));
            }
        }
    }

    public string Baseline => Scenario(BaselineName);

    public string Areas => Scenario(AreasName);

    public string Map => Path.Combine(folder.FullName, "maps", "midtjylland.osm");

    public string Scenario(string name) => Path.Combine(folder.FullName, "scenarios", name);

    /// <summary>The path of a file that a command is asked to write.</summary>
    public string Written(string name) => Path.Combine(folder.FullName, "written", name);

    /// <summary>The names of what has been written, half-written files included.</summary>
    public IReadOnlyList<string> AllWritten() =>
        [.. Directory.EnumerateFiles(Written("")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Changes the JSON of a file among the scenarios and returns its path.</summary>
    public string Edit(string name, Action<JsonNode> edit)
    {
        var path = Scenario(name);
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        edit(root);
        File.WriteAllText(path, root.ToJsonString());
        return path;
    }

    /// <summary>Lets visits arise at one point per area, so that driving times are found in a moment.</summary>
    public WorkingCopy WithOnePointPerArea()
    {
        Edit(BaselineName, root => root["pointsPerArea"] = 1);
        return this;
    }

    /// <summary>Writes a scenario on the baseline and returns its path.</summary>
    public string Scenario(string name, params string[] changes) => Write(name, $$"""
        {
          "format": "korevagt-scenario/1",
          "name": "Prøve",
          "description": "Et scenarie til en prøve.",
          "baseline": "midtjylland-2016.json",
          "changes": [ {{string.Join(", ", changes)}} ]
        }
        """);

    /// <summary>Writes a file among the scenarios and returns its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file among the scenarios and returns its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Scenario(name), bytes);
        return Scenario(name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
