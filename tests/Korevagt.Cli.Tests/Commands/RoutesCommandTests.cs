using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

public sealed class RoutesCommandTests : IDisposable
{
    private const string Sound = """
        {
          "jobs": [{ "id": 1, "location_index": 1, "service": 300 }, { "id": 2, "location_index": 2, "time_windows": [[0, 60]] }],
          "vehicles": [{ "id": 1, "start_index": 0, "end_index": 0, "costs": { "fixed": 100, "per_hour": 360 } }],
          "matrices": { "car": { "durations": [[0, 120, 240], [120, 0, 120], [240, 120, 0]], "distances": [[0, 1000, 2000], [1000, 0, 1000], [2000, 1000, 0]] } }
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-routes-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task ToursArePlanned_Written_TimedAndExplained()
    {
        var (file, json) = (await WriteAsync("ture.json", Sound), At("svar.json"));
        var said = await Ran.Soundly(
            "routes", "optimise", file, "--iterations", "50", "--lang", "en", "--json", json, "--html", At("svar.html"), "--geojson", At("svar.geojson"), "--excel", At("svar.xlsx"));

        Assert.StartsWith("1 of 2 tasks are on one tour; 1 on none.", said, StringComparison.Ordinal);
        Assert.Contains("--iterations 50 --seed 1", said, StringComparison.Ordinal);
        Assert.Equal(124m, (decimal)JsonNode.Parse(await File.ReadAllTextAsync(json))!["summary"]!["cost"]!);
        Assert.Contains("<h1>Tours</h1>", await File.ReadAllTextAsync(At("svar.html")), StringComparison.Ordinal);
        Assert.True(new FileInfo(At("svar.xlsx")).Length > 0);
        Assert.StartsWith("1 of 2 tasks", await Ran.Soundly("routes", "plan", file, json, "--lang", "en"), StringComparison.Ordinal);
        Assert.Contains("Impossible even alone", await Ran.Soundly("routes", "explain", file, json, json, "--lang", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneThreadAndTwo_GiveTheSameBytes()
    {
        var file = await WriteAsync("ture.json", Sound);
        await Ran.Soundly("routes", "optimise", file, "--iterations", "500", "--threads", "1", "-o", At("1.json"));
        await Ran.Soundly("routes", "optimise", file, "--iterations", "500", "--threads", "2", "-o", At("2.json"));

        Assert.Equal(await File.ReadAllBytesAsync(At("1.json")), await File.ReadAllBytesAsync(At("2.json")));
    }

    [Fact]
    public async Task FaultsAreToldAtTheirPlaces_AndNothingIsWritten()
    {
        var file = await WriteAsync("ture.json", Sound.Replace("\"service\": 300", "\"serivce\": 300", StringComparison.Ordinal));
        var ran = await Ran.InEnglish("routes", "optimise", file, "--json", At("svar.json"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal($"{file}: $.jobs[0].serivce: is an unknown property; expected \"service\" (did you mean that?)", Assert.Single(ran.Faults));
        Assert.False(File.Exists(At("svar.json")));
    }

    [Fact]
    public async Task TheCheckOfAnyFile_KnowsARoutingFile_AndItsFaults()
    {
        var (sound, faulty) = (
            await WriteAsync("ture.json", Sound), await WriteAsync("fejl.json", Sound.Replace("\"id\": 2", "\"id\": 1", StringComparison.Ordinal)));

        Assert.StartsWith($"{sound}: a routing file\n  2 jobs and 0 shipments", await Ran.Soundly("check", sound, "--lang", "en"), StringComparison.Ordinal);
        var ran = await Ran.InEnglish("check", faulty);
        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.StartsWith($"{faulty}: $.jobs[1].id", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TimeAndIterations_AreNotTakenTogether()
    {
        var ran = await Ran.InEnglish("routes", "optimise", await WriteAsync("ture.json", Sound), "--time", "1s", "--iterations", "5");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.StartsWith("--time: ", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivenToursAreNeeded_ToReckonThem() =>
        Assert.Contains("$.vehicles[*].steps", Assert.Single((await Ran.InEnglish("routes", "plan", await WriteAsync("ture.json", Sound))).Faults), StringComparison.Ordinal);

    [Fact]
    public async Task ACsvOfTrips_BecomesARoutingFile()
    {
        var csv = await WriteAsync("koersler.csv", "id,fromLat,fromLon\n1,56.45,9.40\n");
        await Ran.Soundly("routes", "convert", "csv", csv, "--depot", "56.45,9.41", "-o", At("ud.json"));

        Assert.Equal(1, (int)JsonNode.Parse(await File.ReadAllTextAsync(At("ud.json")))!["jobs"]![0]!["id"]!);
    }

    [Fact]
    public async Task OptionsOfAConversion_AreFaultedByTheirNames()
    {
        var ran = await Ran.InEnglish(
            "routes", "convert", "csv", await WriteAsync("koersler.csv", "id\n"), "--depot", "north", "--vehicles", "0", "--shift", "16-7", "-o", At("ud.json"));

        Assert.Equal(["--vehicles", "--depot", "--shift"], ran.Faults.Select(fault => fault.Split(':')[0]));
    }

    [Fact]
    public async Task SettingsOfDaytime_AreFaultedByTheirOptions()
    {
        var ran = await Ran.InEnglish("routes", "daytime", Repository.Baseline, Repository.Scenario("aftenbesoeg-til-dagtid.json"), "--vehicles", "0", "--days", "1");

        Assert.Equal(["--vehicles", "--days"], ran.Faults.Select(fault => fault.Split(':')[0]));
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private async Task<string> WriteAsync(string name, string content)
    {
        await File.WriteAllTextAsync(At(name), content);
        return At(name);
    }
}
