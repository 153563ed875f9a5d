using Dapper;
using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Tests.Postgres;
using NodaTime;
using Npgsql;

namespace Korevagt.Store.Tests;

public sealed class PostgresStoreTests
{
    [PostgresFact]
    public async Task APassword_StandsInNoMessage()
    {
        var connection = new NpgsqlConnectionStringBuilder(await PostgresServer.NewDatabaseAsync()) { Password = "s3cret-of-mine" };

        var refused = await Assert.ThrowsAsync<StoreException>(
            () => RunStore.OpenAsync(StoreLocation.Parse(connection.ConnectionString).Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)));

        Assert.False(refused.IsPassing);
        Assert.Contains("user or password is wrong", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.ToString(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task ADatabaseThatIsNotThere_IsNamed()
    {
        var connection = new NpgsqlConnectionStringBuilder(await PostgresServer.NewDatabaseAsync()) { Database = "elsewhere" };

        var refused = await Assert.ThrowsAsync<StoreException>(
            () => RunStore.OpenAsync(StoreLocation.Parse(connection.ConnectionString).Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)));

        Assert.Contains("elsewhere on 127.0.0.1", refused.Message, StringComparison.Ordinal);
        Assert.Contains("no such database", refused.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task AServerThatIsGone_MayComeBack()
    {
        await using var server = await PostgresServer.StartNewAsync();
        await using var store = await RunStore.OpenAsync(StoreLocation.Parse(await server.CreateDatabaseAsync()).Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
        await server.CrashAsync();

        var away = await Assert.ThrowsAsync<StoreException>(() => store.Batches.ListAsync(before: null, most: 10));
        Assert.True(away.IsPassing);

        await server.StartAsync();
        Assert.Empty(await StoreRetry.UntilAnsweredAsync(() => store.Batches.ListAsync(before: null, most: 10)));
    }

    [PostgresFact]
    public async Task ARoleThatMayMakeNoTables_OpensWhatItsOwnerBroughtUpToDate_AndIsElseToldToAskForIt()
    {
        var owner = await PostgresServer.NewDatabaseAsync();
        var role = new NpgsqlConnectionStringBuilder(owner) { Username = "only_rows", Password = "rows" };
        await AskAsync(owner, "CREATE ROLE only_rows LOGIN PASSWORD 'rows'");

        Assert.Contains("has schema 0", await RefusalAsync(), StringComparison.Ordinal);

        await (await OpenAsync(owner)).DisposeAsync();
        await AskAsync(owner, "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO only_rows");
        await using (var store = await OpenAsync(role.ConnectionString))
        {
            Assert.Empty(await store.Batches.ListAsync(before: null, most: 10));
        }

        await AskAsync(owner, "DELETE FROM schema_version WHERE version > 1");
        Assert.Contains("has schema 1", await RefusalAsync(), StringComparison.Ordinal);

        async Task<string> RefusalAsync()
        {
            var refused = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(role.ConnectionString));
            Assert.False(refused.IsPassing);
            Assert.Contains("the owner of the database has to run 'korevagt store upgrade'", refused.Message, StringComparison.Ordinal);
            return refused.Message;
        }
    }

    private static Task<RunStore> OpenAsync(string connection) => RunStore.OpenAsync(
        StoreLocation.Parse(connection).Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));

    private static async Task AskAsync(string connectionString, string question)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.ExecuteAsync(question);
    }
}
