using Hangfire;
using Hangfire.Client;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using Korevagt.Store;
using Microsoft.Extensions.Logging;
using HangfireWorker = Hangfire.Server.Worker;

namespace Korevagt.Batches.Jobs;

/// <summary>
/// The job engine on Hangfire: in the memory of one process, or shared by all processes on a PostgreSQL database. What holds
/// if a process dies is said at the numbered checkpoints here and in the calls themselves; why it is set up as it is stands in
/// docs/decisions/0011.
/// </summary>
public sealed class HangfireEngine : IJobEngine
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly Func<ITicketStore> newStore;
    private readonly EngineOptions options;
    private readonly JobFilterProviderCollection filters;
    private readonly ILogger log;
    private readonly SemaphoreSlim gate = new(1, 1);
    private Opened? opened;
    private bool disposed;

    private HangfireEngine(Func<ITicketStore> newStore, EngineOptions options)
    {
        this.newStore = newStore;
        this.options = options;
        filters = FiltersOf(options);
        log = options.Logging.CreateLogger<HangfireEngine>();
    }

    /// <summary>An engine for one process alone; nothing of it outlives the process.</summary>
    public static HangfireEngine Embedded(EngineOptions options) => new(() => new EmbeddedTickets(), options);

    /// <summary>
    /// An engine shared by all processes on a PostgreSQL database. It makes its own tables, in the schema <c>hangfire</c>, where
    /// they are missing.
    /// </summary>
    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <param name="options">How it behaves.</param>
    public static HangfireEngine OnPostgres(string connectionString, EngineOptions options) =>
        new(() => new PostgresTickets(connectionString), options);

    /// <summary>What the ticket was asked for that a job of Hangfire's is, for people; null for another job.</summary>
    public static string? AskedBy(Job job) => Ticket.AskedBy(job);

    /// <summary>The tickets that wait, run and ran, for who looks at them; opened where they were not.</summary>
    /// <exception cref="EngineUnavailableException">The database cannot be reached.</exception>
    public async Task<JobStorage> TicketsAsync(CancellationToken cancellation) => (await OpenedAsync(cancellation)).Storage;

    /// <inheritdoc/>
    /// <exception cref="EngineUnavailableException">The database cannot be reached.</exception>
    /// <exception cref="InvalidOperationException">It has started already.</exception>
    public async Task StartAsync(IJobWork work, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var open = await OpenAsync(cancellation);
            if (open.Running is not null)
            {
                throw new InvalidOperationException("The job engine has started already.");
            }

            // Checkpoint 1: nothing is stored that another start would have to undo; a process that dies here leaves its name
            // in the list of servers for some minutes.
            var calls = new TicketCalls(work, log);
            opened = open with { Running = new Running(NewServer(open, calls, work), calls) };
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="EngineUnavailableException">
    /// The database cannot be reached; the next tick makes up for the call.
    /// </exception>
    public async Task WakeAsync(int calls, BatchPriority priority, string askedBy, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        var open = await OpenedAsync(cancellation);
        try
        {
            // Checkpoint 2: whoever asks has committed to the run store before; if it dies here, the next tick finds the work.
            await Task.Run(() => Store(open, calls, WorkQueues.Of(priority), askedBy, cancellation), cancellation);
        }
        catch (Exception exception) when (open.Store.WhyUnavailable(exception) is { } reason)
        {
            throw new EngineUnavailableException(open.Store.Place, reason, exception);
        }
    }

    /// <inheritdoc/>
    public async Task StopAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (opened is { } open)
            {
                // Checkpoint 4: the ticket of a call that ends because it was asked to goes back into its queue, and another
                // process fires it. Dying here is checkpoint 3.
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

    private void Store(Opened open, int calls, string queue, string askedBy, CancellationToken cancellation)
    {
        var tickets = Math.Min(calls, options.MostWaiting - open.Storage.GetMonitoringApi().EnqueuedCount(queue));
        for (var ticket = 0L; ticket < tickets; ticket++)
        {
            cancellation.ThrowIfCancellationRequested();

            // Checkpoint 3: each ticket is stored by itself. Dying between two leaves fewer, and the tick makes up for them. From
            // its commit on, a ticket is fired at least once: a process that dies before leaves it to the others, and one that
            // dies in its call renews it no more, so that another fires it within CheckInEvery + DeadWhenLateBy.
            open.Client.Create(Ticket.New(askedBy, queue), new EnqueuedState(queue));
        }
    }

    private BackgroundProcessingServer NewServer(Opened open, TicketCalls calls, IJobWork work)
    {
        var performer = new BackgroundJobPerformer(filters, calls);
        var changer = new BackgroundJobStateChanger(filters);
        return new BackgroundProcessingServer(
            open.Storage,
            [
                new HangfireWorker(WorkQueues.All, performer, changer).UseBackgroundPool(options.Slots),

                // One of each: left to itself, Hangfire runs as many as there are processors, side by side.
                new DelayedJobScheduler(Moment, changer).UseBackgroundPool(1),
                new TickProcess(open.Store, work, options, log).UseThreadPool(1),
            ],
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                // Shown to who looks at the servers.
                ["Queues"] = WorkQueues.All.ToArray(),
                ["WorkerCount"] = options.Slots,
            },
            new BackgroundProcessingServerOptions
            {
                // While the database is away everything tries again once a second, however long it was away.
                RetryDelay = _ => Moment,
                RestartDelay = Moment,
                HeartbeatInterval = options.CheckInEvery,
                CancellationCheckInterval = options.CheckInEvery,

                // How long servers that are gone are listed. It says nothing about tickets, and cuts short the calls of a server
                // that could not say so long that it lives.
                ServerTimeout = TimeSpan.FromMinutes(5),

                // Calls are asked to end at once, and waited for.
                StopTimeout = TimeSpan.Zero,
                ShutdownTimeout = Timeout.InfiniteTimeSpan,
            });
    }

    /// <summary>
    /// What happens when a job changes its state. The global filters of Hangfire are not ours: they retry ten times, and carry
    /// the culture of whoever asked to whoever computes.
    /// </summary>
    private static JobFilterProviderCollection FiltersOf(EngineOptions options) => new(new JobFilterCollection
    {
        new AutomaticRetryAttribute
        {
            Attempts = options.RetryAfter.Count,
            DelayInSecondsByAttemptFunc = attempt => (int)Math.Ceiling(options.RetryAfter[(int)attempt - 1].TotalSeconds),
            OnAttemptsExceeded = AttemptsExceededAction.Delete,
            LogEvents = false,
        },
        new StatisticsHistoryAttribute(),
    });

    private async Task<Opened> OpenedAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return await OpenAsync(cancellation);
        }
        finally
        {
            gate.Release();
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
            var storage = await store.OpenAsync(options, cancellation);

            // Whoever asks in vain is told at once; the next tick tries again.
            var factory = new BackgroundJobFactory(filters) { RetryAttempts = 0 };
            var client = new BackgroundJobClient(storage, factory, new BackgroundJobStateChanger(filters));
            return opened = new Opened(store, storage, client, Running: null);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private sealed record Running(BackgroundProcessingServer Server, TicketCalls Calls);

    private sealed record Opened(ITicketStore Store, JobStorage Storage, BackgroundJobClient Client, Running? Running)
        : IAsyncDisposable
    {
        // We wait for the calls however long they take, and for the database to hear of their end only so long: they then count
        // as those of a process that died.
        public async ValueTask DisposeAsync()
        {
            if (Running is { } running)
            {
                running.Server.SendStop();
                var stopped = running.Server.WaitForShutdownAsync(CancellationToken.None);
                await Task.WhenAny(stopped, running.Calls.AllEndedAsync());
                await Task.WhenAny(stopped, Task.Delay(Farewell));
                running.Server.Dispose();
            }

            await Store.DisposeAsync();
        }
    }
}
