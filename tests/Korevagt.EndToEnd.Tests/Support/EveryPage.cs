using System.Text.Json.Nodes;

namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>One of each kind of page that the program makes beside the comparison, made by the program.</summary>
public sealed class EveryPage : IAsyncLifetime, IDisposable
{
    private const string Plan = "scenarios/midtjylland-2016.json";

    private readonly OutputFolder folder = new();

    /// <summary>The path of a page: fit, forecast, backtest or night.</summary>
    public string PathOf(string page) => folder.PathOf(page + ".html");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(folder.PathOf("logs"));
        var log = folder.PathOf("logs/log.csv");
        await Soundly("demand", "generate", "--plan", Plan, "--years", "2015-2016", "--without-responses", "-o", log);
        await Soundly("demand", "fit", log, "--plan", Plan, "-o", folder.PathOf("demand.json"), "--report", PathOf("fit"));
        await Soundly("demand", "backtest", log, "--plan", Plan, "--html", PathOf("backtest"));
        await Soundly("demand", "forecast", Plan, "--year", "2020", "--trend", "-2%", "--html", PathOf("forecast"));
        File.SetLastWriteTimeUtc(log, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await Nightly("--now", "--settings", Settings());
        await Nightly("show", "--report", PathOf("night"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    private string Settings()
    {
        var scenarios = Path.Combine(Repository.Root, "scenarios");
        var settings = new JsonObject
        {
            ["format"] = "korevagt-nightly/1",
            ["name"] = "Prøvenat",
            ["cron"] = "30 3 * * *",
            ["baseline"] = Path.Combine(scenarios, "midtjylland-2016.json"),
            ["scenarios"] = new JsonArray(
                Path.Combine(scenarios, "uden-nattevagt-silkeborg.json"), Path.Combine(scenarios, "uden-nattevagt-djursland.json")),
            ["logs"] = "logs",
            ["year"] = "2017",
            ["replications"] = 2,
        };
        File.WriteAllText(folder.PathOf("nat.json"), settings.ToJsonString());
        return folder.PathOf("nat.json");
    }

    private Task Nightly(params string[] arguments) => Soundly(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["KOREVAGT_STORE"] = folder.PathOf("korevagt.db") }, ["nightly", .. arguments]);

    private static Task Soundly(params string[] arguments) => Soundly([], arguments);

    private static async Task Soundly(Dictionary<string, string> environment, string[] arguments)
    {
        var run = await KorevagtProcess.Run(environment, arguments);
        Assert.True(run is { ExitCode: 0, Error: "" }, $"{string.Join(' ', arguments)}: {run.Error}");
    }
}
