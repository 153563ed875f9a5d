using Korevagt.Tests.Postgres;

namespace Korevagt.Server.Tests.Kills;

/// <summary>The server dies while planners save.</summary>
public sealed class KilledEditTests
{
    private const int Planners = 4;
    private const int Deaths = 2;

    // Saved by all together before the server dies in the middle of the next.
    private const int SavedBefore = 12;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [PostgresData(StoreKind.Postgres)]
    [Trait("Pace", "Slow")]
    public async Task KilledWhilePlannersSave_NothingAcknowledgedIsLost_NothingIsHalfThere_AndNothingHappensTwice(string store)
    {
        using var folder = new TemporaryFolder();
        var kind = new StoreKind(store);
        string[] arguments = ["--Work=false"];
        var server = await ServerProcess.StartAsync(folder, kind, arguments);
        try
        {
            var key = await server.OperatorKeyAsync();
            var edits = await Task.WhenAll(
                Enumerable.Range(0, Planners).Select(planner => EditedScenario.CreateAsync(server, key, $"planner-{planner}")));
            for (var death = 0; death < Deaths; death++)
            {
                await SaveUntilKilledAsync(server, key, edits);
                server = await ServerProcess.StartAsync(folder, kind, arguments);
                foreach (var edit in edits)
                {
                    await edit.IsWholeAsync(server, key);
                }
            }
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task SaveUntilKilledAsync(ServerProcess server, string key, EditedScenario[] edits)
    {
        var enough = edits.Sum(edit => edit.Saved) + SavedBefore;
        var saving = Task.WhenAll(edits.Select(edit => edit.SaveUntilTheServerIsGoneAsync(server, key)));
        await Eventually.HoldsAsync(() => Task.FromResult(edits.Sum(edit => edit.Saved) >= enough), "planners save");
        await server.KillAsync();
        await saving;
    }
}
