using Korevagt.Tests.Postgres;
using Npgsql;

namespace Korevagt.Batches.Tests.Postgres;

public sealed class PostgresServerTests
{
    [PostgresFact]
    public async Task TwoDatabases_KnowNothingOfEachOther()
    {
        var first = await PostgresServer.NewDatabaseAsync();
        var second = await PostgresServer.NewDatabaseAsync();

        await Execute(first, "CREATE TABLE here (n int)");

        Assert.Equal("here", await Execute(first, "SELECT to_regclass('here')::text"));
        Assert.Equal(DBNull.Value, await Execute(second, "SELECT to_regclass('here')::text"));
    }

    [PostgresFact]
    public async Task WhatIsCommitted_SurvivesACrash()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var database = await server.CreateDatabaseAsync();
        await Execute(database, "CREATE TABLE kept (n int)");
        await Execute(database, "INSERT INTO kept VALUES (7)");

        await server.CrashAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Execute(database, "SELECT 1"));
        await server.StartAsync();

        Assert.Equal(7, await Execute(database, "SELECT n FROM kept"));
    }

    [PostgresFact]
    public async Task AnotherPassword_IsTurnedAway()
    {
        var database = new NpgsqlConnectionStringBuilder(await PostgresServer.NewDatabaseAsync()) { Password = "another" };

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Execute(database.ConnectionString, "SELECT 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [PostgresFact]
    public async Task AServerNoLongerNeeded_LeavesNothingBehind()
    {
        var server = await PostgresServer.StartNewAsync();
        var folder = server.Folder;
        Assert.True(Directory.Exists(folder));

        await server.DisposeAsync();

        Assert.False(Directory.Exists(folder));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Execute(server.ConnectionString("postgres"), "SELECT 1"));
    }

    private static async Task<object?> Execute(string database, string sql)
    {
        // Without a pool: a test that restarts the server must not meet a connection from before.
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements stand in this file
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
