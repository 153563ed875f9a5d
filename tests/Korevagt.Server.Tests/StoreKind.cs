using Korevagt.Tests.Postgres;

namespace Korevagt.Server.Tests;

/// <summary>Which of the two kinds of store a server process is started on; the same one at every start.</summary>
/// <param name="name">sqlite or postgres.</param>
internal sealed class StoreKind(string name)
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    private string? connection;

    /// <summary>The settings that say so.</summary>
    public async Task<IReadOnlyList<string>> SettingsAsync() =>
        name == Sqlite ? [] : [$"--Store={connection ??= await PostgresServer.NewDatabaseAsync()}"];
}
