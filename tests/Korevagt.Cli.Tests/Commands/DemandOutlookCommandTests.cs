using System.Text.Json.Nodes;
using System.Xml.Linq;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>Back-tests and forecasts from the command line.</summary>
public sealed class DemandOutlookCommandTests : IDisposable
{
    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task ABacktest_ShowsEveryYearItPredicts_AndWritesJsonAndPage()
    {
        var log = await Log("2015-2016");
        var shown = await Ran.Soundly(
            "demand", "backtest", log, "--plan", copy.Baseline, "--json", copy.Written("b.json"), "--html",
            copy.Written("b.html"), "--lang", "en");
        await Ran.Soundly("demand", "backtest", log, "--plan", copy.Baseline, "--json", copy.Written("again.json"));
        var json = JsonNode.Parse(File.ReadAllText(copy.Written("b.json")))!;

        Assert.Equal(File.ReadAllBytes(copy.Written("b.json")), File.ReadAllBytes(copy.Written("again.json")));
        Assert.Equal([2016], json["years"]!.AsArray().Select(year => (int)year!["year"]!));
        var areaMonths = json["scores"]!["areaMonth"]!;
        Assert.InRange((double)areaMonths["intervals"]![2]!["inside"]!, 0.93, 0.98);
        Assert.True((double)areaMonths["model"]!["logScore"]! > (double)areaMonths["lastYear"]!["logScore"]!);
        Assert.Contains("Expected and actual by area", shown, StringComparison.Ordinal);
        var page = XDocument.Load(copy.Written("b.html"));
        Assert.Contains("Silkeborg midt og syd", page.Root!.Value, StringComparison.Ordinal);
        var months = page.Descendants("figure").First().Descendants("circle").Select(dot => dot.Value).ToList();
        Assert.Equal(12, months.Count);
        Assert.StartsWith("January 2016: ", months[0], StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ of 12 lie within the 95% interval", page.Descendants("desc").First().Value);
    }

    [Fact]
    public async Task ALogOfOneYear_IsRefused_AndNothingIsWritten()
    {
        var ran = await Ran.Of(
            "demand", "backtest", await Log("2016"), "--plan", copy.Baseline, "--json", copy.Written("b.json"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("intet at prøve mod", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Equal(["log.csv"], copy.AllWritten());
    }

    [Fact]
    public async Task AForecast_ShowsItsSteps_AndSaysThatAssembledDemandIsTakenAsSure()
    {
        var shown = await Ran.Soundly(
            "demand", "forecast", copy.Baseline, "--year", "2020", "--trend", "-2%", "--json", copy.Written("f.json"), "--html",
            copy.Written("f.html"), "--lang", "en");
        var json = JsonNode.Parse(File.ReadAllText(copy.Written("f.json")))!;

        Assert.Equal(50_000 * Math.Pow(0.98, 4), (double)json["region"]!["expected"]!, 0.01);
        Assert.False((bool?)json["provenance"]!["parameterUncertainty"]);
        Assert.Contains("chance only", shown, StringComparison.Ordinal);
        Assert.Equal("0.9224", Ran.Row(shown, "Trend")[3]);
        Assert.Equal(["f.html", "f.json"], copy.AllWritten());
    }

    [Theory]
    [InlineData("--trend: 'x' is no percentage such as -2% or 1.5%", "--year", "2020", "--trend", "x")]
    [InlineData("--trend: '0.02' is no percentage such as -2% or 1.5%", "--year", "2020", "--trend", "0.02")]
    [InlineData("cannot be forecast from 2016; expected a year from 2017 to 2050", "--year", "2010")]
    public async Task AFaultyForecast_IsRefused(string fault, params string[] options)
    {
        var ran = await Ran.InEnglish(["demand", "forecast", copy.Baseline, .. options]);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains(fault, Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UncertainDemand_IsRefusedWhereTheDemandIsAssembled()
    {
        var ran = await Ran.InEnglish("simulate", copy.Baseline, "--demand-uncertainty", "--replications", "2");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("is not fitted to a visit log", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    private async Task<string> Log(string years)
    {
        var log = copy.Written("log.csv");
        await Ran.Soundly(
            "demand", "generate", "--plan", copy.Baseline, "--years", years, "--seed", "3", "--without-responses", "-o", log);
        return log;
    }
}
