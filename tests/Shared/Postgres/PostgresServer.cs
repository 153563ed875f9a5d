using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Korevagt.Tests.Postgres;

/// <summary>
/// A PostgreSQL server for tests: a cluster of its own in a temporary folder, on a port of its own on 127.0.0.1, with a password
/// of its own. Every committed transaction survives <see cref="CrashAsync"/>, for only the server dies and not the machine.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "korevagt";
    private const int Attempts = 10;

    // Below the ports that the system hands out to clients: a client that knocks at a stopped server must not get its port.
    private const int FirstPort = 20_000;
    private const int EndOfPorts = 30_000;

    private static readonly Lazy<Task<PostgresServer>> TheShared = new(() => StartNewAsync());

    private readonly PostgresFolder folder;

    private PostgresServer(PostgresFolder folder) => this.folder = folder;

    /// <summary>The temporary folder, gone with the server.</summary>
    public string Folder => folder.Path;

    /// <summary>The port on 127.0.0.1; the same over every stop and start.</summary>
    public int Port { get; private set; }

    /// <summary>The password of the user <c>korevagt</c>, who may do everything.</summary>
    public string Password { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The server that all tests of one test process share: not to be stopped by any of them.</summary>
    public static Task<PostgresServer> SharedAsync() => TheShared.Value;

    /// <summary>A fresh database on the shared server, as its connection string.</summary>
    public static async Task<string> NewDatabaseAsync() => await (await SharedAsync()).CreateDatabaseAsync();

    /// <summary>Starts a server for one test that stops or crashes it, or wants it durable.</summary>
    /// <param name="durable">Whether it writes to the disk at every commit, as a real server does.</param>
    public static async Task<PostgresServer> StartNewAsync(bool durable = false)
    {
        var server = new PostgresServer(await PostgresFolder.CreateAsync());
        try
        {
            await server.InitializeAsync(durable);
            await server.StartOnAFreePortAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = "test_" + RandomNumberGenerator.GetHexString(12, lowercase: true);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString("postgres")) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the name is ours
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>How to reach a database.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = User,
        Password = Password,
        Database = database,
    }.ConnectionString;

    /// <summary>Starts again after <see cref="StopAsync"/> or <see cref="CrashAsync"/>, and waits until it answers.</summary>
    public Task StartAsync() => Shell.RunAsync(StartCommand());

    /// <summary>Shuts down in order, cutting off the clients.</summary>
    public Task StopAsync() => Shell.RunAsync(StopCommand("fast"));

    /// <summary>Dies as in a power cut of the server's process: no farewell to the clients, recovery at the next start.</summary>
    public Task CrashAsync() => Shell.RunAsync(StopCommand("immediate"));

    /// <summary>Stops and starts.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Stops the server and removes everything.</summary>
    public ValueTask DisposeAsync() => folder.DisposeAsync();

    private async Task InitializeAsync(bool durable)
    {
        var passwordFile = Path.Combine(folder.Path, "password");
        await Shell.RunAsync(
        [
            .. PostgresInstallation.AsServerUser, "/bin/sh", "-c", $"umask 077; echo {Password} > {passwordFile}",
        ]);
        await Shell.RunAsync(
        [
            .. PostgresInstallation.Command("initdb"), "--pgdata=" + folder.Data, "--username=" + User, "--auth=scram-sha-256",
            "--pwfile=" + passwordFile, "--encoding=UTF8", "--no-locale", "--no-sync",
        ]);
        File.Delete(passwordFile);
        await File.AppendAllLinesAsync(
            Path.Combine(folder.Data, "postgresql.conf"),
            [
                "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{folder.Path}'", "max_connections = 200",
                "shared_buffers = 32MB", "timezone = 'UTC'", .. durable ? Array.Empty<string>() : ["fsync = off", "full_page_writes = off"],
            ]);
    }

    private async Task StartOnAFreePortAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            Port = FreePort();
            var (exitCode, output) = await Shell.TryRunAsync(StartCommand());
            if (exitCode == 0)
            {
                return;
            }

            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"PostgreSQL did not start: {output} {await File.ReadAllTextAsync(folder.Log)}");
            }
        }
    }

    private List<string> StartCommand() =>
    [
        .. PostgresInstallation.Command("pg_ctl"), "start", "--silent", "--wait", "--timeout=120", "--pgdata=" + folder.Data,
        "--log=" + folder.Log, string.Create(CultureInfo.InvariantCulture, $"--options=-p {Port}"),
    ];

    private List<string> StopCommand(string mode) =>
        [.. PostgresInstallation.Command("pg_ctl"), "stop", "--silent", "--wait", "--timeout=120", "--mode=" + mode, "--pgdata=" + folder.Data];

    private static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(FirstPort, EndOfPorts);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // taken: the next one
            }
        }
    }
}
