using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.BadInput;

/// <summary>Command lines with faults: exit code 2, the fault named by its option, nothing written.</summary>
public sealed class FaultyArgumentTests : IDisposable
{
    private static readonly string[] Compare = ["compare", Repository.Baseline, Repository.Scenario("uden-tre-vagter.json")];

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Theory]
    [InlineData("--year", "2006")]
    [InlineData("--year", "2051")]
    [InlineData("--year", "-2017")]
    [InlineData("--year", "tyve-sytten")]
    [InlineData("--year", "20170000000000")]
    [InlineData("--year", "2017.5")]
    [InlineData("--replications", "0")]
    [InlineData("--replications", "1")]
    [InlineData("--replications", "100001")]
    [InlineData("--replications", "mange")]
    [InlineData("--seed", "-1")]
    [InlineData("--seed", "0x10")]
    [InlineData("--threads", "0")]
    [InlineData("--threads", "to")]
    [InlineData("--lang", "de")]
    [InlineData("--lang", "1")]
    [InlineData("--precision", "0")]
    [InlineData("--precision", "-0.5")]
    [InlineData("--precision", "NaN")]
    [InlineData("--precision", "Infinity")]
    [InlineData("--precision", "0,5")]
    public async Task AValueThatCannotBe_IsNamedWithItsOption(string option, string value)
    {
        var fault = Assert.Single(await FaultsOf([.. Compare, option, value, "--json", copy.Written("out.json")]));

        Assert.Contains($"{option}: ", fault, StringComparison.Ordinal);
        Assert.Contains(value, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralFaultyValues_AreAllNamed()
    {
        var faults = await FaultsOf([.. Compare, "--replications", "x", "--year", "y", "--lang", "z"]);

        Assert.Equal(3, faults.Count);
    }

    [Theory]
    [InlineData("--replications: 0 is out of range", "--precision", "0.5", "--replications", "0")]
    [InlineData("--replications: 9 are too few", "--precision", "0.5", "--replications", "9")]
    [InlineData("--replications: 18 are too few", "--precision", "0.5", "--replications", "18", "--antithetic")]
    [InlineData("--most-replications: 49 is out of range", "--precision", "0.5", "--most-replications", "49")]
    [InlineData("--most-replications: 2000 is out of range", "--precision", "0.5", "--replications", "2001")]
    [InlineData("--most-replications: 100001 is out of range", "--precision", "0.5", "--most-replications", "100001")]
    [InlineData("--most-replications: 101 is odd", "--precision", "0.5", "--most-replications", "101", "--antithetic")]
    [InlineData("--replications: 1 is out of range", "--antithetic", "--replications", "1")]
    [InlineData("--replications: 2 make no antithetic pairs", "--antithetic", "--replications", "2")]
    [InlineData("--replications: 51 make no antithetic pairs", "--antithetic", "--replications", "51")]
    [InlineData("korevagt: --precision-of: 'p91' is unknown", "--precision", "0.5", "--precision-of", "p91")]
    [InlineData(
        "korevagt: --most-replications: 'mange' is no whole number", "--precision", "0.5", "--most-replications", "mange")]
    [InlineData("korevagt: --most-replications: says nothing without --precision", "--most-replications", "100")]
    [InlineData("korevagt: --precision-of: says nothing without --precision", "--precision-of", "p90")]
    public async Task PrecisionAndPairs_ThatCannotBe_AreOneFaultOfTheOption(string fault, params string[] options) =>
        Assert.StartsWith(
            fault,
            Assert.Single(await FaultsOf([.. Compare, .. options, "--json", copy.Written("out.json")])),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("--gentagelser")]
    [InlineData("-x")]
    public async Task AnUnknownOption_IsNoFile(string option) =>
        Assert.Equal($"korevagt: unknown option '{option}'", Assert.Single(await FaultsOf([.. Compare, option])));

    [Theory]
    [InlineData("compare")]
    [InlineData("compare", "plan.json")]
    [InlineData("simulate")]
    [InlineData("cost")]
    [InlineData("demand", "show")]
    [InlineData("scenario", "check")]
    [InlineData("map", "info")]
    [InlineData("schema", "write")]
    public async Task AMissingArgument_IsAFault(params string[] arguments) => Assert.NotEmpty(await FaultsOf(arguments));

    [Fact]
    public async Task AnUnknownCommand_IsAFault() => Assert.Contains(
        await FaultsOf("sammenlign"), fault => fault.Contains("sammenlign", StringComparison.Ordinal));

    [Fact]
    public async Task AnOptionWithoutItsValue_IsAFault() =>
        Assert.Contains("--json", Assert.Single(await FaultsOf([.. Compare, "--json"])), StringComparison.Ordinal);

    [Fact]
    public async Task AnEmptyPath_IsAFault()
    {
        Assert.Contains("<plan>", Assert.Single(await FaultsOf("cost", "")), StringComparison.Ordinal);
        var faults = await FaultsOf([.. Compare, "--json", "", "--html", ""]);
        Assert.Equal(["--json", "--html"], faults.Select(fault => fault.Split(':')[0]));
    }

    [Fact]
    public async Task AFileInAFolderThatDoesNotExist_IsRefusedBeforeAnythingIsComputed()
    {
        var path = Path.Combine(copy.Written("findes-ikke"), "out.json");

        var fault = Assert.Single(await FaultsOf([.. Compare, "--json", path, "--html", copy.Written("out.html")]));

        Assert.StartsWith("--json: ", fault, StringComparison.Ordinal);
        Assert.Contains(path, fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderAsOutput_IsRefused() =>
        Assert.StartsWith(
            "--html: ", Assert.Single(await FaultsOf([.. Compare, "--html", copy.Written("")])), StringComparison.Ordinal);

    [Fact]
    public async Task JsonAndHtmlInTheSameFile_AreRefused()
    {
        var sameInOtherWords = Path.Combine(copy.Written(""), "..", "written", "out");

        var fault = Assert.Single(await FaultsOf([.. Compare, "--json", copy.Written("out"), "--html", sameInOtherWords]));

        Assert.StartsWith("--json and --html: ", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--date", "24-12-2017")]
    [InlineData("--date", "2017-02-29")]
    [InlineData("--by", "uge")]
    [InlineData("--by", "3")]
    [InlineData("--year", "1900")]
    public async Task DemandShow_NamesAFaultyValue(string option, string value) => Assert.Contains(
        $"{option}: ",
        Assert.Single(await FaultsOf("demand", "show", Repository.Baseline, option, value, "--csv", copy.Written("out.csv"))),
        StringComparison.Ordinal);

    [Fact]
    public async Task ADateOfAnotherYearThanTheOneAskedFor_IsRefused() => Assert.StartsWith(
        "--date: 2016 is another year than 2017",
        Assert.Single(await FaultsOf("demand", "show", Repository.Baseline, "--year", "2017", "--date", "2016-12-24")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("cost")]
    [InlineData("simulate")]
    public async Task AYearOutOfRange_IsRefusedByEveryCommand(string command) => Assert.StartsWith(
        "--year: 1800 is out of range",
        Assert.Single(await FaultsOf(command, Repository.Baseline, "--year", "1800")),
        StringComparison.Ordinal);

    [Fact]
    public async Task SchemaWrite_WantsAFolderThatExists() =>
        Assert.Contains(
            "is no folder",
            Assert.Single(await FaultsOf("schema", "write", copy.Written("findes-ikke"))),
            StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> FaultsOf(params string[] arguments)
    {
        var ran = await Ran.InEnglish(arguments);
        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal("", ran.Output);
        Assert.Empty(copy.AllWritten());
        return ran.Faults;
    }
}
