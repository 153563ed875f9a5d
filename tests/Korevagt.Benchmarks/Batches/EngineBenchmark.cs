using System.Diagnostics;
using Korevagt.Batches.Jobs;
using Korevagt.Store;
using Korevagt.Tests.Postgres;

namespace Korevagt.Benchmarks.Batches;

/// <summary>
/// The job engine by itself, set up as it always is: from asking to calling, and until others go on where a process is killed,
/// stands still, or the database was away.
/// </summary>
internal static class EngineBenchmark
{
    private const int Wakes = 40;
    private const int Deaths = 5;
    private const int Outages = 3;
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(20);
    private static readonly EngineOptions Usual = new(2);

    public static async Task RunAsync()
    {
        Console.WriteLine($"before: {Figures.Load()}");
        await using (var embedded = HangfireEngine.Embedded(Usual))
        {
            await WakesAsync("in memory", embedded, embedded);
        }

        await using var server = await PostgresServer.StartNewAsync(durable: true);
        await OnPostgresAsync(await server.CreateDatabaseAsync());
        await TogetherAsync(server);
        await DeathsAsync(server, "killed (SIGKILL)", process => process.KillAsync());
        await DeathsAsync(server, "standing still (SIGSTOP)", process => process.HaltAsync());
        await OutagesAsync(server);
        Console.WriteLine($"after: {Figures.Load()}");
    }

    private static async Task OnPostgresAsync(string database)
    {
        await using var working = HangfireEngine.OnPostgres(database, Usual);
        await WakesAsync("PostgreSQL, the process that asks works", working, working);
        await working.StopAsync();
        await using var asking = HangfireEngine.OnPostgres(database, Usual);
        await WakesAsync("PostgreSQL, another process works", working, asking);
    }

    private static async Task WakesAsync(string where, HangfireEngine working, HangfireEngine asking)
    {
        var work = new CountedWork();
        await working.StartAsync(work, CancellationToken.None);
        var latencies = new List<double>();
        for (var wake = -1; wake < Wakes; wake++)
        {
            // At another moment between two looks each time.
            await Task.Delay(TimeSpan.FromMilliseconds(37 * (wake % 10 + 1)));
            var calls = work.Calls;
            var watch = Stopwatch.StartNew();
            await asking.WakeAsync(1, BatchPriority.Planner, "a benchmark", CancellationToken.None);
            await UntilAsync(() => work.Calls > calls);
            if (wake >= 0)
            {
                latencies.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Figures.Print($"from asking to calling, {where}", latencies);
    }

    private static async Task TogetherAsync(PostgresServer server)
    {
        var latencies = new List<double>();
        for (var time = 0; time < Deaths; time++)
        {
            var database = await server.CreateDatabaseAsync();
            var watch = Stopwatch.StartNew();
            List<EngineProcess> processes = [.. Enumerable.Range(0, 3).Select(_ => EngineProcess.Start(database, Usual))];
            foreach (var process in processes)
            {
                await process.SaysAsync(EngineProcess.Started);
            }

            latencies.Add(watch.Elapsed.TotalSeconds);
            processes.ForEach(process => process.Dispose());
        }

        Figures.Print("three processes on an empty database, until all have started", latencies, "s");
    }

    private static async Task DeathsAsync(PostgresServer server, string how, Func<EngineProcess, Task> fell)
    {
        var (calls, ticks) = (new List<double>(), new List<double>());
        for (var death = 0; death < Deaths; death++)
        {
            var database = await server.CreateDatabaseAsync();
            using var victim = EngineProcess.Start(database, Usual);
            await victim.SaysAsync(EngineProcess.Started, EngineProcess.Tick);
            var work = new CountedWork();
            await using var survivor = HangfireEngine.OnPostgres(database, Usual);
            await survivor.WakeAsync(Usual.Slots, BatchPriority.Planner, "a benchmark", CancellationToken.None);
            await victim.SaysAsync([.. Enumerable.Repeat(EngineProcess.Call, Usual.Slots)]);
            await survivor.StartAsync(work, CancellationToken.None);
            await fell(victim);
            var watch = Stopwatch.StartNew();
            var ticked = UntilAsync(() => work.Ticks > 0).ContinueWith(_ => watch.Elapsed.TotalSeconds, TaskScheduler.Default);
            await UntilAsync(() => work.Calls == Usual.Slots);
            calls.Add(watch.Elapsed.TotalSeconds);
            ticks.Add(await ticked);
        }

        Figures.Print($"a process of {Usual.Slots} calls {how}, until another has taken up both", calls, "s");
        Figures.Print("the same, until another ticks", ticks, "s");
    }

    private static async Task OutagesAsync(PostgresServer server)
    {
        var latencies = new List<double>();
        var work = new CountedWork();
        await using var engine = HangfireEngine.OnPostgres(await server.CreateDatabaseAsync(), Usual);
        await engine.StartAsync(work, CancellationToken.None);
        for (var outage = 0; outage < Outages; outage++)
        {
            await server.CrashAsync();
            await Task.Delay(Outage);
            await server.StartAsync();
            var watch = Stopwatch.StartNew();
            var calls = work.Calls;
            await Figures.UntilAsync(() => IsTakenAsync(engine));
            await UntilAsync(() => work.Calls > calls);
            latencies.Add(watch.Elapsed.TotalSeconds);
        }

        Figures.Print($"PostgreSQL crashed and back after {Outage.TotalSeconds:0} s, until a call begins", latencies, "s");
    }

    // Connections from before the crash are found dead when they are used.
    private static async Task<bool> IsTakenAsync(HangfireEngine engine)
    {
        try
        {
            await engine.WakeAsync(1, BatchPriority.Planner, "a benchmark", CancellationToken.None);
            return true;
        }
        catch (EngineUnavailableException)
        {
            return false;
        }
    }

    private static Task UntilAsync(Func<bool> condition) => Figures.UntilAsync(() => Task.FromResult(condition()));

    /// <summary>Work that is done at once.</summary>
    private sealed class CountedWork : IJobWork
    {
        private int calls;
        private int ticks;

        public int Calls => Volatile.Read(ref calls);

        public int Ticks => Volatile.Read(ref ticks);

        public Task WorkAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref calls);
            return Task.CompletedTask;
        }

        public Task TickAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref ticks);
            return Task.CompletedTask;
        }
    }
}
