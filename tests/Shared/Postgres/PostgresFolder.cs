using System.Diagnostics;
using System.Globalization;

namespace Korevagt.Tests.Postgres;

/// <summary>
/// The temporary folder of one server. A guardian process stops the server and removes the folder as soon as the test process
/// is gone, however it went; what even the guardian could not remove, the next test run does.
/// </summary>
internal sealed class PostgresFolder : IAsyncDisposable
{
    private const string Prefix = "korevagt-postgres-";

    private static readonly Lazy<Task> LeftoversRemoved = new(RemoveLeftovers);

    private readonly Process guardian;

    private PostgresFolder(string path, Process guardian)
    {
        Path = path;
        this.guardian = guardian;
    }

    /// <summary>The folder, which belongs to the user that the server runs as; the server's Unix socket lies here.</summary>
    public string Path { get; }

    /// <summary>The server's cluster.</summary>
    public string Data => DataOf(Path);

    /// <summary>What the server writes about itself.</summary>
    public string Log => System.IO.Path.Combine(Path, "log");

    /// <summary>Makes a folder.</summary>
    public static async Task<PostgresFolder> CreateAsync()
    {
        await LeftoversRemoved.Value;
        var path = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
        if (PostgresInstallation.NeedsServerUser)
        {
            await Shell.RunAsync(["chown", "postgres", path]);
        }

        return new PostgresFolder(path, Guard(path));
    }

    /// <summary>Stops the server where it runs and removes the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        guardian.StandardInput.Close();
        await guardian.WaitForExitAsync();
        guardian.Dispose();
    }

    // The guardian reads from a pipe that only this process holds open: its end is the end of this process.
    private static Process Guard(string path)
    {
        var stop = string.Join(' ', [.. StopCommand(path).Select(word => $"'{word}'")]);
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"trap '' INT HUP TERM; read -r end; {stop}; rm -rf '{path}'"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        return Process.Start(start) ?? throw new InvalidOperationException("No shell.");
    }

    private static IReadOnlyList<string> StopCommand(string path) =>
        [.. PostgresInstallation.Command("pg_ctl"), "stop", "--silent", "--mode=immediate", "--pgdata=" + DataOf(path)];

    private static string DataOf(string path) => System.IO.Path.Combine(path, "data");

    private static async Task RemoveLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
        {
            var owner = System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (!int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || Lives(id))
            {
                continue;
            }

            await Shell.TryRunAsync(StopCommand(folder));
            await Shell.TryRunAsync(["rm", "-rf", folder]);
        }
    }

    private static bool Lives(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
