using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.BadInput;

/// <summary>Files with faults: each fault is named with file and place, the exit code is 2 and nothing is written.</summary>
public sealed class FaultyFileTests : IDisposable
{
    private readonly WorkingCopy copy = new();

    private string ThreeShifts => copy.Scenario("uden-tre-vagter.json");

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task MalformedJson_IsNamedWithLineAndColumn()
    {
        var broken = copy.Write(
            "brudt.json", "{\n  \"format\": \"korevagt-scenario/1\",\n  \"name\": \"Brudt\" \"description\": 1\n}\n");

        var fault = Assert.Single(await FaultsOf(copy.Baseline, broken));

        Assert.StartsWith($"{broken}: line 3, column ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MalformedBaseline_IsNamedOnce()
    {
        await File.WriteAllTextAsync(copy.Baseline, "{ \"format\": \"korevagt-baseline/1\", ");

        Assert.StartsWith(
            $"{copy.Baseline}: line 1", Assert.Single(await FaultsOf(copy.Baseline, ThreeShifts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownShift_IsNamedWithTheNearestOnes()
    {
        var scenario = copy.Scenario("ukendt.json", """{ "change": "removeShift", "shift": "nat-silkebrg" }""");

        var fault = Assert.Single(await FaultsOf(copy.Baseline, scenario));

        Assert.StartsWith($"{scenario}: $.changes[0].shift: ", fault, StringComparison.Ordinal);
        Assert.Contains("nat-silkebrg", fault, StringComparison.Ordinal);
        Assert.Contains("expected \"nat-silkeborg\"", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANegativePrice_IsNamedInTheBaselineAndInAScenario()
    {
        copy.Edit(WorkingCopy.BaselineName, root => root["contracts"]![0]!["hourlyPrices"]![0]!["dkkPerHour"] = -263.01);
        var fault = Assert.Single(await FaultsOf(copy.Baseline, ThreeShifts));
        Assert.StartsWith($"{copy.Baseline}: $.contracts[0].hourlyPrices[0].dkkPerHour: ", fault, StringComparison.Ordinal);
        Assert.Contains("-263.01", fault, StringComparison.Ordinal);

        copy.Edit(WorkingCopy.BaselineName, root => root["contracts"]![0]!["hourlyPrices"]![0]!["dkkPerHour"] = 263.01);
        var scenario = copy.Scenario(
            "pris.json", """{ "change": "setContractPrice", "contract": "vognmænd", "dkkPerHour": -1 }""");
        Assert.StartsWith(
            $"{scenario}: $.changes[0].dkkPerHour: ", Assert.Single(await FaultsOf(copy.Baseline, scenario)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task OverlappingShiftsOfOneCar_AreNamed()
    {
        var shifts = (Evening: IndexOfShift("aften-tarm"), Other: IndexOfShift("aften-skive"));
        copy.Edit(WorkingCopy.BaselineName, root =>
        {
            root["shifts"]![shifts.Evening]!["vehicle"] = "vogn-1";
            root["shifts"]![shifts.Other]!["vehicle"] = "vogn-1";
        });

        var fault = Assert.Single(await FaultsOf(copy.Baseline, ThreeShifts));

        Assert.StartsWith($"{copy.Baseline}: $.shifts[", fault, StringComparison.Ordinal);
        Assert.Contains("vogn-1", fault, StringComparison.Ordinal);
        Assert.Contains("overlap", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAreaInTheSea_IsNamedForWantOfARoad()
    {
        copy.Edit(
            WorkingCopy.AreasName,
            root => AreaNamed(root, "brabrand-gellerup")["center"] = new JsonObject { ["lat"] = 56.7, ["lon"] = 6.0 });

        var place = $@"^{Regex.Escape(copy.Areas)}: \$\.areas\[\d+\]\.center: ";
        var english = Assert.Single(await FaultsOf([copy.Baseline, ThreeShifts], "--lang", "en"));
        Assert.Matches(place + "area brabrand-gellerup has no road within", english);
        Assert.Contains("midtjylland.osm", english, StringComparison.Ordinal);
        var danish = Assert.Single(await FaultsOf([copy.Baseline, ThreeShifts], "--lang", "da"));
        Assert.Matches(place + "område brabrand-gellerup har ingen vej inden for", danish);
    }

    [Fact]
    public async Task AStationThatAScenarioMovesToTheSea_IsNamedInTheScenario()
    {
        copy.WithOnePointPerArea();
        var scenario = copy.Scenario(
            "på-havet.json", """{ "change": "moveStation", "station": "tarm", "position": { "lat": 56.35, "lon": 7.75 } }""");

        Assert.StartsWith(
            $"{scenario}: vagtsted tarm har ingen vej",
            Assert.Single(await FaultsOf([copy.Baseline, scenario], "--lang", "da")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangeThatChangesNothing_IsAFault()
    {
        var scenario = copy.Scenario(
            "intet.json",
            """{ "change": "setShiftCars", "shift": "nat-aarhus", "cars": 1 }""",
            """{ "change": "scaleDemand", "factor": 1 }""");

        var faults = await FaultsOf(copy.Baseline, scenario);

        Assert.Equal(2, faults.Count);
        Assert.StartsWith($"{scenario}: $.changes[0]", faults[0], StringComparison.Ordinal);
        Assert.StartsWith($"{scenario}: $.changes[1]", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMapWhoseDownloadFailed_IsToldAsTheWebPageThatItIs()
    {
        await File.WriteAllTextAsync(copy.Map, "<!DOCTYPE html>\n<html><body>504 Gateway Timeout</body></html>");

        var ran = await Ran.Of("compare", copy.Baseline, ThreeShifts, "--lang", "en");

        Assert.Contains(
            "midtjylland.osm: is a web page, no map: the download seems to have failed", Assert.Single(ran.Faults),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMapThatIsMissing_IsAFaultOfTheBaseline()
    {
        File.Delete(copy.Map);

        Assert.Contains("midtjylland.osm", Assert.Single(await FaultsOf(copy.Baseline, ThreeShifts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptyFile_IsNamed_WhicheverItIs()
    {
        var empty = copy.Write("tom.json", "");
        Assert.StartsWith($"{empty}: ", Assert.Single(await FaultsOf(copy.Baseline, empty)), StringComparison.Ordinal);
        Assert.StartsWith($"{empty}: ", Assert.Single(await FaultsOf(empty, ThreeShifts)), StringComparison.Ordinal);

        await File.WriteAllTextAsync(copy.Map, "");
        Assert.Contains("midtjylland.osm: ", Assert.Single(await FaultsOf(copy.Baseline, ThreeShifts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileOfAnotherKind_IsNamedWithWhatItIs()
    {
        var areasAsBaseline = Assert.Single(await FaultsOf(copy.Areas, ThreeShifts));
        Assert.StartsWith($"{copy.Areas}: $.format: ", areasAsBaseline, StringComparison.Ordinal);
        Assert.Contains("kind areas", areasAsBaseline, StringComparison.Ordinal);

        var baselineAsScenario = Assert.Single(await FaultsOf(copy.Baseline, copy.Baseline));
        Assert.Contains("kind baseline", baselineAsScenario, StringComparison.Ordinal);

        var mapAsScenario = Assert.Single(await FaultsOf(copy.Baseline, copy.Map));
        Assert.StartsWith($"{copy.Map}: ", mapAsScenario, StringComparison.Ordinal);
        Assert.Contains("no JSON", mapAsScenario, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APicture_IsNoScenarioNoBaselineAndNoMap()
    {
        byte[] png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0xFF, 0xFE, 0, 0x80];
        var picture = copy.Write("billede.png", png);
        Assert.StartsWith($"{picture}: ", Assert.Single(await FaultsOf(copy.Baseline, picture)), StringComparison.Ordinal);
        Assert.StartsWith($"{picture}: ", Assert.Single(await FaultsOf(picture, ThreeShifts)), StringComparison.Ordinal);

        await File.WriteAllBytesAsync(copy.Map, png);
        Assert.Contains("midtjylland.osm: ", Assert.Single(await FaultsOf(copy.Baseline, ThreeShifts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingFile_IsNamed()
    {
        var missing = copy.Scenario("findes-ikke.json");

        Assert.Equal($"{missing}: there is no such file", Assert.Single(await FaultsOf(copy.Baseline, missing)));
    }

    [Fact]
    public async Task AFolder_IsNoFile() =>
        Assert.StartsWith(
            $"{copy.Scenario("")}: is a directory",
            Assert.Single(await FaultsOf(copy.Baseline, copy.Scenario(""))),
            StringComparison.Ordinal);

    [Fact]
    public async Task FaultsOfSeveralFiles_AreAllReportedAtOnce()
    {
        copy.Edit(WorkingCopy.BaselineName, root =>
        {
            root["shifts"]![0]!["cars"] = 0;
            root["urgencies"]![0]!["share"] = 1.5;
        });
        copy.Edit(WorkingCopy.AreasName, root => root["areas"]![0]!["population"] = -5);
        var unreadable = copy.Write("ulæselig.json", "{");
        var wrong = copy.Scenario(
            "forkert.json", """{ "change": "removeShift" }""", """{ "change": "scaleDemand", "factor": "ti" }""");

        var faults = await FaultsOf(copy.Baseline, unreadable, wrong);

        string[] expected =
        [
            $"{copy.Baseline}: $.shifts[0].cars: ", $"{copy.Baseline}: $.urgencies[0].share: ",
            $"{copy.Areas}: $.areas[0].population: ",
            $"{unreadable}: line 1", $"{wrong}: $.changes[0]", $"{wrong}: $.changes[1].factor: ",
        ];
        Assert.All(expected, start => Assert.Single(faults, fault => fault.StartsWith(start, StringComparison.Ordinal)));
        Assert.Equal(faults.Count, faults.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task FaultsOfFilesAndOfSettings_AreReportedTogether()
    {
        var missing = copy.Scenario("findes-ikke.json");

        var faults = await FaultsOf([copy.Baseline, missing], "--year", "1999", "--replications", "1", "--threads", "0");

        Assert.Equal(
            ["--year", "--replications", "--threads", missing],
            faults.Select(fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task EveryCommandThatReadsAPlan_NamesTheSameFault()
    {
        copy.Edit(WorkingCopy.BaselineName, root => root["shifts"]![0]!["cars"] = -1);
        string[][] commands =
        [
            ["simulate", copy.Baseline, "--json", copy.Written("out")],
            ["cost", copy.Baseline],
            ["demand", "show", copy.Baseline, "--csv", copy.Written("out")],
            ["scenario", "check", ThreeShifts],
        ];
        foreach (var command in commands)
        {
            var ran = await Ran.InEnglish(command);
            Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
            Assert.StartsWith($"{copy.Baseline}: $.shifts[0].cars: ", Assert.Single(ran.Faults), StringComparison.Ordinal);
            Assert.Equal("", ran.Output);
            Assert.Empty(copy.AllWritten());
        }
    }

    [Fact]
    public async Task MapInfo_NamesTheFaultsOfAMap()
    {
        var ran = await Ran.InEnglish("map", "info", copy.Baseline);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.StartsWith($"{copy.Baseline}: ", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScenarioCheck_ShowsTheSoundOnesAndNamesTheFaultsOfTheOthers()
    {
        var broken = copy.Write("brudt.json", Encoding.UTF8.GetBytes("[]"));

        var ran = await Ran.InEnglish("scenario", "check", ThreeShifts, broken);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("Uden de tre vagter", ran.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{broken}: ", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<string>> FaultsOf(params string[] files) => FaultsOf(files, "--replications", "2");

    /// <summary>Compares, sees that it was refused and that nothing came of it, and returns the faults.</summary>
    private async Task<IReadOnlyList<string>> FaultsOf(string[] files, params string[] options)
    {
        var ran = await Ran.InEnglish(
            ["compare", .. files, .. options, "--json", copy.Written("out.json"), "--html", copy.Written("out.html")]);
        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal("", ran.Output);
        Assert.Empty(copy.AllWritten());
        return ran.Faults;
    }

    private static JsonNode AreaNamed(JsonNode root, string id) =>
        root["areas"]!.AsArray().Single(area => (string?)area!["id"] == id)!;

    private int IndexOfShift(string id)
    {
        var shifts = JsonNode.Parse(File.ReadAllText(copy.Baseline))!["shifts"]!.AsArray();
        return Enumerable.Range(0, shifts.Count).First(index => (string?)shifts[index]!["id"] == id);
    }
}
