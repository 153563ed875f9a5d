using System.Diagnostics;

namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>The shell, for scripts and for commands that somebody copies from a page.</summary>
internal static class Bash
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">The script.</param>
    /// <param name="environment">Variables that differ from ours.</param>
    /// <returns>Its exit code and output; where it failed, what it complained of as well.</returns>
    public static async Task<(int Exit, string Told)> RunAsync(string script, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        var start = new ProcessStartInfo("bash", ["-s"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using var shell = Process.Start(start)!;
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(patience.Token), shell.StandardError.ReadToEndAsync(patience.Token));
        await shell.StandardInput.WriteAsync(script);
        shell.StandardInput.Close();
        try
        {
            await shell.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            shell.Kill(entireProcessTree: true);
            throw;
        }

        return (shell.ExitCode, shell.ExitCode == 0 ? await output : $"{await output}\n{await error}");
    }
}
