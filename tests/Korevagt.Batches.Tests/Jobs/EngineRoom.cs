using Korevagt.Batches.Jobs;
using Korevagt.Tests.Postgres;

namespace Korevagt.Batches.Tests.Jobs;

/// <summary>The engines of one test, on one fresh database where they want one, stopped at its end.</summary>
internal sealed class EngineRoom : IAsyncDisposable
{
    private readonly string? database;
    private readonly List<HangfireEngine> engines = [];

    private EngineRoom(string? database) => this.database = database;

    /// <summary>How the engines of tests behave unless a test says otherwise: quick to tick and to notice the dead.</summary>
    public static EngineOptions Options { get; } = new(2)
    {
        TickEvery = TimeSpan.FromMilliseconds(500),
        CheckInEvery = TimeSpan.FromMilliseconds(500),
        DeadWhenLateBy = TimeSpan.FromSeconds(1),
    };

    /// <summary>The same, and whoever lives is late by so much on the busiest machine only.</summary>
    public static EngineOptions Steady { get; } = Options with { DeadWhenLateBy = TimeSpan.FromSeconds(10) };

    /// <summary>The same, and nobody who lives is taken for dead, however busy the machine.</summary>
    public static EngineOptions Patient { get; } = Options with { DeadWhenLateBy = TimeSpan.FromMinutes(5) };

    /// <summary>A room for one kind of engine.</summary>
    public static async Task<EngineRoom> For(EngineKind kind) =>
        new(kind == EngineKind.Postgres ? await PostgresServer.NewDatabaseAsync() : null);

    /// <summary>A room on a given database.</summary>
    public static EngineRoom On(string database) => new(database);

    /// <summary>One more engine.</summary>
    public HangfireEngine NewEngine(EngineOptions? options = null)
    {
        var engine = database is null
            ? HangfireEngine.Embedded(options ?? Options)
            : HangfireEngine.OnPostgres(database, options ?? Options);
        engines.Add(engine);
        return engine;
    }

    /// <summary>One more engine, started.</summary>
    public async Task<HangfireEngine> Start(ObservedWork work, EngineOptions? options = null)
    {
        var engine = NewEngine(options);
        await engine.StartAsync(work, CancellationToken.None);
        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in engines)
        {
            await engine.DisposeAsync();
        }
    }
}
