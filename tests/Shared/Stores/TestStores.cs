using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Tests.Postgres;
using NodaTime;

namespace Korevagt.Tests.Stores;

/// <summary>Fresh stores of both kinds: one set of tests runs against each.</summary>
internal static class TestStores
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    /// <summary>The kinds that can be tested here; <see cref="PostgresStoreTests"/> says why one is missing.</summary>
    public static TheoryData<string> Kinds => [.. Names];

    /// <summary>The same as plain names.</summary>
    public static IReadOnlyList<string> Names => PostgresInstallation.Missing is null ? [Sqlite, Postgres] : [Sqlite];

    /// <summary>Where a fresh and empty store of a kind is to be.</summary>
    public static async Task<StoreLocation> NewLocationAsync(string kind) => StoreLocation.Parse(kind == Postgres
        ? await PostgresServer.NewDatabaseAsync()
        : Path.Combine(Directory.CreateTempSubdirectory("korevagt-store-").FullName, "korevagt.db")).Value;

    /// <summary>A fresh and empty store of a kind.</summary>
    public static async Task<RunStore> OpenAsync(string kind, IClock? clock = null) =>
        await RunStore.OpenAsync(await NewLocationAsync(kind), clock ?? SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current));
}
