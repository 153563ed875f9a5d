using System.Text.Json.Nodes;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;
using Korevagt.Tests.Batches;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>Batches from the command line, on a store in a file.</summary>
public sealed class BatchCommandTests : IDisposable
{
    private readonly BatchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ASubmittedBatch_IsComputedAndShowsWhatEachScenarioSaves()
    {
        var output = await Ran.Soundly(
            "batch", "submit", folder.Batch(4, "fire-vogne", "to-vogne"), "--store", folder.Store, "--lang", "en");

        Assert.StartsWith(
            "Batch 1: 2 runs, 0 answered from the store, 2 to be computed, 0 with faulty input\n",
            output,
            StringComparison.Ordinal);
        Assert.Equal("done", Ran.Row(output, "1")[4]);
        Assert.Equal("to-vogne", Ran.Row(output, "2")[1]);
        Assert.Contains("State: finished; Done/failed/all: 2/0/2", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSameQuestion_IsAnsweredFromTheStore()
    {
        await Ran.Soundly("batch", "submit", folder.Batch(4, "fire-vogne"), "--store", folder.Store);

        var again = await Ran.Soundly("batch", "submit", folder.Batch(4, "fire-vogne", "to-vogne"), "--store", folder.Store);

        Assert.StartsWith(
            "Beregningsopgave 2: 2 beregninger, 1 besvaret fra lageret, 1 skal beregnes, 0 med fejl i input\n",
            again,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AScenarioThatFaultsInsideABatch_IsNamedWithItsFault_AndTheOthersFinish()
    {
        var ran = await Ran.Of(
            "batch", "submit", folder.Batch(4, "fire-vogne", "ukendt-vagt", "to-vogne"), "--store", folder.Store, "--lang", "en");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal(["done", "failed", "done"], new[] { "1", "2", "3" }.Select(run => Ran.Row(ran.Output, run)[4]));
        var fault = Assert.Single(ran.Faults);
        Assert.StartsWith($"run 2: {folder.PathOf("ukendt-vagt.json")}: $.changes[0].shift: ", fault, StringComparison.Ordinal);
        Assert.Contains("natbil", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADetachedBatch_WaitsAndGoesOnWhenItIsResumed()
    {
        var left = await Ran.Soundly(
            "batch", "submit", folder.Batch(4, "fire-vogne"), "--store", folder.Store, "--detach", "--lang", "en");
        Assert.Contains("0/0/1", left, StringComparison.Ordinal);
        Assert.Contains($"korevagt batch resume 1 --store {folder.Store}", left, StringComparison.Ordinal);

        var resumed = await Ran.Soundly("batch", "resume", "1", "--store", folder.Store, "--lang", "en", "--threads", "1");

        Assert.Contains("1/0/1", resumed, StringComparison.Ordinal);
        Assert.Equal("done", Ran.Row(resumed, "1")[4]);
    }

    [Fact]
    public async Task ABatch_IsPausedCancelledAndListedByItsState()
    {
        await Ran.Soundly("batch", "submit", folder.Batch(4, "fire-vogne"), "--store", folder.Store, "--detach");
        await Ran.Soundly("batch", "submit", folder.Batch(5, "fire-vogne"), "--store", folder.Store, "--detach");

        await Ran.Soundly("batch", "pause", "1", "--store", folder.Store);
        await Ran.Soundly("batch", "cancel", "2", "--store", folder.Store);

        var paused = await Ran.Soundly("batch", "list", "--state", "paused", "--store", folder.Store);
        Assert.Equal("på pause", Ran.Row(paused, "1")[2]);
        Assert.DoesNotContain("annulleret", paused, StringComparison.Ordinal);
        var newest = await Ran.Soundly("batch", "list", "--limit", "1", "--store", folder.Store);
        Assert.Equal("annulleret", Ran.Row(newest, "2")[2]);
        Assert.Contains("--before 2", newest, StringComparison.Ordinal);
        Assert.Equal("på pause", Ran.Row(await Ran.Soundly("batch", "list", "--before", "2", "--store", folder.Store), "1")[2]);
        Assert.Equal("Ingen beregningsopgaver.\n", await Ran.Soundly("batch", "list", "--before", "1", "--store", folder.Store));
    }

    [Fact]
    public async Task AFinishedBatch_IsWatchedToItsEnd_ALineForEachEvent()
    {
        await Ran.Of("batch", "submit", folder.Batch(4, "fire-vogne", "ukendt-vagt"), "--store", folder.Store);

        var watched = await Ran.Of("batch", "watch", "1", "--store", folder.Store, "--lang", "en");

        Assert.Equal(ExitCode.FaultyInput, watched.ExitCode);
        var events = watched.Output.Split('\n').Take(3).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        Assert.Equal([$"Batch 1 submitted ({Environment.UserName})", "run 1 fire-vogne done", "Batch 1 finished"], events);
    }

    [Fact]
    public async Task ExportedResults_HaveReadableNamesAndATableOfTheirFigures()
    {
        await Ran.Of(
            "batch", "submit", folder.Batch(4, "fire-vogne", "ukendt-vagt"), "--store", folder.Store, "--json",
            folder.PathOf("batch.json"));

        var output = await Ran.Soundly(
            "batch", "export", "1", "--store", folder.Store, "--to", folder.PathOf("out"), "--csv", folder.PathOf("dansk.csv"),
            "--separator", ";");

        Assert.Contains("1 af 2 beregninger har intet resultat", output, StringComparison.Ordinal);
        Assert.Equal(
            ["001-fire-vogne-seed-1.json", "runs.csv"],
            Directory.EnumerateFiles(folder.PathOf("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var result = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder.PathOf("out"), "001-fire-vogne-seed-1.json")))!;
        var change = (double)result["scenarios"]![0]!["delta"]!["p90ResponseMinutes"]!["mean"]!;
        var shown = JsonNode.Parse(await File.ReadAllTextAsync(folder.PathOf("batch.json")))!["runs"]!;
        Assert.Equal(change, (double)shown[0]!["p90ChangeMinutes"]!["mean"]!);

        // A model without contracts: figures are there, and no price.
        Assert.True(shown[0]!.AsObject().ContainsKey("costBeforeDkk"));
        Assert.Null(shown[0]!["costBeforeDkk"]);
        Assert.Equal("failed", (string?)shown[1]!["state"]);
        Assert.StartsWith("$.changes[0]", (string?)shown[1]!["faults"]![0]!["place"], StringComparison.Ordinal);
        var rows = await File.ReadAllLinesAsync(folder.PathOf("dansk.csv"));
        Assert.Equal(3, rows.Length);
        var cells = rows[0].Split(';').Zip(rows[1].Split(';'))
            .ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
        Assert.Equal(
            change.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','),
            cells["p90_change_minutes"]);
        Assert.Equal((string?)shown[0]!["identity"], cells["identity"]);
    }

    [Fact]
    public async Task TheStore_TellsWhatItHolds()
    {
        await Ran.Soundly("batch", "submit", folder.Batch(4, "fire-vogne"), "--store", folder.Store);

        var info = await Ran.Soundly("store", "info", "--store", folder.Store, "--lang", "en");

        Assert.Contains($"Store: {folder.Store} (SQLite)\n", info, StringComparison.Ordinal);
        Assert.Contains("Runs: 1 (1 with a result, 0 failed)\n", info, StringComparison.Ordinal);
        Assert.Contains("Workers: none\n", info, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoreThatIsNotThere_IsMadeByItsUpgrade_WhichSaysItsSchema()
    {
        var upgraded = await Ran.Soundly("store", "upgrade", "--store", folder.Store, "--lang", "en");

        Assert.True(File.Exists(folder.Store));
        var info = await Ran.Soundly("store", "info", "--store", folder.Store, "--lang", "en");
        var schema = info.Split('\n').Single(line => line.StartsWith("Schema: ", StringComparison.Ordinal))["Schema: ".Length..];
        Assert.Equal($"The store {folder.Store} has schema {schema}, which this program uses.\n", upgraded);
        Assert.Equal(upgraded, await Ran.Soundly("store", "upgrade", "--store", folder.Store, "--lang", "en"));
    }
}
