using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;
using Korevagt.Tests.Batches;
using Microsoft.Data.Sqlite;

namespace Korevagt.Cli.Tests.BadInput;

/// <summary>What can be wrong with the commands of batches: each says so in a line, and nothing is stored or written.</summary>
public sealed class FaultyBatchTests : IDisposable
{
    private readonly BatchFolder folder = new();

    public static TheoryData<string[], string> WrongOptions => new()
    {
        { ["batch", "submit", "x.json", "--detach", "--work"], "--detach: says the opposite of --work" },
        { ["batch", "submit", "x.json", "--detach", "--threads", "2"], "--threads: says nothing where workers compute" },
        { ["batch", "submit", "x.json", "--threads", "0"], "--threads: 0 is too small; expected at least 1" },
        { ["batch", "resume", "1", "--detach", "--work"], "--detach: says the opposite of --work" },
        { [
            "batch", "list", "--state",
            "asleep"], "--state: 'asleep' is unknown; expected active or paused or cancelled or finished" },
        { ["batch", "list", "--limit", "0"], "--limit: 0 is too small" },
        { ["batch", "list", "--before", "x"], "--before: 'x' is no whole number" },
        { ["batch", "show", "x"], "number: 'x' is no whole number" },
        { ["batch", "export", "1"], "--to: says where to write the results, or --csv" },
        { [
            "batch", "export", "1", "--csv", "x.csv", "--separator",
            "|"], "--separator: '|' is unknown; expected a comma or a semicolon" },
        { ["worker", "--slots", "-1"], "--slots: -1 is too small" },
        { ["worker", "--store", ""], "--store: is empty; expected a SQLite file or a PostgreSQL connection string" },
        { ["batch", "list", "--store", "Host=;Database=x"], "--store: names no host" },
        { [
            "batch", "list", "--store",
            "Hest=db;Password=hemmelig"], "--store: cannot be understood as a PostgreSQL connection string" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public async Task WrongOptions_AreNamed(string[] arguments, string fault)
    {
        var ran = await Ran.InEnglish(arguments);

        Assert.Equal((ExitCode.FaultyInput, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(fault, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("watch")]
    [InlineData("pause")]
    [InlineData("cancel")]
    [InlineData("resume")]
    [InlineData("export")]
    public async Task AnUnknownNumber_IsAFault(string command)
    {
        await Ran.Soundly("batch", "submit", folder.Batch(2, "fire-vogne"), "--store", folder.Store, "--detach");
        string[] export = command == "export" ? ["--to", folder.PathOf("out")] : [];

        var ran = await Ran.InEnglish(["batch", command, "7", "--store", folder.Store, .. export]);

        Assert.Equal((ExitCode.FaultyInput, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("batch: there is no batch 7; expected ", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(folder.Names("out"));
    }

    [Theory]
    [InlineData("batch list")]
    [InlineData("batch show 1")]
    [InlineData("batch watch 1")]
    [InlineData("batch resume 1")]
    [InlineData("store info")]
    public async Task AStoreThatWasNeverMade_IsAFault_AndIsNotMade(string command)
    {
        var ran = await Ran.InEnglish([.. command.Split(' '), "--store", folder.Store]);

        Assert.Equal((ExitCode.FaultyInput, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith($"--store: there is no store '{folder.Store}'", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Store));
    }

    [Theory]
    [InlineData("pause", "active")]
    [InlineData("cancel", "active or paused")]
    [InlineData("resume", "runs that are not done")]
    public async Task AFinishedBatch_CannotBeSteered(string command, string expected)
    {
        await Ran.Soundly("batch", "submit", folder.Batch(2, "fire-vogne"), "--store", folder.Store);
        var before = await Ran.Soundly("batch", "watch", "1", "--store", folder.Store);

        var ran = await Ran.InEnglish("batch", command, "1", "--store", folder.Store);

        Assert.Equal((ExitCode.FaultyInput, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("batch: batch 1 is finished; expected", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Contains(expected, ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, await Ran.Soundly("batch", "watch", "1", "--store", folder.Store));
    }

    [Fact]
    public async Task AnExport_TakesTheFileOfNoEarlierOne_UnlessItIsForced()
    {
        await Ran.Soundly("batch", "submit", folder.Batch(2, "fire-vogne"), "--store", folder.Store, "--detach");
        var archive = folder.PathOf("backup.zip");
        await File.WriteAllTextAsync(archive, "the backup of yesterday");

        var refused = await Ran.Of("store", "export", archive, "--store", folder.Store);

        Assert.Equal((ExitCode.FaultyInput, ""), (refused.ExitCode, refused.Output));
        Assert.Equal(
            $"file: '{archive}' er der allerede; forventede et andet navn, eller --force for at skrive over den", Assert.Single(refused.Faults));
        Assert.Equal("the backup of yesterday", await File.ReadAllTextAsync(archive));
        await Ran.Soundly("store", "export", archive, "--force", "--store", folder.Store);
        Assert.StartsWith("PK", await File.ReadAllTextAsync(archive), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToLookForAWorker_MakesNoStore_AndFindsNone()
    {
        var missing = await Ran.Of("worker", "--check", "--store", folder.Store);
        Assert.Equal((ExitCode.FaultyInput, ""), (missing.ExitCode, missing.Output));
        Assert.False(File.Exists(folder.Store));

        await Ran.Soundly("batch", "submit", folder.Batch(2, "fire-vogne"), "--store", folder.Store, "--detach");
        var none = await Ran.Of("worker", "--check", "--store", folder.Store);
        Assert.Equal((ExitCode.Failed, "Ingen arbejder på denne maskine har givet livstegn\n"), (none.ExitCode, none.Output));
    }

    [Fact]
    public async Task AFaultyBatchFile_IsNotTakenIn()
    {
        var file = folder.PathOf("batch.json");
        await File.WriteAllTextAsync(
            file, """{ "format": "korevagt-batch/1", "name": "x", "baseline": "mm3.json", "scenarios": [], "seeds": [-1] }""");

        var ran = await Ran.InEnglish("batch", "submit", file, "--store", folder.Store);

        Assert.Equal((ExitCode.FaultyInput, ""), (ran.ExitCode, ran.Output));
        Assert.All(ran.Faults, fault => Assert.StartsWith($"{file}: $.s", fault, StringComparison.Ordinal));
        Assert.False(File.Exists(folder.Store));
    }

    [Fact]
    public async Task ABatchOfFaultyRunsOnly_IsNotTakenIn()
    {
        var ran = await Ran.InEnglish("batch", "submit", folder.Batch(2, "ukendt-vagt", "findes-ikke"), "--store", folder.Store);

        Assert.Equal((ExitCode.FaultyInput, ""), (ran.ExitCode, ran.Output));
        Assert.Equal(2, ran.Faults.Count);
        Assert.False(File.Exists(folder.Store));
    }

    [Fact]
    public async Task AMapThatIsNotThere_IsAFault()
    {
        var ran = await Ran.InEnglish(
            "batch", "submit", Path.Combine(Repository.Root, "batches", "hvilken-vagt.json"), "--map", "nowhere.osm", "--store",
            folder.Store);

        Assert.Equal((ExitCode.FaultyInput, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("nowhere.osm: ", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("batch list")]
    [InlineData("worker --check")]
    public async Task ADatabaseThatIsGoneAtStart_EndsWithOne_WithoutItsPassword(string command)
    {
        var ran = await Ran.InEnglish([.. command.Split(' '), "--store", "postgresql://korevagt:hemmelig@127.0.0.1:1/planer"]);

        Assert.Equal((ExitCode.Failed, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(
            "the store planer on 127.0.0.1:1 cannot be reached: ", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoStore_EndsWithOne()
    {
        await File.WriteAllTextAsync(folder.Store, string.Concat(Enumerable.Repeat("ingen database\n", 100)));

        var ran = await Ran.InEnglish("batch", "list", "--store", folder.Store);

        Assert.Equal((ExitCode.Failed, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("is no run store", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsWrongWithAStore_IsSaidInDanish()
    {
        await File.WriteAllTextAsync(folder.Store, string.Concat(Enumerable.Repeat("ingen database\n", 100)));

        var ran = await Ran.Of("batch", "list", "--store", folder.Store, "--lang", "da");

        Assert.Equal((ExitCode.Failed, $"filen {folder.Store} er ikke et lager, eller den er beskadiget"), (ran.ExitCode, Assert.Single(ran.Faults)));
    }

    [Fact]
    public async Task AStoreOfANewerProgram_EndsWithOne()
    {
        await Ran.Soundly("batch", "submit", folder.Batch(2, "fire-vogne"), "--store", folder.Store, "--detach");
        await ChangeAsync("INSERT INTO schema_version (version, applied_at) VALUES (1000, 0)");

        var ran = await Ran.InEnglish("batch", "list", "--store", folder.Store);

        Assert.Equal((ExitCode.Failed, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("has schema 1000", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AResultThatWasTamperedWith_IsNotExported_AndShowNamesIt()
    {
        await Ran.Soundly("batch", "submit", folder.Batch(2, "fire-vogne", "to-vogne"), "--store", folder.Store);
        await ChangeAsync(
            "UPDATE result SET bytes = CAST(replace(CAST(bytes AS TEXT), 'mean', 'meen') AS BLOB) WHERE run = (SELECT run FROM "
            + "batch_run WHERE position = 1)");

        var exported = await Ran.InEnglish(
            "batch", "export", "1", "--store", folder.Store, "--to", folder.PathOf("out"), "--csv", folder.PathOf("out.csv"));
        var shown = await Ran.Of("batch", "show", "1", "--lang", "da", "--store", folder.Store);

        Assert.Equal((ExitCode.Failed, ""), (exported.ExitCode, exported.Output));
        Assert.Contains("hash mismatch", Assert.Single(exported.Faults), StringComparison.Ordinal);
        Assert.Empty(folder.Names("out"));
        Assert.Equal(ExitCode.Failed, shown.ExitCode);
        Assert.StartsWith("beregning 2: ", Assert.Single(shown.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatIsNotEmpty_IsNotExportedTo()
    {
        await Ran.Soundly("batch", "submit", folder.Batch(2, "fire-vogne"), "--store", folder.Store);
        Directory.CreateDirectory(folder.PathOf("out"));
        await File.WriteAllTextAsync(Path.Combine(folder.PathOf("out"), "mine.txt"), "");

        var ran = await Ran.InEnglish("batch", "export", "1", "--store", folder.Store, "--to", folder.PathOf("out"));

        Assert.Equal((ExitCode.FaultyInput, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("is not empty; expected a new or an empty folder", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Equal("mine.txt", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(folder.PathOf("out")))));
    }

    private async Task ChangeAsync(string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={folder.Store};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
