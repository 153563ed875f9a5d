using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Korevagt.Batches.Jobs;

/// <summary>
/// The job engine on Quartz.NET: embedded in one process, or clustered over all processes that share a PostgreSQL database.
/// What holds if a process dies is said at the numbered checkpoints here and in the calls themselves; why Quartz, and how
/// Hangfire would take its place, stands in docs/decisions/0011.
/// </summary>
public sealed class QuartzEngine : IJobEngine
{
    private const string Cluster = "korevagt";

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(1);

    private readonly Func<ITicketStore> newStore;
    private readonly EngineOptions options;
    private readonly SemaphoreSlim gate = new(1, 1);
    private Opened? opened;
    private bool disposed;

    private QuartzEngine(Func<ITicketStore> newStore, EngineOptions options)
    {
        this.newStore = newStore;
        this.options = options;
    }

    /// <summary>An engine for one process alone; nothing of it outlives the process.</summary>
    public static QuartzEngine Embedded(EngineOptions options) => new(() => new EmbeddedTickets(), options);

    /// <summary>
    /// An engine shared by all processes on a PostgreSQL database. It makes its own tables, in the schema <c>quartz</c>, where
    /// they are missing.
    /// </summary>
    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <param name="options">How it behaves.</param>
    public static QuartzEngine OnPostgres(string connectionString, EngineOptions options) =>
        new(() => new PostgresTickets(connectionString), options);

    /// <inheritdoc/>
    /// <exception cref="EngineUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="InvalidOperationException">It has started already.</exception>
    public async Task StartAsync(IJobWork work, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var open = await OpenAsync(cancellation);
            if (open.Jobs.Work is not null)
            {
                throw new InvalidOperationException("The job engine has started already.");
            }

            await Asked(open, async scheduler =>
            {
                // Checkpoint 1: a process that dies between these lines has stored a tick that the other processes fire, and the
                // next start stores it again under the same key.
                await scheduler.AddJob(Tickets.Tick, AddJobOptions.Replacing, cancellation);
                await scheduler.ScheduleTrigger(Tickets.NewTick(options), TriggerConflict.Replace, cancellation);
                open.Jobs.Work = work;
                await scheduler.Start(cancellation);
            });
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="EngineUnavailableException">The database cannot be reached; the next tick makes up for the call.</exception>
    public async Task WakeAsync(int calls, int priority, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        await gate.WaitAsync(cancellation);
        Opened open;
        try
        {
            open = await OpenAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }

        await Asked(open, async scheduler =>
        {
            // Checkpoint 2: whoever asks has committed to the run store before; if it dies here, the next tick finds the work.
            var waiting = await scheduler.QueryTriggers(
                new TriggerQuery
                {
                    Group = GroupMatcher<TriggerKey>.GroupEquals(Tickets.GroupOf(priority)),
                    State = TriggerState.Normal,
                    Take = 0,
                    IncludeTotalCount = true,
                },
                cancellation);
            var tickets = Math.Min(calls, options.MostWaiting - waiting.TotalCount ?? 0);
            if (tickets > 0)
            {
                // Checkpoint 3: one transaction stores all tickets or none. From its commit on, every ticket is fired at least
                // once: a process that dies before it fires one leaves it to the others, and one that dies in a call leaves the
                // trace by which another notices within CheckInEvery + DeadWhenLateBy and fires it again.
                await scheduler.ScheduleJob(
                    Tickets.Work, [.. Enumerable.Range(0, tickets).Select(_ => Tickets.NewTicket(priority, options))],
                    ScheduleJobOptions.Replacing, cancellation);
            }
        });
    }

    /// <inheritdoc/>
    public async Task StopAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (opened is { } open)
            {
                // Checkpoint 4: a call that ends because it was asked to is stored as a new ticket in the transaction that
                // removes the old one, and another process fires it. Dying here is checkpoint 3.
                opened = null;
                await open.DisposeAsync();
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Stops where it runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!disposed)
        {
            await StopAsync();
            disposed = true;
            gate.Dispose();
        }
    }

    // Within the gate.
    private async Task<Opened> OpenAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (opened is not null)
        {
            return opened;
        }

        var store = newStore();
        try
        {
            await store.PrepareAsync(cancellation);
            return opened = await OpenAsync(store, cancellation);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private async Task<Opened> OpenAsync(ITicketStore store, CancellationToken cancellation)
    {
        var jobs = new JobFactory(options.Logging.CreateLogger<QuartzEngine>());
        var factory = QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.Services.AddSingleton(options.Logging);
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Cluster;
                scheduler.InstanceId = $"{Environment.MachineName}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
                scheduler.PropagateTraceContext = false;
            });

            // One thread more than slots, so that a tick never waits for work that fills them all.
            quartz.UseDefaultThreadPool(options.Slots + 1);
            quartz.UseExecutionLimits(limits => limits.ForGroup(Tickets.WorkGroup, options.Slots, ExecutionLimitScope.Node));
            quartz.UseJobFactory(jobs);
            store.Describe(quartz, options);
        }).Build();
        try
        {
            return new Opened(store, factory, await factory.GetScheduler(cancellation), jobs);
        }
        catch (Exception exception) when (store.WhyUnavailable(exception) is { } reason)
        {
            await factory.DisposeAsync();
            throw new EngineUnavailableException(store.Place, reason, exception);
        }
    }

    private static async Task Asked(Opened open, Func<IScheduler, Task> ask)
    {
        try
        {
            await ask(open.Scheduler);
        }
        catch (SchedulerException exception) when (open.Store.WhyUnavailable(exception) is { } reason)
        {
            throw new EngineUnavailableException(open.Store.Place, reason, exception);
        }
    }

    private sealed record Opened(ITicketStore Store, StandaloneSchedulerFactory Factory, IScheduler Scheduler, JobFactory Jobs) : IAsyncDisposable
    {
        // Quartz neither asks the calls to end nor lets go of the store while the database is away. So we ask them too where it
        // is slow, wait for them however long they take, and for the store only so long: the calls then count as those of a
        // process that died.
        public async ValueTask DisposeAsync()
        {
            using var patience = new CancellationTokenSource(Farewell);
            var shutdown = Scheduler.Shutdown(true, patience.Token).AsTask();
            await Task.WhenAny(shutdown, Jobs.AllEnded(), Task.Delay(Courtesy));
            Jobs.End();
            await Task.WhenAny(shutdown, Jobs.AllEnded());
            if (await Task.WhenAny(shutdown, Task.Delay(Farewell)) == shutdown)
            {
                await shutdown;
                await Factory.DisposeAsync();
            }

            await Store.DisposeAsync();
            Jobs.Dispose();
        }
    }
}
