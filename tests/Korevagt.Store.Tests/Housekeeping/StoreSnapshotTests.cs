using System.IO.Compression;
using System.Text;
using Korevagt.Library.VisitLogs;
using Korevagt.Store.Housekeeping;
using Korevagt.Tests.Stores;

namespace Korevagt.Store.Tests.Housekeeping;

public sealed class StoreSnapshotTests
{
    private static readonly DemandJobRequest Request = new("log.csv", "2026-11-22", 0.01, 0.01);

    public static TheoryData<string, string> Ways
    {
        get
        {
            var ways = new TheoryData<string, string>();
            foreach (var (from, to) in TestStores.Names.SelectMany(from => TestStores.Names.Select(to => (from, to))))
            {
                ways.Add(from, to);
            }

            return ways;
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task AStore_ComesBackAsItWas_FromEitherDatabaseIntoEither(string from, string to)
    {
        await using var first = await TestStores.OpenAsync(from);
        var batch = await FilledAsync(first);
        using var archive = new MemoryStream();
        var exported = await StoreSnapshot.ExportAsync(first, archive);

        await using var second = await TestStores.OpenAsync(to);
        Assert.Empty((await StoreSnapshot.ImportAsync(second, archive, "backup.zip")).Faults);

        using var again = new MemoryStream();
        var exportedAgain = await StoreSnapshot.ExportAsync(second, again);
        Assert.Equal(
            exported.Tables.Select(table => (table.Name, table.Rows, LinesOf(archive, table.Name))),
            exportedAgain.Tables.Select(table => (table.Name, table.Rows, LinesOf(again, table.Name))));
        Assert.Equal(await first.Batches.FindAsync(batch), await second.Batches.FindAsync(batch));
        Assert.Equal(await first.Batches.RunsAsync(batch), await second.Batches.RunsAsync(batch));
        var run = TestBatches.Run("a").Work.Value.Id;
        Assert.Equal(await first.Runs.ResultAsync(run), await second.Runs.ResultAsync(run));

        var (before, after) = (new DemandJobs(first), new DemandJobs(second));
        Assert.Equal(await before.ListAsync(DemandJobKind.Import, null, 10), await after.ListAsync(DemandJobKind.Import, null, 10));

        // And the store goes on: new numbers follow the old ones.
        Assert.Equal(3, (await after.AddImportAsync("a", new LogFiles(new byte[] { 3 }), Request, Author.Program)).Id);
        Assert.True(await second.SubmitAsync(TestBatches.Of(TestBatches.Run("later"))) > batch);
    }

    [Theory]
    [InlineData("result.jsonl", "hash mismatch")]
    [InlineData("document.jsonl", "hash mismatch")]
    [InlineData("contents.json", "cannot be read")]
    public async Task AnArchiveThatWasChanged_IsNotReadAtAll(string entry, string expected)
    {
        await using var first = await TestStores.OpenAsync(TestStores.Sqlite);
        await FilledAsync(first);
        using var archive = new MemoryStream();
        await StoreSnapshot.ExportAsync(first, archive);
        Change(archive, entry);

        await using var second = await TestStores.OpenAsync(TestStores.Sqlite);
        var fault = Assert.Single((await StoreSnapshot.ImportAsync(second, archive, "backup.zip")).Faults);

        Assert.Contains(expected, fault.Message.English, StringComparison.Ordinal);
        Assert.Empty(await second.Batches.ListAsync(before: null, most: 10));
    }

    [Fact]
    public async Task AStoreThatHasRows_IsNotReadInto()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite);
        await FilledAsync(store);
        using var archive = new MemoryStream();
        await StoreSnapshot.ExportAsync(store, archive);

        var fault = Assert.Single((await StoreSnapshot.ImportAsync(store, archive, "backup.zip")).Faults);

        Assert.Contains("an empty store", fault.Expected?.English, StringComparison.Ordinal);
        Assert.Single(await store.Batches.ListAsync(before: null, most: 10));
    }

    [Fact]
    public async Task AFileThatIsNoArchive_IsSaidToBeNone()
    {
        await using var store = await TestStores.OpenAsync(TestStores.Sqlite);

        var fault = Assert.Single((await StoreSnapshot.ImportAsync(store, new MemoryStream(Encoding.UTF8.GetBytes("no zip")), "notes.txt")).Faults);

        Assert.Equal("notes.txt", fault.File);
        Assert.Contains("no archive of a store", fault.Message.English, StringComparison.Ordinal);
    }

    private static async Task<long> FilledAsync(RunStore store)
    {
        var batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a"), TestBatches.Faulty("æøå"), TestBatches.Run("b", replications: 35)));
        var owner = await store.Workers.EnterAsync("worker", 1);
        for (var block = 0; block < 5; block++)
        {
            await Work.OneAsync(store, owner);
        }

        await store.Workers.LeaveAsync(owner);
        var jobs = new DemandJobs(store);
        var erased = await jobs.AddImportAsync("a", new LogFiles(new byte[] { 1 }), Request, Author.Program);
        await jobs.ClaimAsync("worker", default);
        await jobs.FinishAsync("worker", erased.Id, "{}", [], isDone: true, default);
        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(erased.Id, Author.Program));
        await jobs.AddImportAsync("a", new LogFiles(new byte[] { 2 }, "a mapping"u8.ToArray()), Request, Author.Program);
        return batch;
    }

    private static string LinesOf(MemoryStream archive, string table)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        using var reader = new StreamReader(zip.GetEntry($"{table}.jsonl")!.Open());
        return string.Join('\n', reader.ReadToEnd().Split('\n').Order(StringComparer.Ordinal));
    }

    private static void Change(MemoryStream archive, string name)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Update, leaveOpen: true);
        var entry = zip.GetEntry(name)!;
        string content;
        using (var reader = new StreamReader(entry.Open()))
        {
            content = reader.ReadToEnd();
        }

        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(name.EndsWith("jsonl", StringComparison.Ordinal) ? content.Replace('1', '2') : content[..^20]);
    }
}
