using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>A demand fitted to a log from the command line, and a baseline that takes it.</summary>
public sealed class DemandFitCommandTests : IDisposable
{
    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task AFittedDemand_StandsInABaseline_ThatIsShownAndSimulated()
    {
        copy.WithOnePointPerArea();
        var log = await Generated();
        var summary = await Fit(log, "--report", copy.Written("demand.html"), "--json", copy.Written("fit.json"), "--lang", "en");

        Assert.StartsWith("The log has ", summary, StringComparison.Ordinal);
        Assert.Contains("\"parkingAndHandoverMinutes\": 0", summary, StringComparison.Ordinal);
        Assert.Equal(["demand.html", "demand.json", "fit.json", "log.csv"], copy.AllWritten());
        Assert.Contains("<html lang=\"en\">", await File.ReadAllTextAsync(copy.Written("demand.html")), StringComparison.Ordinal);
        Assert.Equal(115, JsonNode.Parse(await File.ReadAllTextAsync(copy.Written("fit.json")))!["areas"]!.AsArray().Count);

        TakeFitted();
        var shown = await Ran.Soundly(
            "demand", "show", copy.Baseline, "--year", "2017", "--by", "month", "--intervals", "--lang", "en");
        Assert.Contains("95% interval", shown, StringComparison.Ordinal);
        Assert.Matches(@"^(4[89]|5[0-2]),[0-9]{3}\.[0-9]$", Ran.Row(shown, "Total")[2]);
        Assert.Matches(@"^(4[5-9]|5[0-2]),[0-9]{3}\.[0-9] to (4[89]|5[0-5]),[0-9]{3}\.[0-9]$", Ran.Row(shown, "Total")[3]);
        await Ran.Soundly("simulate", copy.Baseline, "--year", "2017", "--replications", "2", "--json", copy.Written("run.json"));
        var run = await File.ReadAllTextAsync(copy.Written("run.json"));
        Assert.InRange(JsonNode.Parse(run)!["baseline"]!["evaluation"]!["visitsPerYear"]!.GetValue<double>(), 48_500, 51_500);
        Assert.Contains("tilpasset en besøgslog fra 2016-01-01", run, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intervals_AreWrittenAsCsv()
    {
        await Fit(await Generated());
        TakeFitted();
        await Ran.Soundly(
            "demand", "show", copy.Baseline, "--date", "2017-12-24", "--by", "hour", "--intervals", "--csv",
            copy.Written("hours.csv"));

        var lines = await File.ReadAllLinesAsync(copy.Written("hours.csv"));
        Assert.Equal("group,name,expected_visits,lower_95,upper_95", lines[0]);
        Assert.All(
            lines.Skip(1).Select(line => line.Split(',').Skip(2).Select(double.Parse).ToArray()),
            row => Assert.True(row[1] <= row[0] && row[0] <= row[2]));
    }

    [Fact]
    public async Task TheAssembledDemand_HasNoIntervals()
    {
        var ran = await Ran.InEnglish("demand", "show", copy.Baseline, "--intervals");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.StartsWith("--intervals: the demand of ", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.EndsWith(
            "has none; expected a plan with a demandFile, which is fitted to a visit log",
            Assert.Single(ran.Faults),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALogThatCannotBeRead_WritesNothing()
    {
        var log = copy.Write("log.csv", "ordered,area,urgency\nx,skive,akut\n");
        var ran = await Ran.Of(
            "demand", "fit", log, "--plan", copy.Baseline, "-o", copy.Written("demand.json"), "--report",
            copy.Written("demand.html"), "--today", "2020-01-01");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal(2, ran.Faults.Count);
        Assert.Contains("1 af 1 rækker er afvist", ran.Faults[0], StringComparison.Ordinal);
        Assert.Contains("kolonne \"ordered\"", ran.Faults[1], StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    public async Task OneFileForTwoOutputs_IsRefused()
    {
        var log = copy.Write("log.csv", "ordered,area,urgency\n");
        var ran = await Ran.InEnglish(
            "demand", "fit", log, "--plan", copy.Baseline, "-o", copy.Written("same"), "--json", copy.Written("same"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("--output and --json: both name", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    private async Task<string> Generated()
    {
        var log = copy.Written("log.csv");
        await Ran.Soundly(
            "demand", "generate", "--plan", copy.Baseline, "--years", "2016", "--seed", "3", "--without-responses", "-o", log);
        return log;
    }

    private Task<string> Fit(string log, params string[] options) => Ran.Soundly(
        ["demand", "fit", log, "--plan", copy.Baseline, "-o", copy.Written("demand.json"), "--today", "2020-01-01", .. options]);

    private void TakeFitted() => copy.Edit(WorkingCopy.BaselineName, root =>
    {
        root.AsObject().Remove("demand");
        root["demandFile"] = "../written/demand.json";
    });
}
