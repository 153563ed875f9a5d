using Korevagt.Store;
using Korevagt.Tests.Postgres;

namespace Korevagt.Benchmarks.Batches;

/// <summary>A fresh store of each kind; PostgreSQL writes to the disk at every commit, as a real server does.</summary>
internal sealed class BenchedStore : IAsyncDisposable
{
    private readonly PostgresServer? server;
    private readonly string? folder;

    private BenchedStore(string kind, StoreLocation location, PostgresServer? server, string? folder) =>
        (Kind, Location, this.server, this.folder) = (kind, location, server, folder);

    /// <summary>What it is called.</summary>
    public string Kind { get; }

    public StoreLocation Location { get; }

    /// <summary>SQLite and PostgreSQL, one after the other.</summary>
    public static async Task OnEachAsync(Func<BenchedStore, Task> bench)
    {
        await using (var sqlite = NewSqlite())
        {
            await bench(sqlite);
        }

        if (PostgresInstallation.Missing is { } missing)
        {
            Console.WriteLine($"PostgreSQL: {missing}");
            return;
        }

        await using var postgres = await NewPostgresAsync();
        await bench(postgres);
    }

    public static async Task<BenchedStore> NewPostgresAsync()
    {
        var started = await PostgresServer.StartNewAsync(durable: true);
        return new BenchedStore("PostgreSQL", StoreLocation.Parse(await started.CreateDatabaseAsync()).Value, started, folder: null);
    }

    private static BenchedStore NewSqlite()
    {
        var made = Directory.CreateTempSubdirectory("korevagt-bench-").FullName;
        return new BenchedStore("SQLite", StoreLocation.Parse(Path.Combine(made, "korevagt.db")).Value, server: null, made);
    }

    public async ValueTask DisposeAsync()
    {
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
