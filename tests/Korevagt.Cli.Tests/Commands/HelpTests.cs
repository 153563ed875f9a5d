using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string, string[]> Commands => new()
    {
        { "", [
            "compare", "simulate", "replay", "analyse", "cost", "check", "optimise value", "optimise stations", "optimise threshold", "tender lots", "tender price", "demand show", "demand import", "demand fit", "demand generate",
            "demand backtest", "demand forecast", "scenario check", "map build", "map info", "map route", "map matrix",
            "schema write", "batch submit", "batch list", "batch show", "batch watch", "batch pause", "batch cancel",
            "batch resume", "batch export", "worker", "store info", "--help", "--version"] },
        { "compare", [
            "<baseline>", "<scenarios>...", "--year", "--replications", "--precision", "--precision-of", "withinTarget",
            "--most-replications", "2000", "--antithetic", "--demand-uncertainty", "--seed", "--threads", "--map", "--cache",
            "--json", "--html", "--board", "--date", "--tables", "--lang", "50", "2017"] },
        { "simulate", [
            "<plan>", "--year", "--replications", "--seed", "--threads", "--json", "--trace", "--trace-drives",
            "--trace-replication", "--trace-from", "--trace-to", "--lang"] },
        { "replay", [
            "<plan>", "<log>", "--mapping", "--borders", "--replications", "--seed", "--threads", "--draw-delay", "--today",
            "--map", "--cache", "--json", "--lang"] },
        { "analyse", [
            "<plan>", "--year", "--replications", "--seed", "--threads", "--map", "--cache", "--json", "--without-simulation",
            "--lang", "10"] },
        { "check", ["<files>...", "--plan", "--mapping", "--borders", "--today", "--lang"] },
        { "cost", ["<plan>", "--year", "--json", "--lang", "da|en"] },
        { "optimise", ["value", "stations", "threshold"] },
        { "optimise stations", [
            "<plan>", "--cars", "--hours", "night|evening|day|FROM-TO", "--days", "everyDay|workingDays|nonWorkingDays", "--sites", "stations|areas",
            "--within", "30", "--replications", "--year", "--seed", "--threads", "--map", "--cache", "--json", "--csv", "--html", "--lang"] },
        { "optimise threshold", [
            "<plan-a>", "<plan-b>", "--of", "visits|stay|speed|price", "--figure", "p90|meanResponse|withinTarget|annualCost",
            "--replications", "--year", "--seed", "--threads", "--map", "--cache", "--json", "--csv", "--html", "--lang"] },
        { "optimise value", [
            "<plan>", "--of", "--pairs", "--replications", "--year", "--seed", "--threads", "--map", "--cache", "--json", "--csv",
            "--html", "--lang", "50"] },
        { "tender", ["lots", "price", "quantities", "trial", "simulate", "notice", "check", "lock", "sheet", "import", "award", "rules", "withdraw", "near", "protocol"] },
        { "tender sheet", ["<tender>", "--out", "--protocol", "--lang"] },
        { "tender import", ["<sheets>...", "--tender", "--received", "--json", "--lang"] },
        { "tender lots", [
            "<plan>", "--figures", "scenarios/kontrakter/takster.json", "--year", "--on", "--drive", "45", "--most-cars", "--least", "--most", "--show", "--map",
            "--json", "--html", "--lang"] },
        { "tender price", [
            "<plan>", "--figures", "scenarios/kontrakter/takster.json", "--year", "--on", "--by", "station|shift|lot|region", "--lines", "--json", "--html", "--lang"] },
        { "tender quantities",
            ["<tender>", "--years", "200", "--year", "--seed", "--threads", "--map", "--cache", "--protocol", "--json", "--lang"] },
        { "tender trial", ["<tender>", "--count", "200", "--bidders", "--seed", "--figures", "--year", "--on", "--json", "--html", "--lang"] },
        { "tender simulate", ["<award>", "--bids", "--scenario", "--replications", "--json", "--tables", "--lang"] },
        { "tender notice", ["<file>", "--bids", "--sent", "--buyer", "--ocid", "--json", "--html", "--letters", "--lang"] },
        { "routes", ["optimise", "check", "plan", "explain", "convert", "daytime"] },
        { "routes optimise", [
            "<file>", "--start", "--map", "--threads", "--time", "--iterations", "--stop-after", "--seed", "--json", "--html", "--geojson", "--excel", "--lang"] },
        { "routes check", ["<file>", "--map", "--threads", "--lang"] },
        { "routes plan", ["<file>", "<solution>", "--map", "--threads", "--json", "--html", "--geojson", "--excel", "--lang"] },
        { "routes explain", ["<file>", "<solution>", "<other>", "--map", "--threads", "--json", "--lang"] },
        { "routes convert", [
            "<format>", "<input>", "solomon, lilim, darp or csv", "--output", "--vehicles", "--capacity", "--depot", "--shift", "--ride-factor", "--ride-at-least", "--lang"] },
        { "routes daytime", [
            "<plan>", "<scenario>", "--vehicles", "--shift", "--stations", "--contract", "--year", "--days", "40", "--iterations", "--seed", "--threads", "--map",
            "--scenario-out", "--json", "--html", "--lang"] },
        { "demand", ["show", "import", "fit", "generate", "backtest", "forecast"] },
        { "demand show", ["<plan>", "--year", "--date", "--by", "areaHour", "--intervals", "--csv", "--lang"] },
        { "demand import", [
            "<log>", "--plan", "--mapping", "--borders", "--output", "--faults", "--most-rejected", "--most-repeated",
            "--reject-repeated", "--today", "--from", "--to", "--by-area", "--lang"] },
        { "demand fit", [
            "<log>", "--plan", "--mapping", "--borders", "--output", "--report", "--json", "--most-rejected", "--today", "--from",
            "--to", "--lang"] },
        { "demand generate", [
            "--plan", "--years", "--seed", "--output", "--truth", "--truth-faults", "--faults", "--overdispersion", "--separator",
            "--encoding", "--without-responses"] },
        { "demand backtest", ["<log>", "--plan", "--mapping", "--borders", "--predict-from", "--json", "--html", "--lang"] },
        { "demand forecast", [
            "<plan>", "--year", "--population", "--trend", "-2%", "--trend-damping", "--levers", "--json", "--html", "--lang"] },
        { "scenario", ["check"] },
        { "scenario check", ["<files>...", "--lang"] },
        { "map", ["build", "info", "route", "matrix"] },
        { "map build", ["<input>", "--output", ".osm.pbf", "--lang"] },
        { "map route", ["<from>", "<to>", "--map", "--geojson", "--svg", "lat,lon", "--lang"] },
        { "map matrix", ["<points>", "--output", "--map", "--lang"] },
        { "map info", ["<map>", "OpenStreetMap", "--lang"] },
        { "batch", ["submit", "list", "show", "watch", "pause", "cancel", "resume", "export"] },
        { "batch submit", [
            "<batch>", "--store", "KOREVAGT_STORE", "korevagt.db", "--map", "--threads", "--work", "--detach", "--json",
            "--lang"] },
        { "batch list", ["--state", "active|paused|cancelled|finished", "--limit", "20", "--before", "--store", "--lang"] },
        { "batch show", ["<number>", "--store", "--json", "--lang"] },
        { "batch watch", ["<number>", "--store", "--lang"] },
        { "batch pause", ["<number>", "--store", "--lang"] },
        { "batch cancel", ["<number>", "--store", "--lang"] },
        { "batch resume", ["<number>", "--store", "--threads", "--work", "--detach", "--json", "--lang"] },
        { "batch export", ["<number>", "--to", "runs.csv", "--csv", "--separator", "--store", "--lang"] },
        { "worker", ["--slots", "--check", "--store", "--lang"] },
        { "store", ["info", "check", "export", "import", "prune", "vacuum", "upgrade"] },
        { "store check", ["--repair", "--store", "--lang"] },
        { "store export", ["<file>", "--force", "--store", "--lang"] },
        { "store import", ["<file>", "--store", "--lang"] },
        { "store prune", ["--keep-blocks", "30", "--keep-batches", "--store", "--lang"] },
        { "store vacuum", ["--store", "--lang"] },
        { "store upgrade", ["--store", "--lang"] },
        { "store info", ["--store", "--lang"] },
        { "schema", ["write"] },
        { "schema write", ["<directory>"] },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_NamesTheCommandAndWhatItTakes(string command, string[] mentioned)
    {
        var output = await Ran.Soundly([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", "en"]);

        Assert.Contains($"korevagt {command}".Trim(), output, StringComparison.Ordinal);
        Assert.All(mentioned, word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_ShowsNoNameOfTheProgramsInside(string command, string[] mentioned)
    {
        Assert.NotEmpty(mentioned);
        var output = await Ran.Soundly([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-h", "--lang", "en"]);

        Assert.All(
            ["System.", "Korevagt.", "[default: Da]", "Required"],
            word => Assert.DoesNotContain(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutACommand_TheExitCodeIsThatOfAFault()
    {
        var ran = await Ran.InEnglish();

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("command", ran.Error, StringComparison.Ordinal);
    }
}
