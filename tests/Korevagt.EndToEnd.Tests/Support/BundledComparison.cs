using System.Text.Json.Nodes;

namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>One comparison on the bundled files, made by the program and looked at by many tests.</summary>
public sealed class BundledComparison : IAsyncLifetime, IDisposable
{
    /// <summary>The scenarios compared, in this order.</summary>
    public static readonly IReadOnlyList<string> ScenarioNames =
        ["Uden de tre vagter", "10 % færre besøg ved bedre visitation", "Uden de to nattevagter, en ekstra natvogn i Randers"];

    private readonly OutputFolder folder = new();

    /// <summary>How the program ended.</summary>
    public KorevagtProcess Run { get; private set; } = new(-1, "", "");

    /// <summary>The bytes of the JSON file.</summary>
    public byte[] JsonBytes { get; private set; } = [];

    /// <summary>The JSON file.</summary>
    public JsonNode Json { get; private set; } = new JsonObject();

    /// <summary>The path of the HTML file.</summary>
    public string HtmlFile => folder.PathOf("first.html");

    /// <summary>Compares once more and writes JSON and HTML.</summary>
    public static Task<KorevagtProcess> Compare(
        Dictionary<string, string> environment, int threads, string json, string html) => KorevagtProcess.Run(
        environment,
        "compare", "scenarios/midtjylland-2016.json", "scenarios/uden-tre-vagter.json", "scenarios/bedre-visitation.json",
        "scenarios/uden-to-nattevagter-ekstra-bil-randers.json", "--replications", "3", "--threads", $"{threads}", "--json", json, "--html", html);

    public async Task InitializeAsync()
    {
        var json = folder.PathOf("first.json");
        Run = await Compare([], 2, json, HtmlFile);
        Assert.Equal((0, ""), (Run.ExitCode, Run.Error));
        JsonBytes = await File.ReadAllBytesAsync(json);
        Json = JsonNode.Parse(JsonBytes)!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}
