using Dapper;
using Korevagt.Evaluation;
using Korevagt.Library.VisitLogs;
using Korevagt.Reports.Json;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Store.Tests;

/// <summary>Stores that an earlier program made.</summary>
public sealed class MigrationTests
{
    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task ImportsFromBeforeLogsCouldBeErased_KeepTheirLogs_AndTheirFitsAreFound(string kind)
    {
        var location = await TestStores.NewLocationAsync(kind);
        var hash = Documents.HashOf("a log"u8);
        await MakeAsync(
            location,
            upTo: 4,
            $$"""
            INSERT INTO document (hash, size, bytes, added_at) VALUES ('{{hash}}', 5, @bytes, 0);
            INSERT INTO demand_job (kind, plan, log, request, state, submitted_by, submitted_at, faults) VALUES
                (0, 'first', '{{hash}}', '{}', 2, 'planner', 0, '[]'), (0, 'second', '{{hash}}', '{}', 2, 'planner', 0, '[]'),
                (1, 'first', '{{hash}}', '{}', 2, 'planner', 0, '[]'), (1, 'gone', '{{hash}}', '{}', 2, 'planner', 0, '[]');
            """);

        await using var store = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        var jobs = new DemandJobs(store);

        Assert.Equal([hash, hash], (await jobs.ListAsync(DemandJobKind.Import, null, 10)).Select(job => job.Log));
        Assert.Equal([null, 1L], (await jobs.ListAsync(DemandJobKind.Fit, null, 10)).Select(job => job.Import));
        var author = new Author("key:1", "planner");
        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(1, author));
        Assert.Equal(LogErasure.Erased, await jobs.EraseAsync(2, author));

        // The fit whose import is not known still has it.
        Assert.NotNull(await store.Documents.FindAsync(hash));
        Assert.Equal(5, (await jobs.AddImportAsync("first", new LogFiles(new byte[] { 1 }), new DemandJobRequest("log.csv", "2026-11-22", 0, 0), author)).Id);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WorkFromBeforeAttemptsWereCounted_HasOneWhereItWasBegun(string kind)
    {
        var location = await TestStores.NewLocationAsync(kind);
        await MakeAsync(
            location,
            upTo: 5,
            """
            INSERT INTO demand_job (kind, plan, log_hash, request, state, submitted_by, submitted_at) VALUES
                (0, 'plan', '', '{}', 0, 'planner', 0), (0, 'plan', '', '{}', 1, 'planner', 0), (0, 'plan', '', '{}', 2, 'planner', 0);
            """);
        await using var store = await RunStore.OpenAsync(location, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        Assert.Equal([0, 1, 0], (await new DemandJobs(store).ListAsync(DemandJobKind.Import, null, 10)).Select(job => job.Attempts));
    }

    private static async Task MakeAsync(StoreLocation location, int upTo, string rows)
    {
        StoreDatabase database = location.IsPostgres ? new PostgresDatabase(location) : new SqliteDatabase(location);
        await using (var write = await database.BeginWriteAsync(default))
        {
            await write.Connection.ExecuteAsync("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, applied_at BIGINT NOT NULL)", transaction: write.Transaction);
            var assembly = typeof(RunStore).Assembly;
            foreach (var (index, name) in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(upTo).Index())
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                await write.Connection.ExecuteAsync(database.Sql(await reader.ReadToEndAsync()), transaction: write.Transaction);
                await write.Connection.ExecuteAsync("INSERT INTO schema_version VALUES (@version, 0)", new { version = index + 1 }, write.Transaction);
            }

            await write.Connection.ExecuteAsync(rows, new { bytes = "a log"u8.ToArray() }, write.Transaction);
            await write.CommitAsync(default);
        }

        await database.DisposeAsync();
    }
}
