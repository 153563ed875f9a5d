using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

public sealed class CompareCommandTests(CompareCommandTests.Compared compared) : IClassFixture<CompareCommandTests.Compared>
{
    private string Output => compared.Ran.Output;

    [Fact]
    public void ASoundComparison_EndsWithZero_AndSaysNothingElse()
    {
        Assert.Equal("", compared.Ran.Error);
        Assert.Equal(ExitCode.Done, compared.Ran.ExitCode);
    }

    [Fact]
    public void TheKeyFigures_StandBesideEachOther()
    {
        Assert.Equal(
            ["Betalte vogntimer om året", "85.215", "76.090", "−9.125"], Ran.Row(Output, "Betalte vogntimer om året")[..4]);
        var visits = Ran.Row(Output, "Besøg om året");
        Assert.Equal(visits[1], visits[2]);
        Assert.Equal("0", visits[3]);
        Assert.StartsWith("2,40 til 3,33 mio. kr.", Ran.Row(Output, "heraf efter kontrakten (vogntimer og vagtstarter)")[2], StringComparison.Ordinal);
        Assert.All(
            ["Vognmændenes honorar om året", "Sparet honorar, helårseffekt", "Responstid, gennemsnit", "Responstid, median",
                "Besøg overladt til dagtiden"],
            label => Assert.Matches("[0-9]", Ran.Row(Output, label)[2]));
    }

    [Fact]
    public void DistrictsLosingAreasAndShifts_HaveTheirTables()
    {
        Assert.Equal(8, Ran.Row(Output, "Ringkøbing-Skjern").Count(cell => cell.Length > 0));
        Assert.Contains("De områder, hvor 90 %-fraktilen for responstid stiger mest", Output, StringComparison.Ordinal);
        Assert.Equal("1 → –", Ran.Row(Output, "Aftenvagt Tarm")[1]);
        Assert.Equal("5.292", Ran.Row(Output, "Hverdagsaftenvagt Aarhus")[2]);
    }

    [Fact]
    public void ThePlainAnswer_AndTheAssumptions_AreToldInWords()
    {
        // Sentences break at the width of the terminal, wherever that falls.
        var text = string.Join(' ', Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Der spares 2,", text, StringComparison.Ordinal);
        Assert.Contains("9.125 færre vogntimer", text, StringComparison.Ordinal);
        Assert.Contains("Målet for regionen (90 % inden for 180 min)", text, StringComparison.Ordinal);
        Assert.Contains("kalibreret", text, StringComparison.Ordinal);
        Assert.Contains("2017, 2 simulerede år, startværdi 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutATerminal_NoControlCharactersAreWritten() =>
        Assert.DoesNotContain(Output, letter => char.IsControl(letter) && letter is not ('\n' or '\r'));

    [Fact]
    public void JsonAndHtml_AreWrittenWhole()
    {
        Assert.Equal(["compared.html", "compared.json"], compared.Written);
        var json = JsonNode.Parse(compared.Json)!;
        Assert.Equal("Midtjylland 2016", (string?)json["baseline"]!["name"]);
        Assert.Equal("Uden de tre vagter", (string?)json["scenarios"]![0]!["name"]);
        Assert.StartsWith("<!DOCTYPE html>", compared.Html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", compared.Html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"da\">", compared.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InEnglish_TheReportsAreEnglish_AndTheFiguresAreTheSame()
    {
        using var copy = new WorkingCopy().WithOnePointPerArea();
        string[] compare = ["compare", copy.Baseline, copy.Scenario("uden-tre-vagter.json"), "--replications", "2"];

        var english = await Ran.Soundly(
            [.. compare, "--lang", "en", "--json", copy.Written("en.json"), "--html", copy.Written("en.html")]);
        var danish = await Ran.Soundly([.. compare, "--lang", "da", "--json", copy.Written("da.json")]);

        Assert.Contains("DKK", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Der spares", english, StringComparison.Ordinal);
        Assert.Contains("Der spares", danish, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await File.ReadAllTextAsync(copy.Written("en.html")), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(copy.Written("da.json")), await File.ReadAllTextAsync(copy.Written("en.json")));
    }

    /// <summary>One comparison for all tests.</summary>
    public sealed class Compared : IAsyncLifetime, IDisposable
    {
        private readonly WorkingCopy copy = new();

        internal Ran Ran { get; private set; } = new(0, "", "");

        internal IReadOnlyList<string> Written => copy.AllWritten();

        internal string Json => File.ReadAllText(copy.Written("compared.json"));

        internal string Html => File.ReadAllText(copy.Written("compared.html"));

        public async Task InitializeAsync() => Ran = await Ran.Of(
            "compare", Repository.Baseline, Repository.Scenario("uden-tre-vagter.json"), "--replications", "2", "--tables",
            "--json", copy.Written("compared.json"), "--html", copy.Written("compared.html"));

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => copy.Dispose();
    }
}
