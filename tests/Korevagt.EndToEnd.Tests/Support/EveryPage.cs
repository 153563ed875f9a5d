using System.Text.Json.Nodes;

namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>
/// One of each kind of page that the program makes beside the comparison of <see cref="BundledComparison"/>, made by the program
/// when a test first asks for it.
/// </summary>
public sealed class EveryPage : IDisposable
{
    private const string Plan = "scenarios/midtjylland-2016.json";
    private const string Log = "logs/log.csv";

    private readonly OutputFolder folder = new();
    private readonly Dictionary<string, Task> made = new(StringComparer.Ordinal);

    /// <summary>The bundled scenarios: every file that changes a plan.</summary>
    public static IReadOnlyList<string> Scenarios { get; } =
    [
        .. new DirectoryInfo(Path.Combine(Repository.Root, "scenarios")).EnumerateFiles("*.json")
            .Where(file => JsonNode.Parse(File.ReadAllText(file.FullName))!["format"]?.GetValue<string>() == "korevagt-scenario/1")
            .Select(file => "scenarios/" + file.Name).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The path of a page: fit, forecast, backtest and night; all but the last also in English, as fit-en; comparison-en and
    /// board-en; boards-da and boards-en with a sheet for each of <see cref="Scenarios"/>; memo and paper, the report on README's first command and
    /// its sheet for the board.
    /// </summary>
    public async Task<string> Of(string page)
    {
        await Once(page);
        return PathOf(page);
    }

    public void Dispose() => folder.Dispose();

    // The tests that ask stand in one collection: one after the other.
    private Task Once(string what)
    {
        if (!made.TryGetValue(what, out var making))
        {
            made.Add(what, making = Make(what));
        }

        return making;
    }

    private async Task Make(string what)
    {
        var (kind, language) = what.Split('-') is [var first, var second] ? (first, second) : (what, "da");
        switch (kind)
        {
            case Log:
                Directory.CreateDirectory(folder.PathOf("logs"));
                await Soundly("demand", "generate", "--plan", Plan, "--years", "2015-2016", "--without-responses", "-o", folder.PathOf(Log));
                File.SetLastWriteTimeUtc(folder.PathOf(Log), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                break;
            case "fit":
                await Once(Log);
                await Soundly(
                    "demand", "fit", folder.PathOf(Log), "--plan", Plan, "-o", folder.PathOf(what + ".json"), "--lang", language, "--report",
                    PathOf(what));
                break;
            case "backtest":
                await Once(Log);
                await Soundly("demand", "backtest", folder.PathOf(Log), "--plan", Plan, "--lang", language, "--html", PathOf(what));
                break;
            case "forecast":
                await Soundly("demand", "forecast", Plan, "--year", "2020", "--trend", "-2%", "--lang", language, "--html", PathOf(what));
                break;
            case "comparison":
                await Compared(["scenarios/uden-tre-vagter.json", "scenarios/bedre-visitation.json"], "en", PathOf(what), PathOf("board-en"));
                break;
            case "board":
                await Once("comparison-en");
                break;
            case "memo":
                await Compared(["scenarios/uden-tre-vagter.json"], language, PathOf(what), PathOf("paper"), replications: 50);
                break;
            case "paper":
                await Once("memo");
                break;
            case "boards":
                await Compared(Scenarios, language, folder.PathOf(what + "-report.html"), PathOf(what));
                break;
            case "night":
                await Once(Log);
                await Nightly("--now", "--settings", Settings());
                await Nightly("show", "--report", PathOf(what));
                break;
            default:
                throw new ArgumentException($"The program makes no page called {what}.", nameof(what));
        }
    }

    private string PathOf(string page) => folder.PathOf(page + ".html");

    private static Task Compared(IReadOnlyList<string> scenarios, string language, string report, string board, int replications = 2) => Soundly(
        [
            "compare", Plan, .. scenarios, "--replications", $"{replications}", "--lang", language, "--html", report, "--board", board, "--date", "2026-12-01",
        ]);

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
