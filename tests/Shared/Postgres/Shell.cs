using System.ComponentModel;
using System.Diagnostics;

namespace Korevagt.Tests.Postgres;

/// <summary>Runs the small programs that come with a server.</summary>
internal static class Shell
{
    /// <summary>Runs a command to its end and throws with its words where it fails.</summary>
    public static async Task RunAsync(IReadOnlyList<string> command)
    {
        var (exitCode, output) = await TryRunAsync(command);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {exitCode}: {output}");
        }
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output)> TryRunAsync(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        using var process = Start(start);
        if (process is null)
        {
            return (-1, $"{command[0]} did not start");
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
