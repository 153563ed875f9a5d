using System.Data.Common;
using Dapper;
using Korevagt.Tests.Postgres;
using Korevagt.Tests.Stores;

namespace Korevagt.Store.Tests;

public sealed class AuditLogTests
{
    [Fact]
    public Task Entries_AreNeitherChangedNorRemoved_OnSqlite() => Entries_AreNeitherChangedNorRemoved(null);

    [PostgresFact]
    public async Task Entries_AreNeitherChangedNorRemoved_OnPostgres() => await Entries_AreNeitherChangedNorRemoved(await PostgresServer.NewDatabaseAsync());

    [Fact]
    public async Task AChangeThatFails_LeavesNoEntry_AndAnEntryThatFailsLeavesNoChange()
    {
        await using var stored = await AccessStore.OpenAsync(null);
        var log = new AuditLog(stored.Store);
        await Assert.ThrowsAsync<InvalidOperationException>(() => stored.Store.WriteAsync<bool>(
            async (connection, transaction) =>
            {
                await AuditLog.AddAsync(connection, transaction, stored.Store.Now, Author.Program, "a", "b", null, null);
                throw new InvalidOperationException("the change failed");
            },
            default));
        Assert.Empty(await log.BeforeAsync(null, null, 10));
    }

    [Fact]
    public async Task Pages_GoFromTheNewestToTheOldest_EachEntryOnce()
    {
        await using var stored = await AccessStore.OpenAsync(null);
        var log = new AuditLog(stored.Store);
        for (var i = 0; i < 7; i++)
        {
            await stored.Store.MakeThingAsync(Author.Program, $"things/{i % 2}", new { i });
        }

        List<long> seen = [];
        while (await log.BeforeAsync(seen.Count == 0 ? null : seen[^1], null, 3) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(entry => entry.Id));
        }

        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(seen.OrderDescending(), seen);
        Assert.Equal(3, (await log.BeforeAsync(null, "things/1", 10)).Count);
    }

    private static async Task Entries_AreNeitherChangedNorRemoved(string? postgres)
    {
        await using var stored = await AccessStore.OpenAsync(postgres);
        var log = new AuditLog(stored.Store);
        await stored.Store.MakeThingAsync(Author.Program, "things/1", new { name = "å" });
        foreach (var statement in new[] { "UPDATE audit SET author = 'x'", "DELETE FROM audit" })
        {
            await Assert.ThrowsAnyAsync<DbException>(() => stored.Store.WriteAsync(
                (connection, transaction) => connection.ExecuteAsync(statement, transaction: transaction), default));
        }

        var entry = Assert.Single(await log.BeforeAsync(null, null, 10));
        Assert.Equal(("program", "thing.create", "things/1"), (entry.Author, entry.Action, entry.Subject));
        Assert.Null(entry.Before);
    }
}
