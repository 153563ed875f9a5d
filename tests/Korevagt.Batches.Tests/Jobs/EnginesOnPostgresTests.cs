using System.Globalization;
using Korevagt.Batches.Jobs;
using Korevagt.Store;
using Korevagt.Tests.Postgres;
using Npgsql;

namespace Korevagt.Batches.Tests.Jobs;

/// <summary>What engines on one database promise together, and when the database fails them.</summary>
public sealed class EnginesOnPostgresTests
{
    [PostgresFact]
    public async Task TwoEngines_ShareTheCalls()
    {
        await using var room = await EngineRoom.For(EngineKind.Postgres);
        var both = new TaskCompletionSource();
        var met = 0;
        ObservedWork One() => new(async cancellation =>
        {
            if (Interlocked.Increment(ref met) == 2)
            {
                both.SetResult();
            }

            await both.Task.WaitAsync(cancellation);
        });
        var (first, second) = (One(), One());
        await room.Start(first, EngineRoom.Patient with { Slots = 1 });
        await room.Start(second, EngineRoom.Patient with { Slots = 1 });

        await room.NewEngine().WakeAsync(2, BatchPriority.Planner, "a test", CancellationToken.None);

        // Each call waits for the other, and neither engine has room for two.
        await Eventually.True(() => first.Ended + second.Ended == 2);
        Assert.Equal((1, 1), (first.Calls, second.Calls));
    }

    [PostgresFact]
    public async Task TwoEngines_TickInTurn_NotEach()
    {
        await using var room = await EngineRoom.For(EngineKind.Postgres);
        var (together, most) = (0, 0);
        ObservedWork One() => new(tick: async cancellation =>
        {
            most = Math.Max(most, Interlocked.Increment(ref together));
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            Interlocked.Decrement(ref together);
        });
        var (first, second) = (One(), One());

        await room.Start(first, EngineRoom.Patient with { TickEvery = TimeSpan.FromMilliseconds(100) });
        await room.Start(second, EngineRoom.Patient with { TickEvery = TimeSpan.FromMilliseconds(100) });

        await Eventually.True(() => first.Ticks + second.Ticks >= 10);
        Assert.Equal(1, most);
    }

    [PostgresFact]
    public async Task AWakeFromAProcessThatOnlySubmits_IsFiredByOneThatHasStarted()
    {
        await using var room = await EngineRoom.For(EngineKind.Postgres);
        var work = new ObservedWork();
        await room.Start(work);

        await room.NewEngine().WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);

        await Eventually.True(() => work.Calls >= 1);
    }

    [PostgresFact]
    public async Task CallsAndTicksOfAKilledProcess_AreTakenOver()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using var room = EngineRoom.On(database);
        await room.NewEngine().WakeAsync(2, BatchPriority.Planner, "a test", CancellationToken.None);
        using var victim = await EngineProcess.StartInTheMiddleOf(2, database);
        var survivor = new ObservedWork();
        await room.Start(survivor);

        victim.Kill();

        await Eventually.True(() => survivor.Calls >= 2);
        await Eventually.True(() => survivor.Ticks >= 3);
    }

    [PostgresTheory, InlineData(false), InlineData(true)]
    public async Task WhereTheTickingProcessIsKilled_OrStandsStill_AnotherTicks(bool standsStill)
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using var room = EngineRoom.On(database);
        using var leader = EngineProcess.Start(database, ticksEnd: true);
        await leader.SaysAsync("tick");
        var follower = new ObservedWork();
        await room.Start(follower, EngineRoom.Steady);
        await leader.SaysAsync("tick", "tick", "tick", "tick");
        Assert.Equal(0, follower.Ticks);

        if (standsStill)
        {
            await leader.HaltAsync();
        }
        else
        {
            leader.Kill();
        }

        await Eventually.True(() => follower.Ticks >= 3);
    }

    [PostgresFact]
    public async Task ATicketThatWasLost_CostsATickAndNoMore()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using var room = EngineRoom.On(database);
        HangfireEngine? engine = null;
        var work = new ObservedWork(tick: cancellation => engine!.WakeAsync(1, BatchPriority.Planner, "a tick", cancellation));
        engine = room.NewEngine();
        await engine.WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);
        await using (var source = NpgsqlDataSource.Create(database))
        {
            await using var command = source.CreateCommand("DELETE FROM hangfire.jobqueue");
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        await engine.StartAsync(work, CancellationToken.None);

        await Eventually.True(() => work.Calls >= 1);
    }

    [PostgresFact]
    public async Task CallsThatAStopCutsShort_GoOnElsewhere()
    {
        await using var room = await EngineRoom.For(EngineKind.Postgres);
        var first = new ObservedWork(ObservedWork.UntilCancelled);
        var stopping = await room.Start(first, EngineRoom.Patient);
        await stopping.WakeAsync(2, BatchPriority.Planner, "a test", CancellationToken.None);
        await Eventually.True(() => first.Calls == 2);
        var second = new ObservedWork();
        await room.Start(second, EngineRoom.Patient);

        await stopping.StopAsync();

        await Eventually.True(() => second.Calls == 2);
        Assert.Equal(2, first.Calls);
    }

    [PostgresFact]
    public async Task TheDatabaseDiesAndComesBack_AndTheEngineGoesOn()
    {
        await using var server = await PostgresServer.StartNewAsync();
        await using var room = EngineRoom.On(await server.CreateDatabaseAsync());
        var done = new TaskCompletionSource();
        var work = new ObservedWork(cancellation => done.Task.WaitAsync(cancellation));
        var engine = await room.Start(work);
        await engine.WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);
        await Eventually.True(() => work.Calls == 1);

        await server.CrashAsync();
        var refused = await Assert.ThrowsAsync<EngineUnavailableException>(
            () => engine.WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None));
        Assert.Contains(server.Port.ToString(CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);

        // The call that ran goes on, and ends while there is nobody to tell.
        Assert.Equal(0, work.Ended);
        done.SetResult();
        await Eventually.True(() => work.Ended == 1);
        await server.StartAsync();

        var (calls, ticks) = (work.Calls, work.Ticks);
        await engine.WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);
        await Eventually.True(() => work.Calls > calls && work.Ticks >= ticks + 2);
    }

    [PostgresFact]
    public async Task AnEngineStops_AlsoWhenTheDatabaseIsGone()
    {
        await using var server = await PostgresServer.StartNewAsync();
        await using var room = EngineRoom.On(await server.CreateDatabaseAsync());
        var work = new ObservedWork(ObservedWork.UntilCancelled);
        var engine = await room.Start(work);
        await engine.WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);
        await Eventually.True(() => work.Calls == 1);
        await server.CrashAsync();

        await engine.StopAsync();

        Assert.Equal(1, work.Ended);
    }

    [PostgresFact]
    public async Task ADatabaseThatIsNotThere_IsSaidPlainly_WithoutThePassword()
    {
        var server = await PostgresServer.StartNewAsync();
        await server.DisposeAsync();
        await using var engine = HangfireEngine.OnPostgres(server.ConnectionString("korevagt"), EngineRoom.Options);

        var refused = await Assert.ThrowsAsync<EngineUnavailableException>(
            () => engine.StartAsync(new ObservedWork(), CancellationToken.None));

        Assert.Equal($"127.0.0.1:{server.Port}/korevagt", refused.Place);
        Assert.DoesNotContain(server.Password, refused.ToString(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task TheEnginesTables_StayInTheirOwnSchema()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using var room = EngineRoom.On(database);
        await room.Start(new ObservedWork());

        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            "SELECT DISTINCT schemaname::text FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");
        Assert.Equal("hangfire", await command.ExecuteScalarAsync());
    }

    [PostgresFact]
    public async Task ThreeProcesses_StartTogetherOnAnEmptyDatabase()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using var room = EngineRoom.On(database);
        List<EngineProcess> processes = [.. Enumerable.Range(0, 3).Select(_ => EngineProcess.Start(database, ticksEnd: true))];
        try
        {
            foreach (var process in processes)
            {
                await process.SaysAsync("started");
            }

            // Two slots each, and no call ends: all three take their share.
            await room.NewEngine().WakeAsync(6, BatchPriority.Planner, "a test", CancellationToken.None);
            foreach (var process in processes)
            {
                await process.SaysAsync("call", "call");
            }
        }
        finally
        {
            processes.ForEach(process => process.Dispose());
        }
    }

    [PostgresFact]
    public async Task ManyEnginesMayBeTheFirst()
    {
        await using var room = await EngineRoom.For(EngineKind.Postgres);
        var work = new ObservedWork();

        List<HangfireEngine> engines = [.. Enumerable.Range(0, 6).Select(_ => room.NewEngine())];
        await Task.WhenAll(engines.Select(engine => engine.StartAsync(work, CancellationToken.None)));
        await room.NewEngine().WakeAsync(1, BatchPriority.Planner, "a test", CancellationToken.None);

        await Eventually.True(() => work.Calls >= 1);
    }
}
