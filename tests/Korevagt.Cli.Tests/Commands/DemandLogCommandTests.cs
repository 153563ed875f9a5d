using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>Logs generated, imported and refused from the command line.</summary>
public sealed class DemandLogCommandTests : IDisposable
{
    private const string Header = "ordered,area,urgency\n";
    private const string Row = "2016-01-01 23:30,skive,akut\n";

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task AGeneratedLog_IsImported_AndTheImportedOneAgainToTheSameBytes()
    {
        var log = copy.Written("log.csv");
        var generated = await Ran.Soundly(
            "demand", "generate", "--plan", copy.Baseline, "--years", "2016", "--seed", "3", "--without-responses", "--faults",
            "0.005", "-o", log,
            "--separator", ";", "--encoding", "windows1252", "--truth", copy.Written("truth.csv"), "--truth-faults",
            copy.Written("spoiled.csv"));
        var imported = await Ran.Soundly(
            "demand", "import", log, "--plan", copy.Baseline, "-o", copy.Written("visits.csv"), "--faults",
            copy.Written("faults.csv"), "--today", "2020-01-01", "--lang", "en", "--by-area");
        await Ran.Soundly(
            "demand", "import", copy.Written("visits.csv"), "--plan", copy.Baseline, "-o", copy.Written("again.csv"), "--today",
            "2020-01-01");

        Assert.Equal(File.ReadAllBytes(copy.Written("visits.csv")), File.ReadAllBytes(copy.Written("again.csv")));
        Assert.Contains("forventede 50.000,0", generated, StringComparison.Ordinal);
        Assert.Contains("accepted +", imported, StringComparison.Ordinal);
        Assert.Equal("Skive", Ran.Row(imported, "Skive")[0]);
        var spoiled = File.ReadLines(copy.Written("spoiled.csv")).Skip(1)
            .Where(line => !line.EndsWith("Duplicated", StringComparison.Ordinal)).Select(line => line.Split(',')[0]);
        Assert.Equal(spoiled, File.ReadLines(copy.Written("faults.csv")).Skip(1).Select(line => line.Split(',')[0]));
        Assert.Equal(["again.csv", "faults.csv", "log.csv", "spoiled.csv", "truth.csv", "visits.csv"], copy.AllWritten());
    }

    [Fact]
    public async Task ALogWithTooManyBadRows_IsRefused_AndOnlyTheListOfThemIsWritten()
    {
        var log = copy.Write(
            "log.csv", Header + Row + "2016-03-27 02:30,skive,akut\n" + string.Concat(Enumerable.Repeat("x,skive,akut\n", 30)));
        var ran = await Ran.Of(
            "demand", "import", log, "--plan", copy.Baseline, "-o", copy.Written("visits.csv"), "--faults",
            copy.Written("faults.csv"), "--today", "2017-01-01", "--most-repeated", "1", "--lang", "en");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains(
            "31 of 32 rows are rejected (96.88 %); expected at most 1 %", ran.Faults[0], StringComparison.Ordinal);
        Assert.Contains(
            "column \"ordered\": the same is wrong with 30 of 32 rows; in line 4: \"x\" is no time", Assert.Single(ran.Faults.Skip(1)),
            StringComparison.Ordinal);
        Assert.Contains("Rows read: 32 = 1 accepted + 31 rejected", ran.Output, StringComparison.Ordinal);
        Assert.Contains("line 3, column \"ordered\"", ran.Output, StringComparison.Ordinal);
        Assert.Contains("11 more faults", ran.Output, StringComparison.Ordinal);
        Assert.Equal(["faults.csv"], copy.AllWritten());
        Assert.Equal(32, File.ReadLines(copy.Written("faults.csv")).Count());
    }

    [Fact]
    public async Task ALogWithCprNumbers_IsRefused_AndNothingIsWrittenOrShownOfThem()
    {
        var log = copy.Write(
            "log.csv", "ordered,area,urgency,id\n2016-01-01 23:30,skive,akut,010190-1234\nx,skive,akut,020290-4321\n");
        var ran = await Ran.Of(
            "demand", "import", log, "--plan", copy.Baseline, "-o", copy.Written("visits.csv"), "--faults",
            copy.Written("faults.csv"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("linje 2, kolonne \"id\": ligner CPR-numre; intet er gemt", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.DoesNotContain("1234", ran.Output + ran.Error, StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    public async Task WithoutADate_TheClockTellsWhatLiesInTheFuture()
    {
        var log = copy.Write("log.csv", Header + Row + "2049-01-01 23:30,skive,akut\n");
        var ran = await Ran.Of(
            "demand", "import", log, "--plan", copy.Baseline, "-o", copy.Written("visits.csv"), "--most-rejected", "0.5",
            "--lang", "en");

        Assert.Equal(ExitCode.Done, ran.ExitCode);
        Assert.Contains("in the future: 1", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--most-rejected", "mange")]
    [InlineData("--most-rejected", "2")]
    [InlineData("--most-repeated", "-1")]
    [InlineData("--today", "i dag")]
    [InlineData("--from", "2016-02-30")]
    [InlineData("--faults", "")]
    public async Task AnOptionOfImportThatCannotBe_IsNamed(string option, string value)
    {
        var log = copy.Write("log.csv", Header + Row);
        var ran = await Ran.Of("demand", "import", log, "--plan", copy.Baseline, "-o", copy.Written("visits.csv"), option, value);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains(option, Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }

    [Theory]
    [InlineData("--years", "tyve")]
    [InlineData("--years", "2016-")]
    [InlineData("--years", "2017-2016")]
    [InlineData("--separator", "|")]
    [InlineData("--encoding", "ebcdic")]
    [InlineData("--faults", "1.1")]
    [InlineData("--overdispersion", "-1")]
    public async Task AnOptionOfGenerateThatCannotBe_IsNamed(string option, string value)
    {
        string[] years = option == "--years" ? [] : ["--years", "2016"];
        var ran = await Ran.Of(
            ["demand", "generate", "--plan", copy.Baseline, "-o", copy.Written("log.csv"), .. years, option, value]);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains(option, Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }
}
