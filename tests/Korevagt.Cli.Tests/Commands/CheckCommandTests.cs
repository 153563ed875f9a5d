using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary><c>korevagt check</c>: a file of any kind says by its content what it is, and all its faults are named.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Matrix = "from,a,b\na,0,10\nb,12,0\n";

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    public static TheoryData<string, string> Bundled => new()
    {
        { "scenarios/midtjylland-2016.json", "en nuværende ordning" },
        { "scenarios/uden-tre-vagter.json", "et scenarie" },
        { "scenarios/midtjylland-2016-areas.json", "områder og kommuner" },
        { "scenarios/models/mm3.json", "en model" },
        { "scenarios/spoergsmaal-natten.json", "et spørgsmål om, hvilken plan" },
        { "scenarios/kontrakter/takster.json", "takster" },
        { "batches/nat.json", "indstillinger for nattens genberegning" },
        { "routes/dagbesoeg.json", "en rutefil" },
        { "maps/midtjylland.osm", "et vejkort" },
    };

    [Theory]
    [MemberData(nameof(Bundled))]
    public async Task ABundledFile_IsSound_AndSaidToBeWhatItIs(string file, string kind)
    {
        var path = Path.Combine(Repository.Root, file);

        Assert.StartsWith($"{path}: {kind}\n", await Ran.Soundly("check", path, "--lang", "da"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryBundledBatchAndScenario_IsSound()
    {
        string[] files =
        [
            .. new[] { "scenarios", "batches" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.json"))
                .Order(StringComparer.Ordinal),
        ];

        var output = await Ran.Soundly(["check", .. files, "--lang", "da"]);

        Assert.Equal(files.Length, output.Split('\n').Count(line => line.Length > 0 && line[0] != ' '));
        Assert.Contains(": en beregningsopgave\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheContentTells_NotTheName()
    {
        var odd = copy.Write("kort.csv", await File.ReadAllBytesAsync(Repository.Scenario("uden-tre-vagter.json")));

        Assert.StartsWith($"{odd}: et scenarie\n", await Ran.Soundly("check", odd, "--lang", "da"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGeneratedLogAndItsMapping_AreCheckedAgainstAPlan()
    {
        var log = copy.Written("log.csv");
        await Ran.Soundly("demand", "generate", "--plan", Repository.Baseline, "--years", "2016", "-o", log, "--without-responses");

        Assert.StartsWith(
            $"{log}: en besøgslog\n", await Ran.Soundly("check", log, "--plan", Repository.Baseline, "--lang", "da"), StringComparison.Ordinal);

        var spoiled = await File.ReadAllLinesAsync(log);
        (spoiled[1], spoiled[2]) = (spoiled[1].Replace(',', ' '), spoiled[2].Replace("2016", "2116", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(log, spoiled);
        var ran = await Ran.Of("check", log, "--plan", Repository.Baseline, "--lang", "da");
        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal(["linje 2", "linje 3"], ran.Faults.Select(fault => fault[(log.Length + 2)..(log.Length + 9)]).Distinct());
    }

    [Theory]
    [InlineData("log.csv", "ordered,area,urgency\n2016-01-01T18:00,a,akut\n")]
    [InlineData("folketal.csv", "municipality,year,population\n0751,2016,300000\n")]
    [InlineData("tider.csv", Matrix)]
    [InlineData("grænser.json", """{ "type": "FeatureCollection", "features": [] }""")]
    public async Task WhatOnlyAPlanCanJudge_AsksForIt(string name, string content)
    {
        var ran = await Ran.Of("check", copy.Write(name, content), "--lang", "da");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.EndsWith(
            ": kan kun kontrolleres mod en plan: den skal kende planens områder; forventede --plan PLAN", Assert.Single(ran.Faults),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folketal.csv", "municipality,year,population\n9999,2016,300000\n", "none of the rows (1) is of a municipality of the plan")]
    [InlineData("tider.csv", Matrix, "there is no area or station \"a\"")]
    [InlineData("grænser.json", """{ "type": "FeatureCollection", "features": [ { "properties": { "area": "x" } } ] }""", "there is no border of area \"aarhus-midt\" among the others (1 are passed over)")]
    [InlineData("log.csv", "ordered,area,urgency\n2016-13-01T18:00,aarhus,akut\n", "line 2, column \"ordered\"")]
    [InlineData("punkter.csv", "name,lat,lon\nher,56,nord\n", "line 2")]
    [InlineData("oversættelse.json", """{ "format": "korevagt-log-mapping/1", "areaWords": [ { "word": "x", "is": "y" } ] }""", "$.areaWords[0].is")]
    [InlineData("områder.json", """{ "format": "korevagt-areas/1", "municipalities": [], "areas": [] }""", "$.areas: is an empty list")]
    [InlineData("scenarie.json", """{ "format": "korevagt-scenario/1", "name": "x" }""", "$.changes: is missing")]
    [InlineData("nat.json", """{ "format": "korevagt-nightly/1", "name": "x" }""", "$.cron: is missing")]
    [InlineData("opgave.json", """{ "format": "korevagt-batch/1", "name": "x" }""", "$.baseline: is missing")]
    [InlineData("spørgsmål.json", """{ "format": "korevagt-question/1", "name": "x", "baseline": "midtjylland-2016.json", "decide": [] }""", "$.decide: is an empty list")]
    [InlineData("efterspørgsel.json", """{ "format": "korevagt-demand/1" }""", "$.areas: is missing")]
    [InlineData("kort.osm", "<osm><node id=\"1\"/></osm>", "node 1")]
    [InlineData("side.json", "<!doctype html><p>404", "is a web page or other markup")]
    [InlineData("ark.csv", "PK\u0003\u0004rest", "is a zip file")]
    [InlineData("tom.json", "  \n", "is empty")]
    [InlineData("note.txt", "Husk at ringe", "is text without columns")]
    [InlineData("andet.json", """{ "format": "korevagt-scenarie/1" }""", "\"korevagt-scenarie/1\" is an unknown format")]
    [InlineData("intet.json", """{ "navn": "x" }""", "the file does not say what it is")]
    [InlineData("liste.json", "[]", "the root is no object")]
    public async Task AFault_IsNamedWithItsPlace_WhateverTheKind(string name, string content, string fault)
    {
        var file = copy.Write(name, content);

        var ran = await Ran.InEnglish("check", file, "--plan", copy.Baseline);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.All(ran.Faults, line => Assert.StartsWith($"{file}: ", line, StringComparison.Ordinal));
        Assert.Contains(fault, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFaultyScenarioInABatch_IsAFaultOfTheBatch()
    {
        copy.Scenario("galt.json", """{ "change": "removeShift", "shift": "nat-ukendt" }""");
        var batch = copy.Write("opgave.json", """
            { "format": "korevagt-batch/1", "name": "x", "baseline": "midtjylland-2016.json",
              "scenarios": ["galt.json", "uden-tre-vagter.json"], "replications": 2 }
            """);

        var ran = await Ran.InEnglish("check", batch);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("galt.json: $.changes[0].shift", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SoundFilesBesideFaultyOnes_AreStillNamed_AndTheExitCodeIsThatOfAFault()
    {
        var faulty = copy.Write("galt.json", "{}");

        var ran = await Ran.Of("check", faulty, copy.Baseline, copy.Scenario("findes-ikke.json"), "--lang", "da");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.StartsWith($"{copy.Baseline}: en nuværende ordning\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(2, ran.Faults.Count);
    }

    [Fact]
    public async Task ScenarioCheck_SaysInWhichYearTheFirstYearsEffectIsReckoned()
    {
        var later = copy.Write("senere.json", """
            { "format": "korevagt-scenario/1", "name": "Senere", "description": "x", "baseline": "midtjylland-2016.json",
              "effectiveFrom": "2019-09-01", "changes": [ { "change": "removeShift", "shift": "aften-tarm" } ] }
            """);

        Assert.Contains(
            "træder i kraft den 1. september 2019; virkningen i det første år regnes for 2019",
            await Ran.Soundly("scenario", "check", later, "--lang", "da"), StringComparison.Ordinal);
    }
}
