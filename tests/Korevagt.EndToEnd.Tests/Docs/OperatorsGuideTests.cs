using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Korevagt.EndToEnd.Tests.Support;
using Korevagt.Tests.Postgres;

namespace Korevagt.EndToEnd.Tests.Docs;

/// <summary>
/// The operator's guide, pasted into a shell beside a real PostgreSQL server: roles, TLS, backup and restore as they stand there.
/// Only names, ports and paths are others, and instead of systemd's units the programs themselves are started.
/// </summary>
public sealed class OperatorsGuideTests : IDisposable
{
    private const string Page = "docs/da/drift.md";

    private readonly OutputFolder folder = new();

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    [Trait("Pace", "Soak")]
    public async Task EveryCommandOfTheGuide_Works_AndThePrograms_MayDoWhatItSaysAndNoMore()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var (port, web) = (server.Port.ToString(CultureInfo.InvariantCulture), FreePort());
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, Page));
        var commands = PageCommands.Of(page).Select(line => OfThisMachine(line, port, web)).ToList();
        Assert.True(commands.Count > 40, string.Join('\n', commands));
        await File.WriteAllTextAsync(folder.PathOf("batch.json"), Batch);

        var (exit, told) = await Bash.RunAsync(
            $$"""
            . '{{Path.Combine(Repository.Root, "tests", "Korevagt.EndToEnd.Tests", "Docs", "guide-machine.sh")}}'
            {
            {{string.Join('\n', commands)}}
            } > "$WORK/said"
            echo 'as the programs:'
            export KOREVAGT_STORE="${KOREVAGT_STORE/korevagt_ejer/korevagt_app}" PGPASSWORD=$APP PGUSER=korevagt_app PGDATABASE=korevagt
            korevagt batch submit "$WORK/batch.json" --work > /dev/null
            korevagt store check
            psql -Atc "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
            refused psql -c 'CREATE TABLE public.mine (id int)'
            refused psql -c 'DROP TABLE run'
            refused psql -c 'UPDATE audit SET id = id'
            refused psql -c 'INSERT INTO schema_version VALUES (9999, 0)'
            PGSSLMODE=disable refused psql -c 'SELECT 1'
            KOREVAGT_STORE="${KOREVAGT_STORE/Host=localhost/Host=127.0.0.1}" refused korevagt store info
            """,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["WORK"] = folder.PathOf("").TrimEnd('/'),
                ["ROOT"] = Repository.Root,
                ["CLI"] = BuiltProgram.Path,
                ["SERVER"] = BuiltProgram.Path.Replace("Korevagt.Cli", "Korevagt.Server", StringComparison.Ordinal),
                ["WEB"] = web,
                ["PGPORT"] = port,
                ["SOCKET"] = server.Folder,
                ["SUPERUSER_PASSWORD"] = server.Password,
                ["RESTART"] = string.Join(' ', [.. PostgresInstallation.Command("pg_ctl"), "restart", "-s", "-w", "-D", $"{server.Folder}/data", "-l", $"{server.Folder}/log"]),
            });

        Assert.True(exit == 0, told);
        Assert.Equal(
            [
                "as the programs:", "Alt er, som det blev gemt.", "t", "permission denied", "must be owner", "permission denied",
                "permission denied", "pg_hba.conf rejects", "certificate",
            ],
            told.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var said = await File.ReadAllLinesAsync(folder.PathOf("said"));
        Assert.Contains(said, line => line.StartsWith("korevagt_ready{", StringComparison.Ordinal) && line.EndsWith(" 1", StringComparison.Ordinal));
        Assert.Equal(3, said.Count(line => line.EndsWith("Alt er, som det blev gemt.", StringComparison.Ordinal)));
    }

    private const string Batch =
        """
        {
          "format": "korevagt-batch/1", "name": "Én nat", "baseline": "here/scenarios/midtjylland-2016.json",
          "scenarios": ["here/scenarios/uden-nattevagt-djursland.json"], "year": 2017, "replications": 2
        }
        """;

    // The database server is this machine, and only root may change the owner of a file.
    private static string OfThisMachine(string line, string port, string web) => line
        .Replace("Host=db.region.example", $"Host=localhost;Port={port}", StringComparison.Ordinal)
        .Replace("db.region.example", "localhost", StringComparison.Ordinal)
        .Replace(":5432:", $":{port}:", StringComparison.Ordinal)
        .Replace("127.0.0.1:5080", $"127.0.0.1:{web}", StringComparison.Ordinal)
        .Replace("/etc/korevagt", "$WORK/etc", StringComparison.Ordinal)
        .Replace("/opt/korevagt/server/korevagt-server", "dotnet $SERVER", StringComparison.Ordinal)
        .Replace("-o postgres -g postgres ", PostgresInstallation.NeedsServerUser ? "-o postgres -g postgres " : "", StringComparison.Ordinal);

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
