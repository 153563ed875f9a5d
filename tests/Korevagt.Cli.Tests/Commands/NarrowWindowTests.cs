using System.Text.RegularExpressions;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;
using Korevagt.Tests.Batches;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>In a window of 80 or 100 columns no word is broken, and the answer stands before the tables.</summary>
public sealed partial class NarrowWindowTests : IDisposable
{
    private const int WithoutEnd = 2000;

    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();
    private readonly BatchFolder folder = new();

    public void Dispose()
    {
        copy.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public async Task AComparisonWithAllTables_BreaksNoWord(int width)
    {
        string[] compare =
        [
            "compare", copy.Baseline, copy.Scenario("uden-tre-vagter.json"), copy.Scenario("uden-nattevagt-djursland.json"),
            "--replications", "2", "--tables", "--html", copy.Written("svar.html"),
        ];
        await HoldsInAsync(width, compare);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    public async Task ABatchOfLongNames_BreaksNoWord(int width)
    {
        const string LongName = "uden-nattevagten-i-silkeborg-og-djursland";
        await File.WriteAllTextAsync(
            folder.PathOf($"{LongName}.json"), await File.ReadAllTextAsync(folder.PathOf("fire-vogne.json")));
        var batch = folder.Batch(4, LongName, "to-vogne");
        await Ran.Soundly("batch", "submit", batch, "--store", folder.Store);

        await HoldsInAsync(width, "batch", "show", "1", "--store", folder.Store);
        await HoldsInAsync(width, "batch", "list", "--store", folder.Store);
    }

    [Theory]
    [InlineData("demand", "show", "PLAN")]
    [InlineData("demand", "show", "PLAN", "--by", "area")]
    [InlineData("demand", "show", "PLAN", "--by", "month", "--lang", "en")]
    [InlineData("cost", "PLAN")]
    [InlineData("compare", "--help")]
    public async Task ATableOfThePlan_BreaksNoWord(params string[] arguments)
    {
        string[] asked = [.. arguments.Select(argument => argument == "PLAN" ? copy.Baseline : argument)];
        await HoldsInAsync(80, asked);
        await HoldsInAsync(100, asked);
    }

    [Fact]
    public async Task TheAnswerStandsFirst_ThenTheKeyFigures_ThenWhatNext()
    {
        var ran = await Ran.InWidth(80, "compare", copy.Baseline, copy.Scenario("uden-tre-vagter.json"), "--replications", "2");

        Assert.Equal(ExitCode.Done, ran.ExitCode);
        var lines = ran.Output.Split('\n').ToList();
        var (answer, table, next) = (
            lines.FindIndex(line => line.StartsWith("• ", StringComparison.Ordinal)), lines.FindIndex(line => line.StartsWith('╭')),
            lines.FindIndex(line => line.Contains("--html svar.html", StringComparison.Ordinal)));
        Assert.InRange(answer, 0, table - 1);
        Assert.True(next > table, ran.Output);
        Assert.Contains("--tables", ran.Output, StringComparison.Ordinal);
        // The table of 36 shifts would scroll the answer away.
        Assert.DoesNotContain("Hverdagsaftenvagt Aarhus", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereTheWordsDoNotFit_ColumnsThatCanBeDoneWithoutGo_AndAreNamed()
    {
        var drawn = Drawn(40);

        Assert.Contains("Nattevagt", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("12.345", drawn, StringComparison.Ordinal);
        Assert.Contains("viser også: Kilometer", Regex.Replace(drawn, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereEvenTheRestDoesNotFit_EachRowIsAList()
    {
        var drawn = Drawn(24);

        Assert.DoesNotContain("│", drawn, StringComparison.Ordinal);
        Assert.Contains("Ringkøbing", drawn, StringComparison.Ordinal);
        Assert.Contains("12.345", drawn, StringComparison.Ordinal);
        Assert.All(drawn.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 24));
    }

    [Fact]
    public void ALineEndsAtABlankOrAHyphenBetweenLetters_AndNowhereElse() => Assert.Equal(
        ["uden-", "nattevagt-", "djursland", "2017-01-14"],
        FittedTable.Wrapped("uden-nattevagt-djursland 2017-01-14", 11));

    private static string Drawn(int width)
    {
        using var written = new StringWriter();
        var console = new TerminalConsole(written, TextWriter.Null, Domain.Texts.Language.Da, width);
        console.Output.Write(new FittedTable(console.Language)
            .Words("Vagt").Numbers("Gennemsnit").Numbers("Kilometer", isOptional: true)
            .Row("Nattevagt Ringkøbing-Skjern", "45,6 → 48,9", "12.345"));
        return written.ToString();
    }

    /// <summary>Every line fits, and every word is one of those that stand there where no line ends early.</summary>
    private static async Task HoldsInAsync(int width, params string[] arguments)
    {
        var whole = await Ran.InWidth(WithoutEnd, arguments);
        var narrow = await Ran.InWidth(width, arguments);

        Assert.Equal(ExitCode.Done, narrow.ExitCode);
        Assert.All(narrow.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, width));
        Assert.Empty(WordsOf(narrow.Output).Except(WordsOf(whole.Output), StringComparer.Ordinal)
            .Except(WordsOf(TerminalTexts.WiderShows("").Danish), StringComparer.Ordinal)
            .Except(WordsOf(TerminalTexts.WiderShows("").English), StringComparer.Ordinal));
    }

    private static HashSet<string> WordsOf(string output) =>
        [.. Between().Split(output).Select(word => word.Trim(',', '…')).Where(word => word.Length > 0)];

    [GeneratedRegex(@"[\s│╭╮╰╯├┤┬┴┼─]+|(?<=\p{L}-)(?=\p{L})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();
}
